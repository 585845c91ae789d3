/** Why something about services and people cannot be done, in plain words. */
export const organisationRefusals = {
  'service.unit_unknown': {
    nb: 'Enheten over finnes ikke lenger. Velg en annen.',
    nn: 'Eininga over finst ikkje lenger. Vel ei anna.',
  },
  'service.circle': {
    nb: 'En enhet kan ikke ligge under seg selv.',
    nn: 'Ei eining kan ikkje liggje under seg sjølv.',
  },
  'service.has_people': {
    nb: 'Noen arbeider der etter den dagen. Gi dem en annen tjeneste først, eller velg en senere dag.',
    nn: 'Nokon arbeider der etter den dagen. Gi dei ei anna teneste først, eller vel ein seinare dag.',
  },
  'service.has_units': {
    nb: 'Andre enheter ligger under denne. Flytt eller avslutt dem først.',
    nn: 'Andre einingar ligg under denne. Flytt eller avslutt dei først.',
  },
  'service.needs_leader': {
    nb: 'En tjeneste må ha en leder eller en enhet over seg. Gi noen andre lederrollen først.',
    nn: 'Ei teneste må ha ein leiar eller ei eining over seg. Gi nokon andre leiarrolla først.',
  },
  'service.ended': { nb: 'Tjenesten er avsluttet. Velg en annen.', nn: 'Tenesta er avslutta. Vel ei anna.' },
  'employee.email_taken': { nb: 'En annen har den e-postadressen.', nn: 'Ein annan har den e-postadressa.' },
  'employee.has_login': { nb: 'Personen kan logge inn allerede.', nn: 'Personen kan logge inn allereie.' },
  'employee.identity_wrong': {
    nb: 'Fødselsnummeret er ikke riktig. Se etter en gang til.',
    nn: 'Fødselsnummeret er ikkje rett. Sjå etter ein gong til.',
  },
  'employee.leaves': {
    nb: 'Det er registrert at personen slutter. Etter den dagen kan ingenting nytt avtales.',
    nn: 'Det er registrert at personen sluttar. Etter den dagen kan ingenting nytt avtalast.',
  },
  'role.ends_before_start': { nb: 'Rollen slutter før den begynner.', nn: 'Rolla sluttar før ho byrjar.' },
  'role.overlaps': { nb: 'Personen har den rollen allerede.', nn: 'Personen har den rolla allereie.' },
  'role.has_ended': { nb: 'Rollen er slutt da.', nn: 'Rolla er slutt då.' },
  'role.last_one': {
    nb: 'Dette er den siste rollen. Slutter personen her? Registrer det i stedet, så blir stafettpinnene tatt hånd om.',
    nn: 'Dette er den siste rolla. Sluttar personen her? Registrer det i staden, så blir stafettpinnane tekne hand om.',
  },
  'leaving.past': {
    nb: 'Den dagen har vært. Velg i dag eller senere.',
    nn: 'Den dagen har vore. Vel i dag eller seinare.',
  },
  'absence.ends_before_start': { nb: 'Siste dag er før første dag.', nn: 'Siste dag er før første dag.' },
  'absence.past': {
    nb: 'Første dag har vært. Velg i dag eller senere.',
    nn: 'Første dag har vore. Vel i dag eller seinare.',
  },
  'absence.overlaps': {
    nb: 'Personen er registrert borte noen av de dagene. Endre det fraværet i stedet.',
    nn: 'Personen er registrert borte nokre av dei dagane. Endre det fråværet i staden.',
  },
  'absence.unknown': { nb: 'Fraværet er over. Registrer et nytt.', nn: 'Fråværet er over. Registrer eit nytt.' },
  'absence.has_ended': { nb: 'Fraværet er over. Registrer et nytt.', nn: 'Fråværet er over. Registrer eit nytt.' },
  'deputy.self': { nb: 'Ingen kan være sin egen vikar.', nn: 'Ingen kan vere sin eigen vikar.' },
  'deputy.away': {
    nb: 'Vikaren er borte noen av de dagene. Velg en annen.',
    nn: 'Vikaren er borte nokre av dei dagane. Vel ein annan.',
  },
  'deputy.leaves': {
    nb: 'Vikaren slutter før den tid. Velg en annen.',
    nn: 'Vikaren sluttar før den tid. Vel ein annan.',
  },
  'deputy.unknown': {
    nb: 'Vikaren arbeider ikke her da. Velg en annen.',
    nn: 'Vikaren arbeider ikkje her då. Vel ein annan.',
  },
} as const
