import { defineTexts } from '../../../web/texts/index.ts'

const ANSWERS = '{answers, select, me {Du har} none {Den som holder pinnen, har} other {{answers} har}}'
const ANSWERS_NN = '{answers, select, me {Du har} none {Den som held pinnen, har} other {{answers} har}}'

/** What stands on a measure that nobody has said yes to, for those who help. */
export const taskTexts = defineTexts({
  nb: {
    canYou: 'Kan du ta ansvar for dette?',
    asks: `{from, select, none {Svar} other {{from} spør. Svar}} innen {day}. ${ANSWERS} ansvaret til du har svart.`,
    asksLate: `{from, select, none {Svaret} other {{from} spør. Svaret}} skulle kommet {day}. ${ANSWERS} ansvaret til du har svart.`,
    waits: '{to} er spurt, og har ikke svart ennå',
    until: `Fristen er {day}. ${ANSWERS} ansvaret til noen sier ja.`,
    late: `Fristen var {day}. ${ANSWERS} ansvaret til noen sier ja.`,
    opened: 'Lest {day}.',
    unopened: 'Ikke åpnet ennå.',
    declined: '{to} har sagt nei',
    withdrawn: 'Ingen er spurt nå',
    ours: `${ANSWERS} ansvaret til noen sier ja. Velg en annen under «{change}», eller spør på nytt.`,
    writeFor: 'Skriv inn svaret til {to}',
    writeHint: 'Når {to} har svart på papir, i telefonen eller når dere møttes.',
    takeBack: 'Ikke spør likevel',
    takenBack: 'Spørsmålet er trukket tilbake.',
    askAgain: 'Spør {to} på nytt',
    asked: '{to} er spurt.',
    change: 'Endre',
    someone: 'Noen',
  },
  nn: {
    canYou: 'Kan du ta ansvar for dette?',
    asks: `{from, select, none {Svar} other {{from} spør. Svar}} innan {day}. ${ANSWERS_NN} ansvaret til du har svart.`,
    asksLate: `{from, select, none {Svaret} other {{from} spør. Svaret}} skulle ha kome {day}. ${ANSWERS_NN} ansvaret til du har svart.`,
    waits: '{to} er spurd, og har ikkje svart enno',
    until: `Fristen er {day}. ${ANSWERS_NN} ansvaret til nokon seier ja.`,
    late: `Fristen var {day}. ${ANSWERS_NN} ansvaret til nokon seier ja.`,
    opened: 'Lese {day}.',
    unopened: 'Ikkje opna enno.',
    declined: '{to} har sagt nei',
    withdrawn: 'Ingen er spurd no',
    ours: `${ANSWERS_NN} ansvaret til nokon seier ja. Vel ein annan under «{change}», eller spør på nytt.`,
    writeFor: 'Skriv inn svaret til {to}',
    writeHint: 'Når {to} har svart på papir, i telefonen eller då de møttest.',
    takeBack: 'Ikkje spør likevel',
    takenBack: 'Spørsmålet er trekt tilbake.',
    askAgain: 'Spør {to} på nytt',
    asked: '{to} er spurd.',
    change: 'Endre',
    someone: 'Nokon',
  },
})
