/** Why something in the picture cannot be done now, and what would help. */
export const pictureRefusals = {
  'picture.level_missing': {
    nb: 'Velg hvor det hører til: hos barnet, i familien eller rundt dere.',
    nn: 'Vel kvar det høyrer til: hos barnet, i familien eller rundt dykk.',
  },
  'picture.symbol_unknown': {
    nb: 'Dette bildet finnes ikke lenger. Pek på et annet.',
    nn: 'Dette biletet finst ikkje lenger. Peik på eit anna.',
  },
  'picture.not_together': {
    nb: 'Dette kan ikke stå som skrevet sammen med barnet.',
    nn: 'Dette kan ikkje stå som skrive saman med barnet.',
  },
  'picture.arena_unknown': {
    nb: 'Dette stedet finnes ikke i listen lenger. Velg et annet.',
    nn: 'Denne staden finst ikkje i lista lenger. Vel ein annan.',
  },
  'picture.glasses_of_services': {
    nb: 'Bare tjenestene skriver hva de ser med sine briller.',
    nn: 'Berre tenestene skriv kva dei ser med sine briller.',
  },
  'picture.why_missing': {
    nb: 'Skriv hvorfor det trengs. Det som er vanskelig i en familie, skal bare stå her når det trengs.',
    nn: 'Skriv kvifor det trengst. Det som er vanskeleg i ein familie, skal berre stå her når det trengst.',
  },
  'picture.topic_missing': {
    nb: 'Velg hva det handler om.',
    nn: 'Vel kva det handlar om.',
  },
  'picture.topic_closed': {
    nb: 'Familien har ikke åpnet dette temaet for deg. Snakk med dem før du skriver om det.',
    nn: 'Familien har ikkje opna dette temaet for deg. Snakk med dei før du skriv om det.',
  },
  'picture.whom_missing': {
    nb: 'Velg hvem det er for.',
    nn: 'Vel kven det er for.',
  },
  'picture.signed_already': {
    nb: 'Du har skrevet under på dette fra før.',
    nn: 'Du har skrive under på dette frå før.',
  },
  'picture.not_here': {
    nb: 'Dette står ikke her lenger.',
    nn: 'Dette står ikkje her lenger.',
  },
  'picture.not_holder': {
    nb: 'Bare den som holder stafettpinnen, gjør det ferdig.',
    nn: 'Berre den som held stafettpinnen, gjer det ferdig.',
  },
  'picture.newer_there': {
    nb: 'Noe nyere er skrevet i mellomtiden. Se på det først.',
    nn: 'Noko nyare er skrive i mellomtida. Sjå på det først.',
  },
  'picture.full': {
    nb: 'Det er ikke plass til mer her. Ta tilbake noe som ikke trengs lenger, og prøv igjen.',
    nn: 'Det er ikkje plass til meir her. Ta tilbake noko som ikkje trengst lenger, og prøv igjen.',
  },
  'picture.finished_already': {
    nb: 'Dette er gjort ferdig. Skriv en ny versjon for å endre det.',
    nn: 'Dette er gjort ferdig. Skriv ein ny versjon for å endre det.',
  },
  'picture.family_not_signed': {
    nb: 'Ingen i familien har skrevet under ennå. Det er ikke felles uten dem.',
    nn: 'Ingen i familien har skrive under enno. Det er ikkje felles utan dei.',
  },
}
