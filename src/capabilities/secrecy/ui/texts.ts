import { defineTexts } from '../../../web/texts/index.ts'

export const secrecyTexts = defineTexts({
  nb: { title: 'Før du leser', read: 'Jeg har lest dette', done: 'Takk. Da er det sagt.' },
  nn: { title: 'Før du les', read: 'Eg har lese dette', done: 'Takk. Då er det sagt.' },
})
