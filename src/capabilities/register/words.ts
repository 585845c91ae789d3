import * as z from 'zod'
import { Day } from '../../kernel/time.ts'
import type { Relation } from '../person/model.ts'
import type { Grade } from '../person/protection-model.ts'
import type { RegisterFact, Status, Wrong } from './model.ts'

/** One line of a table or one entry of a document, by the register's own words; all text. */
export interface RawLine {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The register's fields, and how a table's head may be spelled. */
const HEADS = {
  number: ['folkeregisteridentifikator', 'fødselsnummer', 'identifikator'],
  givenName: ['fornavn', 'førenamn'],
  familyName: ['etternavn', 'etternamn'],
  born: ['foedselsdato', 'fødselsdato'],
  grade: ['adressegradering', 'graderingsnivå'],
  status: ['status', 'personstatus'],
  newNumber: ['gjeldendeidentifikator', 'nytt fødselsnummer'],
  child: ['barn', 'barnets fødselsnummer'],
  relation: ['relasjon', 'rolle'],
  responsible: ['foreldreansvar'],
  contact: ['samvaer', 'samvær'],
} as const

const GRADES: Readonly<Record<string, Grade | 'none'>> = {
  ugradert: 'none',
  klientadresse: 'client_address',
  fortrolig: 'confidential',
  strengtfortrolig: 'strictly_confidential',
}
const STATUSES: Readonly<Record<string, Status>> = {
  bosatt: 'resident',
  midlertidig: 'resident',
  ikkebosatt: 'moved',
  utflyttet: 'moved',
  forsvunnet: 'moved',
  doed: 'dead',
  død: 'dead',
  opphoert: 'ended',
  opphørt: 'ended',
}
const RELATIONS: Readonly<Record<string, Relation>> = {
  mor: 'mother',
  far: 'father',
  medmor: 'parent',
  forelder: 'parent',
  fosterforelder: 'foster_parent',
  verge: 'other',
}
const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nei: false, true: true, false: false, ingen: false }

/** Whether a table has the columns that a register's file must have. */
export const isRegister = (heads: readonly string[]): boolean => HEADS.number.some(head => heads.includes(head))

/** A line in our words, with all that is wrong with it. */
export function factOf({ line, cells }: RawLine, isNumber: (digits: string) => boolean): RegisterFact {
  const cell = (field: keyof typeof HEADS) =>
    HEADS[field].map(head => cells[head]?.trim()).find(text => text !== undefined && text !== '') ?? null
  const wrong: Wrong[] = []
  const among = <Meaning>(field: keyof typeof HEADS, words: Readonly<Record<string, Meaning>>, code: Wrong) => {
    const word = cell(field)?.toLowerCase().replaceAll(/[ _-]/g, '')
    if (word === undefined) return null
    if (Object.hasOwn(words, word)) return words[word] ?? null
    wrong.push(code)
    return null
  }
  const number = cell('number')?.replaceAll(' ', '') ?? ''
  const childNumber = cell('child')?.replaceAll(' ', '') ?? null
  if (number === '') wrong.push('number_missing')
  else if (!isNumber(number)) wrong.push('number_wrong')
  if (childNumber !== null && (childNumber === number || !isNumber(childNumber))) wrong.push('child_wrong')
  const [givenName, familyName] = [cell('givenName') ?? '', cell('familyName') ?? '']
  if (givenName === '' || familyName === '') wrong.push('name_missing')
  const birthDate = Day.nullable().safeParse(cell('born'))
  if (!birthDate.success) wrong.push('born_wrong')
  const said = {
    grade: among('grade', GRADES, 'grade_unknown'),
    status: among('status', STATUSES, 'status_unknown') ?? 'resident',
    relation: among('relation', RELATIONS, 'relation_unknown') ?? 'parent',
    responsible: among('responsible', YES_NO, 'responsibility_unknown'),
    noContact: among('contact', YES_NO, 'contact_unknown') === false,
  }
  const names = { line, number, givenName, familyName, birthDate: birthDate.data ?? null, childNumber }
  return { ...names, ...said, newNumber: cell('newNumber')?.replaceAll(' ', '') ?? null, wrong }
}

const Text = z.union([z.string(), z.boolean()]).transform(String)
const Document = z.array(
  z.object({
    folkeregisteridentifikator: z.string().default(''),
    navn: z.object({ fornavn: z.string().default(''), etternavn: z.string().default('') }).prefault({}),
    foedselsdato: z.string().optional(),
    adressegradering: z.string().optional(),
    status: z.string().optional(),
    gjeldendeIdentifikator: z.string().optional(),
    foreldreansvar: z
      .array(
        z.object({
          barn: z.string(),
          rolle: z.string().optional(),
          ansvar: Text.optional(),
          samvaer: Text.optional(),
        }),
      )
      .default([]),
  }),
)

/** The lines of a document in JSON: one for each person, or for each child that the person is something to. */
export function linesOfDocument(text: string): readonly RawLine[] | undefined {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = Document.safeParse(document)
  if (!parsed.success) return undefined
  return parsed.data.flatMap((one, at) => {
    const { navn, foreldreansvar, gjeldendeIdentifikator, ...own } = one
    const cells = cellsOf({ ...own, ...navn, gjeldendeidentifikator: gjeldendeIdentifikator })
    const about = foreldreansvar.map(({ barn, rolle, ansvar, samvaer }) =>
      cellsOf({ barn, rolle, foreldreansvar: ansvar, samvaer }),
    )
    return (about.length === 0 ? [{}] : about).map(more => ({ line: at + 1, cells: { ...cells, ...more } }))
  })
}

const cellsOf = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
