import { defineTexts } from '../../../../web/texts/index.ts'

/** Who sees what, as staff read it. */
export const teamTexts = defineTexts({
  nb: {
    title: 'Hvem kan se hva om {child}',
    intro:
      'Uten et ja eller en annen lovlig grunn ser ingen noe. {givers, plural, =0 {Ingen er skrevet inn som kan svare.} one {{names} må ha sagt ja før noe åpnes.} other {{names} må ha sagt ja før noe åpnes.}} Trykk på en rute for å se hvorfor.',
    ask: 'Be om samtykke',
    askMore: 'Be om samtykke til mer',
    register: 'Skriv inn et svar på papir eller muntlig',
    nobody: 'Ingen person ennå',
    word: '{state, select, own {Ser} ground {Ser etter loven} yes {Ja} limited {Begrenset} lapsing {Utløper} no {Nei} disagree {Uenige} withdrawn {Trukket} waiting {Venter} expired {Utløpt} other {Ikke spurt}}',
    noteGround: '{name}: {ground}',
    noteOwn: 'har saken',
    noteUntil: 'til {day}',
    noteSince: 'fra {day}',
    noteNo: '{count, plural, one {{names} sa nei} other {{count} sa nei}}',
    noteSaid: '{name}: {answer, select, no {nei} other {ja}}',
    noteWaiting: 'på {names}',
    noteWithdrawn: '{names}, {day}',
    homes: '{count, plural, one {Svaret} other {Svaret fra hver av dem}}',
    answered: 'Svarte {answer, select, yes {ja} no {nei} other {ja med noe unntatt}} til {service} {day}.',
    tookBack: 'Tok tilbake ja til {service} {day}.',
    relation:
      '{relation, select, mother {mor} father {far} foster {fosterforelder} step {steforelder} grandparent {besteforelder} other {forelder}}',
    notAnswered: 'Har ikke svart ennå.',
    apart: 'Foreldrene ser hver sin side. Adressen til den ene vises aldri for den andre.',
    noCell: 'Trykk på en rute',
    noCellText: 'Da står det her hvem som ser hva, hvorfor, og hvor lenge.',
  },
  nn: {
    title: 'Kven kan sjå kva om {child}',
    intro:
      'Utan eit ja eller ein annan lovleg grunn ser ingen noko. {givers, plural, =0 {Ingen er skriven inn som kan svare.} one {{names} må ha sagt ja før noko blir opna.} other {{names} må ha sagt ja før noko blir opna.}} Trykk på ei rute for å sjå kvifor.',
    ask: 'Be om samtykke',
    askMore: 'Be om samtykke til meir',
    register: 'Skriv inn eit svar på papir eller munnleg',
    nobody: 'Ingen person enno',
    word: '{state, select, own {Ser} ground {Ser etter lova} yes {Ja} limited {Avgrensa} lapsing {Går ut} no {Nei} disagree {Usamde} withdrawn {Trekt} waiting {Ventar} expired {Gått ut} other {Ikkje spurt}}',
    noteGround: '{name}: {ground}',
    noteOwn: 'har saka',
    noteUntil: 'til {day}',
    noteSince: 'frå {day}',
    noteNo: '{count, plural, one {{names} sa nei} other {{count} sa nei}}',
    noteSaid: '{name}: {answer, select, no {nei} other {ja}}',
    noteWaiting: 'på {names}',
    noteWithdrawn: '{names}, {day}',
    homes: '{count, plural, one {Svaret} other {Svaret frå kvar av dei}}',
    answered: 'Svarte {answer, select, yes {ja} no {nei} other {ja med noko unnateke}} til {service} {day}.',
    tookBack: 'Tok tilbake ja til {service} {day}.',
    relation:
      '{relation, select, mother {mor} father {far} foster {fosterforelder} step {steforelder} grandparent {besteforelder} other {forelder}}',
    notAnswered: 'Har ikkje svart enno.',
    apart: 'Foreldra ser kvar si side. Adressa til den eine blir aldri vist for den andre.',
    noCell: 'Trykk på ei rute',
    noCellText: 'Då står det her kven som ser kva, kvifor, og kor lenge.',
  },
})
