import { defineTexts } from '../../../web/texts/index.ts'

/** The words about a meeting that the family was not at. */
export const absenceTexts = defineTexts({
  nb: {
    missed: 'Familien ser ikke ut til å ha vært med',
    missedWhy:
      'Ingen i familien står som til stede, og de er ikke spurt hva de mener. Skriv hvorfor, eller spør dem nå.',
    missedBefore:
      'Når du lagrer referatet, får familien det og blir spurt. Var noen av dem i møtet? Kryss av i referatet.',
    explain: 'Skriv hvorfor',
    ask: 'Gi familien referatet og spør',
    asked: 'Familien har fått referatet, og er spurt hva de mener.',
    reason: 'Hvorfor var ikke familien med?',
    words: 'Fortell kort',
    wordsHint: 'Skriv slik at familien kan lese det.',
    family: 'Skal familien lese dette?',
    familyHint: 'Velg nei bare hvis det kan være farlig for noen at de leser det.',
    yes: 'Ja, de kan lese det',
    no: 'Nei, bare vi som hjelper',
    save: 'Lagre',
    saved: 'Det står på siden for møtet.',
    title: 'Hvorfor familien ikke var med',
    by: '{name}, {day}. {forFamily, select, true {Familien kan lese det.} other {Familien leser det ikke.}}',
    change: 'Skriv det på nytt',
  },
  nn: {
    missed: 'Familien ser ikkje ut til å ha vore med',
    missedWhy:
      'Ingen i familien står som til stades, og dei er ikkje spurde kva dei meiner. Skriv kvifor, eller spør dei no.',
    missedBefore:
      'Når du lagrar referatet, får familien det og blir spurd. Var nokon av dei i møtet? Kryss av i referatet.',
    explain: 'Skriv kvifor',
    ask: 'Gi familien referatet og spør',
    asked: 'Familien har fått referatet, og er spurd kva dei meiner.',
    reason: 'Kvifor var ikkje familien med?',
    words: 'Fortel kort',
    wordsHint: 'Skriv slik at familien kan lese det.',
    family: 'Skal familien lese dette?',
    familyHint: 'Vel nei berre om det kan vere farleg for nokon at dei les det.',
    yes: 'Ja, dei kan lese det',
    no: 'Nei, berre vi som hjelper',
    save: 'Lagre',
    saved: 'Det står på sida for møtet.',
    title: 'Kvifor familien ikkje var med',
    by: '{name}, {day}. {forFamily, select, true {Familien kan lese det.} other {Familien les det ikkje.}}',
    change: 'Skriv det på nytt',
  },
})
