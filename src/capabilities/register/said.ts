import type { Does, Wrong } from './model.ts'

interface InBoth {
  readonly nb: string
  readonly nn: string
}
const both = (nb: string, nn: string): InBoth => ({ nb, nn })

/** What is wrong with a line, in words; the command line says it too. */
export const WRONG_SAID: Readonly<Record<Wrong, InBoth>> = {
  number_missing: both('Fødselsnummeret mangler.', 'Fødselsnummeret manglar.'),
  number_wrong: both('Fødselsnummeret er ikke riktig.', 'Fødselsnummeret er ikkje rett.'),
  name_missing: both('Navnet mangler.', 'Namnet manglar.'),
  born_wrong: both('Fødselsdatoen er ikke en dato.', 'Fødselsdatoen er ikkje ein dato.'),
  grade_unknown: both('Vi kjenner ikke dette vernet av adressen.', 'Vi kjenner ikkje dette vernet av adressa.'),
  status_unknown: both('Vi kjenner ikke denne statusen.', 'Vi kjenner ikkje denne statusen.'),
  child_wrong: both('Barnets fødselsnummer er ikke riktig.', 'Fødselsnummeret til barnet er ikkje rett.'),
  relation_unknown: both('Vi vet ikke hva personen er for barnet.', 'Vi veit ikkje kva personen er for barnet.'),
  responsibility_unknown: both('Foreldreansvar er ja eller nei.', 'Foreldreansvar er ja eller nei.'),
  contact_unknown: both('Samvær er ja eller nei.', 'Samvær er ja eller nei.'),
  twice: both('Det samme står på en linje over.', 'Det same står på ei linje over.'),
}

/** What a line does, in words. */
export const DOES_SAID: Readonly<Record<Does, InBoth>> = {
  name: both('nytt navn', 'nytt namn'),
  born: both('ny fødselsdato', 'ny fødselsdato'),
  grade: both('strengere vern av adressen', 'strengare vern av adressa'),
  guardian: both('skrives inn uten foreldreansvar', 'blir skriven inn utan foreldreansvar'),
  responsibility_lost: both('har ikke lenger foreldreansvar', 'har ikkje lenger foreldreansvar'),
  kept_out: both('holdes utenfor', 'blir halden utanfor'),
  grade_proposed: both('forslag om mindre vern, to må si ja', 'forslag om mindre vern, to må seie ja'),
  responsibility_proposed: both('forslag om foreldreansvar, to må si ja', 'forslag om foreldreansvar, to må seie ja'),
  look_number: both(
    'har fått nytt fødselsnummer, se på det for hånd',
    'har fått nytt fødselsnummer, sjå på det for hand',
  ),
  look_gone: both('er død eller flyttet, se på det for hånd', 'er død eller flytta, sjå på det for hand'),
}
