/** Why somebody cannot be reminded of a gap, or a gap not be answered, and what would help. */
export const gapRefusals = {
  'gap.mended': {
    nb: 'Dette er i orden nå. Ingen trenger å gjøre noe.',
    nn: 'Dette er i orden no. Ingen treng å gjere noko.',
  },
  'gap.yours': { nb: 'Det er du som må gjøre dette.', nn: 'Det er du som må gjere dette.' },
  'gap.nobody': { nb: 'Ingen har fått ansvaret for dette ennå.', nn: 'Ingen har fått ansvaret for dette enno.' },
  'gap.reminded_today': {
    nb: 'Noen har minnet på dette i dag. Prøv igjen i morgen.',
    nn: 'Nokon har mint på dette i dag. Prøv igjen i morgon.',
  },
  'gap.must_stand': {
    nb: 'Dette står som en glipp til det er gjort.',
    nn: 'Dette står som ein glipp til det er gjort.',
  },
  'gap.reason_unknown': { nb: 'Velg en av grunnene.', nn: 'Vel ein av grunnane.' },
  'gap.until_outside': {
    nb: 'Velg en dag fra i morgen, og ikke lenger fram enn kommunen har bestemt.',
    nn: 'Vel ein dag frå i morgon, og ikkje lenger fram enn kommunen har bestemt.',
  },
  'gap.not_answered': {
    nb: 'Svaret gjelder ikke lenger. Dette telles som en glipp.',
    nn: 'Svaret gjeld ikkje lenger. Dette tel som ein glipp.',
  },
}
