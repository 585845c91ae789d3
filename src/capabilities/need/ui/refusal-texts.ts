/** Why something about a need cannot be done now, and what would help. */
export const needRefusals = {
  'need.topic_closed': {
    nb: 'Du kan ikke skrive om dette temaet. Velg et annet.',
    nn: 'Du kan ikkje skrive om dette temaet. Vel eit anna.',
  },
  'need.offer_unknown': {
    nb: 'Denne hjelpen står ikke lenger på lista. Velg en annen.',
    nn: 'Denne hjelpa står ikkje lenger på lista. Vel ei anna.',
  },
  'need.closed': { nb: 'Behovet er avsluttet alt.', nn: 'Behovet er alt avslutta.' },
  'need.is_asked': {
    nb: 'En tjeneste er spurt om dette. Ta spørsmålet tilbake, eller svar på forslaget, først.',
    nn: 'Ei teneste er spurd om dette. Ta spørsmålet tilbake, eller svar på forslaget, først.',
  },
  'need.measure_unknown': {
    nb: 'Vi finner ikke tiltaket. Last siden på nytt.',
    nn: 'Vi finn ikkje tiltaket. Last sida på nytt.',
  },
  'need.not_told': {
    nb: 'Dette behovet ser bare din egen tjeneste. Skriv det på nytt for teamet før du spør noen.',
    nn: 'Dette behovet ser berre di eiga teneste. Skriv det på nytt for teamet før du spør nokon.',
  },
  'need.cannot_be_asked': {
    nb: 'Denne tjenesten kan ikke spørres. Kanskje mangler den en leder. Velg en annen.',
    nn: 'Denne tenesta kan ikkje spørjast. Kanskje manglar ho ein leiar. Vel ei anna.',
  },
  'need.asked_already': {
    nb: 'Tjenesten er spurt om dette alt, eller har sagt ja.',
    nn: 'Tenesta er alt spurd om dette, eller har sagt ja.',
  },
  'need.answered': { nb: 'Noen har svart alt. Last siden på nytt.', nn: 'Nokon har alt svart. Last sida på nytt.' },
  'need.reason_missing': { nb: 'Velg en grunn fra lista.', nn: 'Vel ein grunn frå lista.' },
  'need.cannot_take': {
    nb: 'Denne personen kan ikke ta det. Velg en annen i tjenesten.',
    nn: 'Denne personen kan ikkje ta det. Vel ein annan i tenesta.',
  },
  'need.starts_in_the_past': { nb: 'Dagen er passert. Velg en ny dag.', nn: 'Dagen er passert. Vel ein ny dag.' },
  'need.not_accepted': {
    nb: 'Dette er ferdig, eller ingen har sagt ja.',
    nn: 'Dette er ferdig, eller ingen har sagt ja.',
  },
} as const
