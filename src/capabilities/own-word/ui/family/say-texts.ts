import { defineTexts } from '../../../../web/texts/index.ts'

/** What somebody of the family says of a measure. */
export const sayTexts = defineTexts({
  nb: {
    think: 'Hva synes du?',
    yourWords: 'Dine ord',
    writeOfIt: 'Skriv noe om det',
    send: 'Send',
    sayFirst: 'Velg et svar eller skriv noe.',
    helps: '{helps, select, yes {Hjelper} some {Litt} other {Hjelper ikke}}',
    onlyHelpers: 'Hjelperne ser det du skriver.{me, select, yes {} other { Den andre forelderen ser det ikke.}}',
    sent: 'Det er sendt.',
  },
  nn: {
    think: 'Kva synest du?',
    yourWords: 'Orda dine',
    writeOfIt: 'Skriv noko om det',
    send: 'Send',
    sayFirst: 'Vel eit svar eller skriv noko.',
    helps: '{helps, select, yes {Hjelper} some {Litt} other {Hjelper ikkje}}',
    onlyHelpers: 'Hjelparane ser det du skriv.{me, select, yes {} other { Den andre forelderen ser det ikkje.}}',
    sent: 'Det er sendt.',
  },
})
