import { defineTexts } from '../../../../web/texts/index.ts'

export const lightTexts = defineTexts({
  nb: {
    title: 'Tid og sted',
    lead: 'Du er logget inn på en enkel måte. Derfor står det ingen navn her.',
    waits: 'Du har noe å svare på.',
    nothingWaits: 'Her ser vi ikke noe du må svare på.',
    nextMeeting: 'Neste møte',
    noMeeting: 'Her ser vi ikke noe møte.',
    clock: 'Klokka {from} til {to}',
    placeHeld: 'Logg inn for å se hvor det er.',
    noPlace: 'Det står ikke hvor ennå.',
    more: 'Les og svar',
    strongWhy: 'Du må logge inn på en sikrere måte, for eksempel med BankID. Da kommer du rett til siden du ville se.',
    strong: 'Logg inn sikrere',
  },
  nn: {
    title: 'Tid og stad',
    lead: 'Du er logga inn på ein enkel måte. Difor står det ingen namn her.',
    waits: 'Du har noko å svare på.',
    nothingWaits: 'Her ser vi ikkje noko du må svare på.',
    nextMeeting: 'Neste møte',
    noMeeting: 'Her ser vi ikkje noko møte.',
    clock: 'Klokka {from} til {to}',
    placeHeld: 'Logg inn for å sjå kvar det er.',
    noPlace: 'Det står ikkje kvar enno.',
    more: 'Les og svar',
    strongWhy: 'Du må logge inn på ein sikrare måte, til dømes med BankID. Då kjem du rett til sida du ville sjå.',
    strong: 'Logg inn sikrare',
  },
})
