import type { EmployeeRole } from '../../kernel/actor.ts'
import type { OwnerType, ServiceKind } from '../organisation/model.ts'
import type { PersonLine, Roster, ServiceLine } from './model.ts'

/** The words of the files, in bokmål and nynorsk, and what they mean. */
const KINDS: Readonly<Record<string, ServiceKind>> = {
  barnehage: 'kindergarten',
  barnehagen: 'kindergarten',
  skole: 'school',
  skule: 'school',
  'videregående skole': 'upper_secondary',
  'vidaregåande skule': 'upper_secondary',
  helsestasjon: 'health_station',
  skolehelsetjeneste: 'health_station',
  skulehelseteneste: 'health_station',
  ppt: 'ppt',
  barnevern: 'child_welfare',
  bup: 'bup',
  dps: 'adult_mental_health',
  'psykisk helsevern for voksne': 'adult_mental_health',
  'psykisk helsevern for vaksne': 'adult_mental_health',
  nav: 'nav',
  familiesenter: 'family_centre',
  'familiens hus': 'family_centre',
  utekontakt: 'outreach',
  oppfølgingstjenesten: 'follow_up',
  oppfølgingstenesta: 'follow_up',
  habilitering: 'habilitation',
  avlastning: 'respite',
  avlasting: 'respite',
  'koordinerende enhet': 'coordinating_unit',
  'koordinerande eining': 'coordinating_unit',
  administrasjon: 'administration',
  annet: 'other',
  anna: 'other',
}
const OWNERS: Readonly<Record<string, OwnerType>> = {
  kommune: 'municipality',
  interkommunal: 'inter_municipal',
  fylke: 'county',
  fylkeskommune: 'county',
  stat: 'state',
  privat: 'private',
}
const ROLES: Readonly<Record<string, EmployeeRole>> = {
  ansatt: 'practitioner',
  tilsett: 'practitioner',
  leder: 'leader',
  leiar: 'leader',
  'koordinerende enhet': 'coordinating_unit',
  'koordinerande eining': 'coordinating_unit',
  'bti-koordinator': 'bti_coordinator',
  personvernombud: 'privacy_officer',
  personvernombod: 'privacy_officer',
  administrator: 'administrator',
}
const LANGUAGES: Readonly<Record<string, 'nb' | 'nn'>> = { bokmål: 'nb', nb: 'nb', nynorsk: 'nn', nn: 'nn' }

const lookIn =
  <Meaning>(words: Readonly<Record<string, Meaning>>) =>
  (word: string): Meaning | undefined =>
    Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined

export const kindOf = lookIn(KINDS)
export const ownerOf = lookIn(OWNERS)
export const roleNamed = lookIn(ROLES)
export const languageOf = lookIn(LANGUAGES)

/** A name as two spellings of it are compared. */
export const asKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** The heads of the columns; the first that a file has counts. */
const HEADS = {
  name: ['navn', 'namn', 'tjeneste', 'teneste'],
  kind: ['type'],
  owner: ['eier', 'eigar'],
  unitAbove: ['enhet over', 'eining over'],
  phone: ['telefon'],
  givenName: ['fornavn', 'førenamn', 'fornamn'],
  familyName: ['etternavn', 'etternamn'],
  title: ['stilling', 'tittel'],
  email: ['e-post', 'epost'],
  language: ['målform'],
  service: ['tjeneste', 'teneste', 'enhet', 'eining'],
  role: ['rolle'],
  from: ['fra', 'frå'],
  identityNumber: ['fødselsnummer', 'fødselsnr'],
} as const

interface Table {
  readonly heads: readonly string[]
  readonly lines: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]
}

/** What a table holds, by its heads: people have an e-mail address, services a name and a type. */
export function rosterOf({ heads, lines }: Table): Roster | undefined {
  const has = (field: keyof typeof HEADS) => HEADS[field].some(head => heads.includes(head))
  if (has('email') && has('givenName') && has('familyName') && has('service'))
    return { kind: 'people', lines: lines.map(({ line, cells }) => personIn(line, cells)) }
  if (has('name') && has('kind'))
    return { kind: 'services', lines: lines.map(({ line, cells }) => serviceIn(line, cells)) }
  return undefined
}

type Cells = Readonly<Record<string, string>>
const cell = (cells: Cells, field: keyof typeof HEADS): string | null =>
  HEADS[field].map(head => cells[head]?.trim()).find(text => text !== undefined && text !== '') ?? null

const serviceIn = (line: number, cells: Cells): ServiceLine => ({
  line,
  name: cell(cells, 'name') ?? '',
  kind: cell(cells, 'kind'),
  owner: cell(cells, 'owner'),
  unitAbove: cell(cells, 'unitAbove'),
  phone: cell(cells, 'phone'),
})

const personIn = (line: number, cells: Cells): PersonLine => ({
  line,
  givenName: cell(cells, 'givenName') ?? '',
  familyName: cell(cells, 'familyName') ?? '',
  title: cell(cells, 'title'),
  email: cell(cells, 'email') ?? '',
  phone: cell(cells, 'phone'),
  language: cell(cells, 'language'),
  service: cell(cells, 'service') ?? '',
  role: cell(cells, 'role'),
  from: cell(cells, 'from'),
  identityNumber: cell(cells, 'identityNumber')?.replace(/\s/g, '') ?? null,
})
