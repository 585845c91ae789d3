import { defineTexts } from '../../../web/texts/index.ts'

/** What is on its way to a service, for its leader. */
export const comingTexts = defineTexts({
  nb: {
    title: 'På vei til dere',
    intro: 'Overganger som venter på svar fra dere. Hvem det gjelder, ser den som er spurt.',
    row: '{passage}, {day}',
    asService: 'Ingen hos dere er spurt ennå. Åpne den, og ta imot eller si hvem.',
    asked: '{name} er spurt.',
    since: 'Sendt {sent}. Svar innen {by}.',
    more: 'Det er flere. De kommer når disse er besvart.',
  },
  nn: {
    title: 'På veg til dykk',
    intro: 'Overgangar som ventar på svar frå dykk. Kven det gjeld, ser den som er spurd.',
    row: '{passage}, {day}',
    asService: 'Ingen hos dykk er spurd enno. Opne han, og ta imot eller sei kven.',
    asked: '{name} er spurd.',
    since: 'Send {sent}. Svar innan {by}.',
    more: 'Det er fleire. Dei kjem når desse er svara på.',
  },
})
