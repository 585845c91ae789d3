import { defineTexts } from '../../web/texts/define.ts'

/** What is asked on the day when something was to begin. */
export const startTexts = defineTexts({
  nb: {
    begun: 'Er dere i gang med «{title}»?',
    notNow: 'Passer det ikke nå, kan du si det til den som holder pinnen.',
  },
  nn: {
    begun: 'Er de i gang med «{title}»?',
    notNow: 'Passar det ikkje no, kan du seie det til den som held pinnen.',
  },
})
