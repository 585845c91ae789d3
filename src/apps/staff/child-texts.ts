import { defineTexts } from '../../web/texts/define.ts'

export const childTexts = defineTexts({
  nb: {
    consent: 'Samtykke',
    validUntil: 'Gjelder til {day}',
    waiting: 'Venter på svar',
    noneOpen: 'Ingen andre ser noe',
    notAsked: 'Ingen andre tjenester er spurt',
    said: '{service}: {state, select, yes {ja} some {noe} waiting {venter} other {nei}}',
  },
  nn: {
    consent: 'Samtykke',
    validUntil: 'Gjeld til {day}',
    waiting: 'Ventar på svar',
    noneOpen: 'Ingen andre ser noko',
    notAsked: 'Ingen andre tenester er spurde',
    said: '{service}: {state, select, yes {ja} some {noko} waiting {ventar} other {nei}}',
  },
})
