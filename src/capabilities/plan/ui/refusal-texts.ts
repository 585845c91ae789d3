/** Why something in the plan cannot be done, in plain words. */
export const planRefusals = {
  'plan.topic_closed': {
    nb: 'Dette temaet er ikke åpent for deg i saken. Den som holder pinnen, kan be familien om det.',
    nn: 'Dette temaet er ikkje ope for deg i saka. Den som held pinnen, kan be familien om det.',
  },
  'plan.responsible_unknown': {
    nb: 'Den du valgte, er ikke med rundt barnet nå. Velg en annen som gjør dette.',
    nn: 'Den du valde, er ikkje med rundt barnet no. Vel ein annan som gjer dette.',
  },
  'plan.goal_unknown': {
    nb: 'Målet er nådd eller tatt bort. Velg et annet mål, eller la det stå tomt.',
    nn: 'Målet er nådd eller teke bort. Vel eit anna mål, eller la det stå tomt.',
  },
  'plan.evaluated_before_start': {
    nb: 'Dagen dere ser på det, må være etter at dere begynner.',
    nn: 'Dagen de ser på det, må vere etter at de byrjar.',
  },
  'plan.evaluated_in_the_past': {
    nb: 'Dagen dere ser på det, har vært. Velg en dag som kommer.',
    nn: 'Dagen de ser på det, har vore. Vel ein dag som kjem.',
  },
  'plan.guardian_unknown': {
    nb: 'Den du valgte, er ikke forelder for barnet nå. Velg en annen.',
    nn: 'Den du valde, er ikkje forelder for barnet no. Vel ein annan.',
  },
  'plan.area_unknown': {
    nb: 'Området finnes ikke lenger i kommunen. Velg et annet.',
    nn: 'Området finst ikkje lenger i kommunen. Vel eit anna.',
  },
  'plan.goal_incomplete': {
    nb: 'Et mål fra tjenestene trenger område, hvordan dere ser det, og en dag.',
    nn: 'Eit mål frå tenestene treng område, korleis de ser det, og ein dag.',
  },
  'plan.goal_not_yours': {
    nb: 'Ordene er familiens egne. Bare den som skrev dem, kan endre dem.',
    nn: 'Orda er familien sine eigne. Berre den som skreiv dei, kan endre dei.',
  },
  'plan.measure_ended': {
    nb: 'Tiltaket er avsluttet og kan ikke endres. Lag et nytt om dere vil prøve igjen.',
    nn: 'Tiltaket er avslutta og kan ikkje endrast. Lag eit nytt om de vil prøve igjen.',
  },
  'plan.next_date_missing': {
    nb: 'Velg en ny dag som kommer, så dere ser på det igjen.',
    nn: 'Vel ein ny dag som kjem, så de ser på det igjen.',
  },
  'plan.replacement_missing': {
    nb: 'Skriv hva dere skal gjøre i stedet.',
    nn: 'Skriv kva de skal gjere i staden.',
  },
  'plan.child_missing': {
    nb: 'Skriv hva barnet synes, eller hvorfor barnet ikke er hørt.',
    nn: 'Skriv kva barnet synest, eller kvifor barnet ikkje er høyrt.',
  },
} as const
