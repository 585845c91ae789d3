import { defineTexts } from '../../web/texts/define.ts'

export const familyTexts = defineTexts({
  nb: {
    alarm: 'Alarmtelefonen for barn og unge',
    helpFree: 'Ring når du vil, hele døgnet. Det koster ikke noe.',
    helpNow: 'Trenger du hjelp nå?',
    helpers: 'Hjelpere',
    home: 'Hjem',
    insight: 'Hvem ser',
    leave: 'Gå raskt ut',
    meetings: 'Møter',
    messages: 'Skriv',
    mine: 'Mitt',
    plan: 'Planen',
    police: 'Politiet. Ring når noen er i fare.',
    yourPages: 'Sidene dine',
  },
  nn: {
    alarm: 'Alarmtelefonen for barn og unge',
    helpFree: 'Ring når du vil, heile døgnet. Det kostar ikkje noko.',
    helpNow: 'Treng du hjelp no?',
    helpers: 'Hjelparar',
    home: 'Heim',
    insight: 'Kven ser',
    leave: 'Gå raskt ut',
    meetings: 'Møte',
    messages: 'Skriv',
    mine: 'Mitt',
    plan: 'Planen',
    police: 'Politiet. Ring når nokon er i fare.',
    yourPages: 'Sidene dine',
  },
})
