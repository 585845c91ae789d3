/** Why something in a case cannot be done now, and what would help. */
export const caseRefusals = {
  'case.already_closed': {
    nb: 'Saken er avsluttet. Åpne den igjen først.',
    nn: 'Saka er avslutta. Opne henne att først.',
  },
  'case.step_not_here': {
    nb: 'Dette steget hører ikke til nivået vi er på.',
    nn: 'Dette steget høyrer ikkje til nivået vi er på.',
  },
  'case.paused': { nb: 'Saken hviler allerede.', nn: 'Saka kviler alt.' },
  'case.not_paused': { nb: 'Saken hviler ikke.', nn: 'Saka kviler ikkje.' },
  'case.day_past': { nb: 'Velg en dag som ikke har vært.', nn: 'Vel ein dag som ikkje har vore.' },
  'case.unknown_reason': { nb: 'Velg en av grunnene.', nn: 'Vel ein av grunnane.' },
  'case.not_closed': { nb: 'Saken er allerede åpen.', nn: 'Saka er alt open.' },
  'case.other_open': {
    nb: 'Barnet har en åpen sak. Arbeid videre i den.',
    nn: 'Barnet har ei open sak. Arbeid vidare i ho.',
  },
  'case.not_decider': {
    nb: 'Kommunen har bestemt at andre avgjør dette. Spør lederen din.',
    nn: 'Kommunen har bestemt at andre avgjer dette. Spør leiaren din.',
  },
  'case.level_not_allowed': {
    nb: 'Det går ikke å bytte til dette nivået herfra.',
    nn: 'Det går ikkje å byte til dette nivået herifrå.',
  },
  'case.level_not_evaluated': {
    nb: 'Evaluer et tiltak først, eller skriv hva dere har bestemt.',
    nn: 'Evaluer eit tiltak først, eller skriv kva de har bestemt.',
  },
  'case.family_view_missing': {
    nb: 'Skriv hva familien mener om å bytte nivå.',
    nn: 'Skriv kva familien meiner om å byte nivå.',
  },
  'case.child_not_weighed': {
    nb: 'Skriv hva dere gjør med det barnet sist har sagt.',
    nn: 'Skriv kva de gjer med det barnet sist har sagt.',
  },
  'case.child_not_heard': {
    nb: 'Barnets syn mangler. Skriv hva barnet mener, eller hvorfor det ikke er hørt.',
    nn: 'Barnet sitt syn manglar. Skriv kva barnet meiner, eller kvifor det ikkje er høyrt.',
  },
  'case.consent_missing': {
    nb: 'Familien har ikke sagt ja til denne tjenesten ennå. Spør familien først.',
    nn: 'Familien har ikkje sagt ja til denne tenesta enno. Spør familien først.',
  },
  'case.child_view_missing': {
    nb: 'Skriv hva barnet mener, eller hvorfor barnet ikke er spurt ennå.',
    nn: 'Skriv kva barnet meiner, eller kvifor barnet ikkje er spurt enno.',
  },
  'case.holder_not_accepted': {
    nb: 'Ingen har sagt ja til stafettpinnen ennå. Finn en stafettholder først.',
    nn: 'Ingen har sagt ja til stafettpinnen enno. Finn ein stafetthaldar først.',
  },
  'case.level_reason_missing': {
    nb: 'Skriv hvorfor dere hopper over et nivå.',
    nn: 'Skriv kvifor de hoppar over eit nivå.',
  },
  'case.cannot_take_part': {
    nb: 'Denne personen eller tjenesten kan ikke være med. Velg en annen.',
    nn: 'Denne personen eller tenesta kan ikkje vere med. Vel ein annan.',
  },
} as const
