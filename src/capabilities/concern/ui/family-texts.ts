import { defineTexts } from '../../../web/texts/index.ts'

export const familyConcernTexts = defineTexts({
  nb: {
    title: 'Dette har noen lurt på',
    intro: 'Du har hørt om det i en samtale. Her kan du lese det som står.',
    one: '{writer}, {service}, {date}',
    outcome_ended: 'Det trengs ikke mer nå.',
    outcome_own_service: 'Vi hjelper her hos oss.',
    outcome_with_others: 'Vi hjelper sammen med andre, når dere sier ja.',
    outcome_group_measure: 'Vi gjør noe med miljøet rundt.',
  },
  nn: {
    title: 'Dette har nokon lurt på',
    intro: 'Du har høyrt om det i ein samtale. Her kan du lese det som står.',
    one: '{writer}, {service}, {date}',
    outcome_ended: 'Det trengst ikkje meir no.',
    outcome_own_service: 'Vi hjelper her hos oss.',
    outcome_with_others: 'Vi hjelper saman med andre, når de seier ja.',
    outcome_group_measure: 'Vi gjer noko med miljøet rundt.',
  },
})
