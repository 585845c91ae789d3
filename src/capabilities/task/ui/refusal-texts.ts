/** Why something about who is to see to a measure cannot be done now, and what would help. */
export const taskRefusals = {
  'task.over': {
    nb: 'Tiltaket er gitt til en annen, eller det er slutt. Du trenger ikke å svare.',
    nn: 'Tiltaket er gitt til ein annan, eller det er slutt. Du treng ikkje å svare.',
  },
  'task.answered': {
    nb: 'Dette er alt besvart. Last inn siden på nytt for å se svaret.',
    nn: 'Dette er alt svart på. Last inn sida på nytt for å sjå svaret.',
  },
  'task.reason_missing': {
    nb: 'Velg en grunn.',
    nn: 'Vel ein grunn.',
  },
  'task.cannot_be_asked': {
    nb: 'Den du vil spørre, kan ikke se tiltaket nå. Velg en annen.',
    nn: 'Den du vil spørje, kan ikkje sjå tiltaket no. Vel ein annan.',
  },
}
