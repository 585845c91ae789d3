import { defineTexts } from '../../web/texts/define.ts'

/** What the family's pages are called in the browser. Its history is read by others: never a name, nor what it is about. */
export const titles = defineTexts({
  nb: {
    birthday: 'En bursdag',
    concerns: 'Undringer',
    feedback: 'Spørsmål',
    helpers: 'Hjelpere',
    home: 'Hjem',
    insight: 'Hvem ser',
    meetings: 'Møter',
    messages: 'Meldinger',
    mine: 'Mitt',
    notices: 'Varsler',
    ownData: 'Opplysninger om deg',
    picture: 'Bildet',
    plan: 'Planen',
    transition: 'Noe nytt begynner',
    week: 'Uka',
  },
  nn: {
    birthday: 'Ein bursdag',
    concerns: 'Undringar',
    feedback: 'Spørsmål',
    helpers: 'Hjelparar',
    home: 'Heim',
    insight: 'Kven ser',
    meetings: 'Møte',
    messages: 'Meldingar',
    mine: 'Mitt',
    notices: 'Varsel',
    ownData: 'Opplysningar om deg',
    picture: 'Biletet',
    plan: 'Planen',
    transition: 'Noko nytt tek til',
    week: 'Veka',
  },
})
