/** Why somebody cannot be invited, answer or leave now, and what would help. */
export const teamRefusals = {
  'team.cannot_take_part': {
    nb: 'Denne personen eller tjenesten kan ikke være med. Velg en annen.',
    nn: 'Denne personen eller tenesta kan ikkje vere med. Vel ein annan.',
  },
  'team.takes_part': { nb: 'Tjenesten er allerede med eller spurt.', nn: 'Tenesta er alt med eller spurd.' },
  'team.invitation_answered': { nb: 'Noen har svart allerede.', nn: 'Nokon har svart alt.' },
  'team.reason_missing': {
    nb: 'Velg hvorfor det ikke passer, og skriv noen ord om det.',
    nn: 'Vel kvifor det ikkje passar, og skriv nokre ord om det.',
  },
  'team.participant_unknown': {
    nb: 'Vi finner ikke denne personen i teamet. Last siden på nytt.',
    nn: 'Vi finn ikkje denne personen i teamet. Last sida på nytt.',
  },
  'team.holder_stays': {
    nb: 'Den som holder stafettpinnen, kan ikke gå ut før noen andre har sagt ja til den.',
    nn: 'Den som held stafettpinnen, kan ikkje gå ut før nokon andre har sagt ja til han.',
  },
} as const
