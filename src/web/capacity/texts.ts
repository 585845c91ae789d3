import { defineTexts } from '../texts/index.ts'

/** What a service says of its capacity, to whoever chooses among services. */
export const capacityTexts = defineTexts({
  nb: {
    updated: 'Sagt {day}.',
    stale: 'Sagt {day}. Det er gammelt, så spør om det fortsatt stemmer.',
    never: 'Har ikke sagt om de har plass.',
    waiting: '{weeks, plural, one {Én uke ventetid} other {# uker ventetid}}',
    full: '{until, select, none {Fullt} other {Fullt til {until}}}',
    yes: 'Tar imot nå',
    sooner: 'Disse tilbyr noe av det samme, og tar imot før:',
    other: '{name}: {says}',
    choose: 'Velg {name}',
  },
  nn: {
    updated: 'Sagt {day}.',
    stale: 'Sagt {day}. Det er gammalt, så spør om det framleis stemmer.',
    never: 'Har ikkje sagt om dei har plass.',
    waiting: '{weeks, plural, one {Éi veke ventetid} other {# veker ventetid}}',
    full: '{until, select, none {Fullt} other {Fullt til {until}}}',
    yes: 'Tek imot no',
    sooner: 'Desse tilbyr noko av det same, og tek imot før:',
    other: '{name}: {says}',
    choose: 'Vel {name}',
  },
})
