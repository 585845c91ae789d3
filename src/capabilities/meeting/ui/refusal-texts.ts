/** Why something about a meeting cannot be done, in plain words. */
export const meetingRefusals = {
  'meeting.has_been': {
    nb: 'Tidspunktet har vært. Velg en tid som kommer.',
    nn: 'Tidspunktet har vore. Vel ei tid som kjem.',
  },
  'meeting.ends_before_start': {
    nb: 'Møtet må slutte etter at det begynner.',
    nn: 'Møtet må slutte etter at det byrjar.',
  },
  'meeting.invitee_unknown': {
    nb: 'En av dem du valgte, kan ikke se møtene i saken nå. Velg på nytt.',
    nn: 'Ein av dei du valde, kan ikkje sjå møta i saka no. Vel på nytt.',
  },
  'meeting.cancelled': { nb: 'Møtet er avlyst.', nn: 'Møtet er avlyst.' },
  'meeting.held': {
    nb: 'Møtet er holdt. Nå kan dere rette referatet.',
    nn: 'Møtet er halde. No kan de rette referatet.',
  },
  'meeting.not_begun': {
    nb: 'Møtet har ikke begynt ennå. Det du har skrevet, er lagret som kladd.',
    nn: 'Møtet har ikkje byrja enno. Det du har skrive, er lagra som kladd.',
  },
  'meeting.minutes_empty': {
    nb: 'Skriv noe på minst ett punkt før du lagrer referatet.',
    nn: 'Skriv noko på minst eitt punkt før du lagrar referatet.',
  },
  'meeting.why_corrected': {
    nb: 'Skriv hvorfor du retter referatet. Det forrige blir stående.',
    nn: 'Skriv kvifor du rettar referatet. Det førre blir ståande.',
  },
  'meeting.family_not_missed': {
    nb: 'Familien er med i dette møtet, eller noen har alt svart for det. Hent siden på nytt.',
    nn: 'Familien er med i dette møtet, eller nokon har alt svart for det. Hent sida på nytt.',
  },
  'meeting.reason_unknown': {
    nb: 'Kommunen bruker ikke denne grunnen lenger. Velg en annen.',
    nn: 'Kommunen bruker ikkje denne grunnen lenger. Vel ein annan.',
  },
  'meeting.nobody_to_ask': {
    nb: 'Ingen i familien kan se møtene i saken nå. Skriv hvorfor de ikke var med.',
    nn: 'Ingen i familien kan sjå møta i saka no. Skriv kvifor dei ikkje var med.',
  },
  'meeting.no_minutes': { nb: 'Referatet er ikke skrevet ennå.', nn: 'Referatet er ikkje skrive enno.' },
  'meeting.minutes_corrected': {
    nb: 'Referatet er rettet siden du åpnet det. Les det nye før du svarer.',
    nn: 'Referatet er retta sidan du opna det. Les det nye før du svarer.',
  },
  'meeting.view_unweighed': {
    nb: 'Noen i familien skrev hva de ville ta opp. Si først hva som skjedde med det. Ordene står på siden for møtet.',
    nn: 'Nokon i familien skreiv kva dei ville ta opp. Sei først kva som hende med det. Orda står på sida for møtet.',
  },
} as const
