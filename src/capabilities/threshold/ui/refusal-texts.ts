import { defineTexts } from '../../../web/texts/index.ts'

/** Why something about a birthday cannot be done. */
export const refusalTexts = defineTexts({
  nb: {},
  nn: {},
  refusals: {
    'threshold.not_yet_own': {
      nb: 'Det er for tidlig å si hva foreldrene kan se. Vi spør når det nærmer seg.',
      nn: 'Det er for tidleg å seie kva foreldra kan sjå. Vi spør når det nærmar seg.',
    },
    'threshold.parent_unknown': {
      nb: 'Denne personen er ikke blant dem som har hatt foreldreansvar.',
      nn: 'Denne personen er ikkje mellom dei som har hatt foreldreansvar.',
    },
    'threshold.parents_missing': {
      nb: 'Svar for hver av foreldrene, også når svaret er nei.',
      nn: 'Svar for kvar av foreldra, også når svaret er nei.',
    },
    'threshold.not_asked': {
      nb: 'Noe har endret seg siden du åpnet siden. Last den på nytt og svar igjen.',
      nn: 'Noko har endra seg sidan du opna sida. Last ho på nytt og svar igjen.',
    },
    'threshold.nothing_said': {
      nb: 'Her står det ingenting ennå. Svar på det du vil, og send.',
      nn: 'Her står det ingenting enno. Svar på det du vil, og send.',
    },
    'threshold.not_nothing': {
      nb: 'Her står det både et svar og at det ikke er noe svar. Velg ett av dem.',
      nn: 'Her står det både eit svar og at det ikkje er noko svar. Vel eitt av dei.',
    },
    'threshold.paper_where': {
      nb: 'Skriv hvor papiret ligger, når svaret kom på papir.',
      nn: 'Skriv kvar papiret ligg, når svaret kom på papir.',
    },
  },
})
