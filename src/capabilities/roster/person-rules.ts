import * as z from 'zod'
import type { EmployeeRole } from '../../kernel/actor.ts'
import { Day } from '../../kernel/time.ts'
import type { Employee, HeldRole, Service } from '../organisation/model.ts'
import type { Does, PersonLine, RosterLine, Wrong } from './model.ts'
import { asKey, languageOf, roleNamed } from './words.ts'

/** Somebody who works here already. */
export interface KnownPerson {
  readonly employee: Employee
  readonly hasLogin: boolean
  /** The roles that last or are to come. */
  readonly roles: readonly HeldRole[]
}

type Written = Pick<Employee, 'givenName' | 'familyName' | 'title' | 'email' | 'phone' | 'language'>

/** What is done for a line about a person. */
export interface PersonStep {
  readonly line: RosterLine
  readonly was?: KnownPerson
  /** What the person is called and how to reach them, when that is new. */
  readonly next?: Written
  readonly role?: { readonly serviceId: string; readonly role: EmployeeRole; readonly from: Day }
  readonly identityNumber?: string
}

/** What is known when a file is planned. */
export interface KnownHouse {
  readonly services: readonly Service[]
  readonly people: readonly KnownPerson[]
  readonly today: Day
  /** Whether eleven digits can be somebody's: a slip must not let somebody else in. */
  readonly isIdentityNumber: (digits: string) => boolean
}

/** Roles that open more than a unit are given by hand, by somebody who sees what they do. */
const BY_FILE: readonly EmployeeRole[] = ['practitioner', 'leader']

/**
 * What a file of people would do. It adds people, roles and what is missing; it never ends a role, never takes
 * anything away, and gives nobody a role that opens more than a unit.
 */
export function planPeople(lines: readonly PersonLine[], house: KnownHouse): PersonStep[] {
  const places = new Map(house.services.map(one => [asKey(one.name), one]))
  const known = new Map(house.people.map(one => [asKey(one.employee.email ?? ''), one]))
  const emails = lines.map(one => `${asKey(one.email)} ${asKey(one.service)} ${asKey(one.role ?? '')}`)
  return lines.map((line, at) => {
    const first = lines.findIndex(one => one.email !== '' && asKey(one.email) === asKey(line.email)) === at
    const wrong = [
      ...wrongIn(line, places.get(asKey(line.service)), house),
      ...(emails.indexOf(emails[at] ?? '') === at ? [] : ['twice' as const]),
      ...(identityShared(line, lines) ? ['identity_twice' as const] : []),
      ...(known.get(asKey(line.email))?.employee.leavesAt ? ['person_leaves' as const] : []),
    ]
    const place = places.get(asKey(line.service))
    if (wrong.length > 0 || !place) return { line: told(line, wrong, []) }
    return stepOf(line, { place, was: known.get(asKey(line.email)), first, today: house.today })
  })
}

function wrongIn(line: PersonLine, place: Service | undefined, { today, isIdentityNumber }: KnownHouse): Wrong[] {
  const role = roleNamed(line.role ?? 'ansatt')
  const from = line.from === null ? today : dayIn(line.from)
  return [
    ...(line.givenName === '' || line.familyName === '' ? ['name_missing' as const] : []),
    ...(line.email === ''
      ? ['email_missing' as const]
      : z.email().safeParse(line.email).success
        ? []
        : ['email_wrong' as const]),
    ...(place ? [] : ['service_unknown' as const]),
    ...(place?.activeTo ? ['service_ended' as const] : []),
    ...(role ? [] : ['role_unknown' as const]),
    ...(role && !BY_FILE.includes(role) ? ['role_by_hand' as const] : []),
    ...(from !== undefined && from >= today ? [] : ['from_wrong' as const]),
    ...(line.language === null || languageOf(line.language) ? [] : ['language_unknown' as const]),
    ...(line.identityNumber === null || isIdentityNumber(line.identityNumber) ? [] : ['identity_wrong' as const]),
  ]
}

/** `24.11.2026` or `2026-11-24`. */
function dayIn(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Day.safeParse(iso).data
}

const identityShared = ({ identityNumber, email }: PersonLine, lines: readonly PersonLine[]) =>
  identityNumber !== null &&
  lines.some(one => one.identityNumber === identityNumber && asKey(one.email) !== asKey(email))

interface Facts {
  readonly place: Service
  readonly was: KnownPerson | undefined
  /** Whether this is the person's first line; further ones only add roles. */
  readonly first: boolean
  readonly today: Day
}

function stepOf(line: PersonLine, { place, was, first, today }: Facts): PersonStep {
  const before = was?.employee
  const next: Written = {
    givenName: line.givenName,
    familyName: line.familyName,
    email: before?.email ?? line.email,
    title: line.title ?? before?.title ?? null,
    phone: line.phone ?? before?.phone ?? null,
    language: languageOf(line.language ?? '') ?? before?.language ?? 'nb',
  }
  const role = {
    serviceId: place.id,
    role: roleNamed(line.role ?? 'ansatt') ?? 'practitioner',
    from: dayIn(line.from ?? '') ?? today,
  }
  const has = was?.roles.some(one => one.serviceId === role.serviceId && one.role === role.role) ?? false
  const ties = first && line.identityNumber !== null && !was?.hasLogin
  const changes = first ? changesOf(before, next) : []
  const does: Does[] = [...changes, ...(has ? [] : ['role' as const]), ...(ties ? ['login' as const] : [])]
  return {
    line: told(line, [], does),
    ...(was && { was }),
    ...(changes.length > 0 && { next }),
    ...(!has && { role }),
    ...(ties && line.identityNumber !== null && { identityNumber: line.identityNumber }),
  }
}

function changesOf(before: Employee | undefined, next: Written): Does[] {
  if (!before) return ['add']
  const named = before.givenName === next.givenName && before.familyName === next.familyName
  return [
    ...(named ? [] : ['name' as const]),
    ...(['title', 'phone', 'language'] as const).filter(field => before[field] !== next[field]),
  ]
}

const told = (line: PersonLine, wrong: Wrong[], does: Does[]): RosterLine => ({
  line: line.line,
  about: `${line.givenName} ${line.familyName}`.trim(),
  wrong,
  does,
})
