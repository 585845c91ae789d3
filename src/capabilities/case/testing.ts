import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { EmployeeActor, EmployeeRole, FamilyActor } from '../../kernel/actor.ts'
import type { Database } from '../../platform/database/open.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newMunicipality } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'

const settings = readFileSync(new URL('../../../config/tromso-like.json', import.meta.url), 'utf8')
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

/** Carries out in a transaction of the test's own, at the tests' time. */
export const inTest = <T>(database: Database, municipality: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, { municipality, now: theClock.now() }, async tx => ({
    keep: true,
    value: await work(tx),
    last: [],
  }))

/** Adds a service; answers its id. */
export async function aService(tx: Tx, municipality: number, name: string, kind = 'school', parentId?: string) {
  const id = randomUUID()
  const row = { municipality_id: municipality, id, name, kind, owner_type: 'municipality', active_from: '2020-01-01' }
  await tx
    .insertInto('service')
    .values({ ...row, parent_id: parentId ?? null })
    .execute()
  return id
}

/** Adds an employee with a role in a service; answers the person as an actor who has logged in. */
export async function anEmployee(
  tx: Tx,
  at: { municipality: number; serviceId: string },
  name: string,
  role: EmployeeRole = 'practitioner',
): Promise<EmployeeActor> {
  const id = randomUUID()
  const [given_name = name, family_name = 'Prøve'] = name.split(' ')
  const email = `${id.slice(0, 8)}@veikryss.example`
  await tx
    .insertInto('employee')
    .values({ municipality_id: at.municipality, id, given_name, family_name, email })
    .execute()
  await tx
    .insertInto('employee_role')
    .values({
      id: randomUUID(),
      municipality_id: at.municipality,
      employee_id: id,
      service_id: at.serviceId,
      role,
      valid_from: LONG_AGO,
    })
    .execute()
  return { kind: 'employee', role, id, municipality: at.municipality, serviceId: at.serviceId, level: 'high' }
}

/** Adds a guardian with parental responsibility for a child; answers the person as an actor who has logged in. */
export async function aGuardian(
  tx: Tx,
  at: { municipality: number; childId: string },
  name: string,
): Promise<FamilyActor> {
  const id = randomUUID()
  const { municipality } = at
  const [given_name = name, family_name = 'Prøve'] = name.split(' ')
  await tx
    .insertInto('family_person')
    .values({ municipality_id: municipality, id, given_name, family_name, email: `${id.slice(0, 8)}@familie.example` })
    .execute()
  await tx
    .insertInto('guardianship')
    .values({
      municipality_id: municipality,
      id: randomUUID(),
      child_id: at.childId,
      person_id: id,
      ...{
        relation: 'parent',
        parental_responsibility: true,
        source: 'register',
        valid_from: '2020-01-01',
      },
    })
    .execute()
  return { kind: 'family', role: 'guardian', id, municipality, level: 'high' }
}

/** Adds a child; answers its id. */
export async function aChild(
  tx: Tx,
  municipality: number,
  name = 'Lars Prøve',
  birthDate = '2017-03-14',
): Promise<string> {
  const id = randomUUID()
  const [given_name = name, family_name = 'Prøve'] = name.split(' ')
  await tx
    .insertInto('child')
    .values({ municipality_id: municipality, id, given_name, family_name, birth_date: birthDate })
    .execute()
  return id
}

/**
 * A municipality with settings, a coordinating unit, a school and the educational-psychological service below an area,
 * and people in each.
 */
export async function aPlace(database: Database) {
  const municipality = await newMunicipality(database)
  return inTest(database, municipality, async tx => {
    const { rows } = { rows: await tx.selectFrom('municipality_settings').select('version').execute() }
    if (rows.length === 0)
      await tx
        .insertInto('municipality_settings')
        .values({
          municipality_id: municipality,
          version: 1,
          valid_from: '2020-01-01',
          content: settings,
          changed_at: LONG_AGO,
          note: 'Prøve',
        })
        .execute()
    const area = await aService(tx, municipality, 'Oppvekst', 'administration')
    const unit = await aService(tx, municipality, 'Koordinerende enhet', 'coordinating_unit')
    const school = await aService(tx, municipality, 'Bjørkely skole', 'school', area)
    const ppt = await aService(tx, municipality, 'PPT', 'ppt', area)
    const at = (serviceId: string) => ({ municipality, serviceId })
    return {
      municipality,
      area,
      unit,
      school,
      ppt,
      chief: await anEmployee(tx, at(area), 'Eva Sjef', 'leader'),
      coordinator: await anEmployee(tx, at(unit), 'Tone Bro', 'coordinating_unit'),
      leader: await anEmployee(tx, at(school), 'Rune Leder', 'leader'),
      teacher: await anEmployee(tx, at(school), 'Marte Vik'),
      colleague: await anEmployee(tx, at(school), 'Per Lie'),
      pptLeader: await anEmployee(tx, at(ppt), 'Siri Leder', 'leader'),
      adviser: await anEmployee(tx, at(ppt), 'Anne Råd'),
    }
  })
}
export type Place = Awaited<ReturnType<typeof aPlace>>

export interface CaseOptions {
  readonly level?: number
  readonly step?: string
  readonly childName?: string
  readonly birthDate?: string
  /** Topics that the educational-psychological service sees by consent, with its adviser as participant; none if left out. */
  readonly sharedWithPpt?: readonly string[]
  readonly openedAt?: Date
}

/**
 * An open case by plain rows, for the slice tests of every room: a child with two guardians (both see all),
 * the teacher of the school holds it by acceptance and takes part. No port is called.
 */
export async function aCase(database: Database, options: CaseOptions = {}, given?: Place) {
  const place = given ?? (await aPlace(database))
  return inTest(database, place.municipality, async tx => {
    const childId = await aChild(tx, place.municipality, options.childName, options.birthDate)
    const at = { municipality: place.municipality, childId }
    const guardians = [await aGuardian(tx, at, 'Hege Prøve'), await aGuardian(tx, at, 'Trond Prøve')] as const
    const caseId = await rowsOfCase(tx, place, childId, options)
    const readers = [
      { kind: 'employee', id: place.teacher.id, ground: 'own_service', topics: ['*'] },
      ...guardians.map(one => ({ kind: 'family', id: one.id, ground: 'guardianship', topics: ['*'] })),
      { kind: 'employee', id: place.adviser.id, ground: 'consent', topics: options.sharedWithPpt ?? [] },
    ]
    const facts = readers.flatMap(({ kind, id, ground, topics }) =>
      topics.map(topic => ({
        municipality_id: place.municipality,
        id: randomUUID(),
        about_kind: 'case',
        about_id: caseId,
        child_id: childId,
        ...{
          reader_kind: kind,
          reader_id: id,
          topic,
          ground,
          valid_from: options.openedAt ?? theClock.now(),
        },
      })),
    )
    await tx.insertInto('access_fact').values(facts).execute()
    return {
      ...place,
      caseId,
      childId,
      guardians,
      holder: place.teacher,
    }
  })
}

/** From now somebody of the family is kept from a topic of a case, from all of it with `*`: as a block writes it. */
export const keptFrom = (
  tx: Tx,
  { municipality, caseId, childId }: { municipality: number; caseId: string; childId: string },
  readerId: string,
  topic: string,
) => {
  const about = {
    municipality_id: municipality,
    id: randomUUID(),
    about_kind: 'case',
    about_id: caseId,
    child_id: childId,
  }
  const kept = { reader_kind: 'family', reader_id: readerId, topic, ground: 'block', valid_from: theClock.now() }
  return tx
    .insertInto('access_fact')
    .values({ ...about, ...kept })
    .execute()
}

async function rowsOfCase(tx: Tx, place: Place, childId: string, options: CaseOptions): Promise<string> {
  const caseId = randomUUID()
  const at = options.openedAt ?? theClock.now()
  const { municipality, school, ppt, teacher, adviser } = place
  const level = options.level ?? 1
  const base = { municipality_id: municipality, case_id: caseId }
  const opened = { opened_at: at, opened_because: 'Strever med å finne ro', last_activity_at: at }
  const step = { step: options.step ?? `${level}.1`, step_since: at }
  const who = { id: caseId, number: caseId.slice(0, 8), child_id: childId, owner_service_id: school }
  await tx
    .insertInto('child_case')
    .values({ municipality_id: municipality, ...who, level, status: 'open', ...step, ...opened })
    .execute()
  const change = { id: randomUUID(), to_level: level, at, decided_by: place.leader.id }
  await tx
    .insertInto('level_change')
    .values({ ...base, ...change, reason: 'Start', family_view: 'Ønsker hjelp' })
    .execute()
  const holds = { holder_id: teacher.id, service_id: school, kind: 'accepted', because: 'accepted', accepted_at: at }
  await tx
    .insertInto('baton_period')
    .values({ ...base, id: randomUUID(), ...holds, during: `[${at.toISOString()},)` })
    .execute()
  const takesPart = [{ service_id: school, employee_id: teacher.id }]
  if (options.sharedWithPpt) takesPart.push({ service_id: ppt, employee_id: adviser.id })
  await tx
    .insertInto('participant')
    .values(takesPart.map(one => ({ ...base, ...one, id: randomUUID(), valid_from: at })))
    .execute()
  return caseId
}
