import { defineTexts } from '../../../web/texts/index.ts'

/** Handing a screen to a child, as the adult reads it. */
export const childScreenTexts = defineTexts({
  refusals: {
    'child_screen.not_child': {
      nb: 'Barnet er gammelt nok til å logge inn selv.',
      nn: 'Barnet er gammalt nok til å logge inn sjølv.',
    },
  },
  nb: {
    title: 'La {name} fortelle selv',
    text: '{name} kan si hvordan det er, med bilder og uten å lese.',
    hand: 'Gi skjermen til {name}',
    out: 'Du blir logget ut på denne skjermen. {name} får egne sider med bilder.',
    own: '{name} velger hvem som kan få vite det. Det {name} vil ha for seg selv, kan du ikke se etterpå.',
    calm: 'Finn et rolig sted. La {name} få trykke selv. Svar ikke for {name}.',
    ends: 'Skjermen lukkes etter {lasts} minutter. Da må du logge inn igjen.',
    yes: 'Ja, gi skjermen til {name}',
    no: 'Ikke nå',
    failed: 'Det gikk ikke. Prøv en gang til.',
  },
  nn: {
    title: 'La {name} fortelje sjølv',
    text: '{name} kan seie korleis det er, med bilete og utan å lese.',
    hand: 'Gi skjermen til {name}',
    out: 'Du blir logga ut på denne skjermen. {name} får eigne sider med bilete.',
    own: '{name} vel kven som kan få vite det. Det {name} vil ha for seg sjølv, kan du ikkje sjå etterpå.',
    calm: 'Finn ein roleg stad. La {name} få trykkje sjølv. Svar ikkje for {name}.',
    ends: 'Skjermen blir lukka etter {lasts} minutt. Då må du logge inn igjen.',
    yes: 'Ja, gi skjermen til {name}',
    no: 'Ikkje no',
    failed: 'Det gjekk ikkje. Prøv ein gong til.',
  },
})
