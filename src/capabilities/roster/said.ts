import type { Does, Wrong } from './model.ts'

interface InBoth {
  readonly nb: string
  readonly nn: string
}
const both = (nb: string, nn: string): InBoth => ({ nb, nn })

/** What is wrong with a line, in words; beside the model because the command line says it too. */
export const WRONG_SAID: Readonly<Record<Wrong, InBoth>> = {
  name_missing: both('Navnet mangler.', 'Namnet manglar.'),
  type_unknown: both('Typen er ikke en vi kjenner.', 'Typen er ikkje ein vi kjenner.'),
  owner_unknown: both('Eieren er ikke en vi kjenner.', 'Eigaren er ikkje ein vi kjenner.'),
  unit_above_missing: both('Enheten over mangler.', 'Eininga over manglar.'),
  unit_above_unknown: both('Enheten over finnes ikke.', 'Eininga over finst ikkje.'),
  unit_above_differs: both(
    'Enheten over er en annen enn i Samspor. Flytt tjenesten for hånd.',
    'Eininga over er ei anna enn i Samspor. Flytt tenesta for hand.',
  ),
  twice: both('Det samme står på en linje over.', 'Det same står på ei linje over.'),
  email_missing: both('E-posten mangler.', 'E-posten manglar.'),
  email_wrong: both('E-posten er ikke skrevet riktig.', 'E-posten er ikkje skriven rett.'),
  role_unknown: both('Rollen er ikke en vi kjenner.', 'Rolla er ikkje ei vi kjenner.'),
  role_by_hand: both('Denne rollen gis for hånd.', 'Denne rolla blir gitt for hand.'),
  service_unknown: both('Tjenesten finnes ikke.', 'Tenesta finst ikkje.'),
  service_ended: both('Tjenesten er avsluttet.', 'Tenesta er avslutta.'),
  from_wrong: both('Datoen er feil, eller har vært.', 'Datoen er feil, eller har vore.'),
  language_unknown: both('Målformen er bokmål eller nynorsk.', 'Målforma er bokmål eller nynorsk.'),
  person_leaves: both('Personen slutter eller har sluttet.', 'Personen sluttar eller har slutta.'),
  identity_wrong: both('Fødselsnummeret er ikke skrevet riktig.', 'Fødselsnummeret er ikkje skrive rett.'),
  identity_twice: both('Fødselsnummeret står på to personer.', 'Fødselsnummeret står på to personar.'),
}

/** What a line does, in words. */
export const DOES_SAID: Readonly<Record<Does, InBoth>> = {
  add: both('ny', 'ny'),
  role: both('ny rolle', 'ny rolle'),
  login: both('kan logge inn', 'kan logge inn'),
  kind: both('ny type', 'ny type'),
  owner: both('ny eier', 'ny eigar'),
  name: both('nytt navn', 'nytt namn'),
  title: both('ny stilling', 'ny stilling'),
  phone: both('ny telefon', 'ny telefon'),
  language: both('ny målform', 'ny målform'),
}
