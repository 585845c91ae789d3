import { defineTexts } from '../texts/define.ts'

export const demoTexts = defineTexts({
  nb: {
    demo: 'Demo',
    demoForward: 'Spol fram',
    demoDay: '1 dag',
    demoFailed: 'Klokka lot seg ikke flytte. Prøv igjen.',
    demoPlaying: 'Spiller fram. Frister og varsler kommer etter hvert.',
    demoThreeWeeks: '3 uker',
    demoWeek: '1 uke',
  },
  nn: {
    demo: 'Demo',
    demoForward: 'Spol fram',
    demoDay: '1 dag',
    demoFailed: 'Klokka lét seg ikkje flytte. Prøv igjen.',
    demoPlaying: 'Spelar fram. Fristar og varsel kjem etter kvart.',
    demoThreeWeeks: '3 veker',
    demoWeek: '1 veke',
  },
})
