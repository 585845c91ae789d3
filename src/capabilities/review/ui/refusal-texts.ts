/** Why the day of the plan cannot be kept, in plain words. */
export const reviewRefusals = {
  'review.day_passed': { nb: 'Velg en dag som kommer.', nn: 'Vel ein dag som kjem.' },
  'review.why_moved': { nb: 'Skriv hvorfor dagen flyttes.', nn: 'Skriv kvifor dagen blir flytta.' },
  'review.child_missing': {
    nb: 'Det barnet har sagt, kan ikke brukes her nå. Hent siden på nytt, eller skriv hvorfor barnet ikke er hørt.',
    nn: 'Det barnet har sagt, kan ikkje brukast her no. Hent sida på nytt, eller skriv kvifor barnet ikkje er høyrt.',
  },
} as const
