import { defineTexts } from '../../../../web/texts/index.ts'

/** What is a number of each, in the order in which it comes. */
export const PASSAGE_NUMBERS = ['startMonths', 'beginDays', 'receiveDays', 'checkMonths', 'checkDays'] as const

/** What is said of the passages between services. */
export const passageTexts = defineTexts({
  nb: {
    intro: 'Overgangene mellom tjenester. De som har en dag som kan regnes ut, begynner av seg selv.',
    day: '{by, select, year {Dagen er {date} det året barnet fyller {age} år.} birthday {Dagen er bursdagen ved {age} år.} own_case {Dagen er bursdagen da saken blir ungdommens egen.} other {Den som holder pinnen, velger dagen.}}',
    name: 'Hva overgangen heter',
    startMonths: 'Begynner av seg selv, måneder før dagen',
    beginDays: 'Dager før noen må ha gjort noe',
    receiveDays: 'Dager før dagen noen må ha sagt ja til å ta imot',
    checkMonths: 'Måneder etter at noen tok imot, spør vi hvordan det går',
    checkDays: 'Dager til å svare på det',
    ownerMoves: 'Den som tar imot, får ansvar for saken når familien har åpnet for alt',
    offer: 'Tilby denne overgangen',
    blocks: '{count, plural, one {Én del som familien svarer på} other {# deler som familien svarer på}}',
    block: 'Del: {name}',
    guide: 'Veiledning: {name}',
  },
  nn: {
    intro: 'Overgangane mellom tenester. Dei som har ein dag som kan reknast ut, tek til av seg sjølve.',
    day: '{by, select, year {Dagen er {date} det året barnet fyller {age} år.} birthday {Dagen er bursdagen ved {age} år.} own_case {Dagen er bursdagen då saka blir ungdommen si eiga.} other {Den som held pinnen, vel dagen.}}',
    name: 'Kva overgangen heiter',
    startMonths: 'Tek til av seg sjølv, månader før dagen',
    beginDays: 'Dagar før nokon må ha gjort noko',
    receiveDays: 'Dagar før dagen nokon må ha sagt ja til å ta imot',
    checkMonths: 'Månader etter at nokon tok imot, spør vi korleis det går',
    checkDays: 'Dagar til å svare på det',
    ownerMoves: 'Den som tek imot, får ansvar for saka når familien har opna for alt',
    offer: 'Tilby denne overgangen',
    blocks: '{count, plural, one {Éin del som familien svarer på} other {# delar som familien svarer på}}',
    block: 'Del: {name}',
    guide: 'Rettleiing: {name}',
  },
})
