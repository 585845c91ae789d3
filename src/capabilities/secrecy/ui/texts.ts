import { defineTexts } from '../../../web/texts/index.ts'

export const secrecyTexts = defineTexts({
  nb: { title: 'Før du leser', read: 'Jeg har lest dette' },
  nn: { title: 'Før du les', read: 'Eg har lese dette' },
})
