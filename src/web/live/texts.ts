import { defineTexts } from '../texts/define.ts'

export const liveTexts = defineTexts({
  nb: {
    waits: 'Noen har lagret noe nytt her. Du ser det når du har lagret eller lukket det du skriver.',
    showNow: 'Vis det nye nå',
  },
  nn: {
    waits: 'Nokon har lagra noko nytt her. Du ser det når du har lagra eller lukka det du skriv.',
    showNow: 'Vis det nye no',
  },
})
