import { readFileSync } from 'node:fs'
import { Settings } from '../src/capabilities/settings/model.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import { demoSubject, grantRole, tieLogin } from '../src/platform/identity/index.ts'
import { demoEmployees } from './employees.ts'
import { demoChildren } from './families.ts'
import type { DemoChild, DemoGuardian } from './families.ts'
import { idOf, syntheticNumber } from './ids.ts'
import { demoServices } from './services.ts'

/** When everybody was there, long before the first story. */
const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const nameOf = (name: string) => {
  const parts = name.split(' ')
  return { given_name: parts.slice(0, -1).join(' '), family_name: parts.at(-1) ?? '' }
}

/** Writes the municipality before its stories: settings, services, employees with log-ins and roles. */
export async function settle(tx: Tx, house: House, municipality: number): Promise<void> {
  await writeSettings(tx, municipality)
  await tx
    .insertInto('service')
    .values(
      demoServices.map(one => ({
        municipality_id: municipality,
        id: idOf(one.slug),
        name: one.name,
        kind: one.kind,
        owner_type: one.owner,
        parent_id: one.under === undefined ? null : idOf(one.under),
        phone: one.phone,
        active_from: '2020-01-01',
      })),
    )
    .execute()
  await writeEmployees(tx, house, municipality)
}

async function writeSettings(tx: Tx, municipality: number) {
  const content = JSON.stringify(
    Settings.parse(JSON.parse(readFileSync(new URL('../config/tromso-like.json', import.meta.url), 'utf8'))),
  )
  await tx
    .insertInto('municipality_settings')
    .values({
      municipality_id: municipality,
      version: 1,
      valid_from: '2026-01-01',
      content,
      changed_at: LONG_AGO,
      note: 'Slik begynte Veikryss.',
    })
    .execute()
}

async function writeEmployees(tx: Tx, house: House, municipality: number) {
  const logins = await Promise.all(demoEmployees.map(one => tieLogin(tx, house.newId, { subject: demoSubject(one.slug) })))
  await tx
    .insertInto('employee')
    .values(
      demoEmployees.map((one, at) => ({
        municipality_id: municipality,
        id: idOf(one.slug),
        ...nameOf(one.name),
        title: one.title,
        email: `${one.slug}@veikryss.example`,
        phone: `70 00 2${`${at}`.padStart(2, '0').replace(/(.)(.)/, '$1 $2')}0`,
        login_id: logins[at] ?? null,
      })),
    )
    .execute()
  await tx
    .insertInto('employee_role')
    .values(
      demoEmployees.map(one => ({
        municipality_id: municipality,
        id: house.newId(),
        employee_id: idOf(one.slug),
        service_id: idOf(one.at),
        role: one.role,
        valid_from: LONG_AGO,
      })),
    )
    .execute()
  for (const [at, one] of demoEmployees.entries())
    await grantRole(tx, house.newId, {
      kind: 'employee',
      role: one.role,
      serviceId: idOf(one.at),
      municipality,
      loginId: logins[at] ?? '',
      actorId: idOf(one.slug),
      name: one.name,
      place: demoServices.find(service => service.slug === one.at)?.name ?? '',
      from: LONG_AGO,
    })
}

/** Writes the families of the stories, as a register would have brought them. */
export async function settleFamilies(tx: Tx, house: House, municipality: number): Promise<void> {
  for (const [at, child] of demoChildren.entries()) {
    const number = syntheticNumber(child.born, at)
    await tx
      .insertInto('child')
      .values({
        municipality_id: municipality,
        id: idOf(child.slug),
        ...nameOf(child.name),
        birth_date: child.born,
        languages: [...child.languages],
        place_id: idOf(child.at),
        ...sealedNumber(house, number, 'child.identity'),
      })
      .execute()
    for (const guardian of child.guardians) await writeGuardian(tx, house, municipality, child, guardian)
  }
}

const sealedNumber = ({ secrets }: House, number: string, use: string) => ({
  identity_sealed: secrets.seal(number, use),
  identity_lookup: secrets.lookup(number),
})

async function writeGuardian(tx: Tx, house: House, municipality: number, child: DemoChild, one: DemoGuardian) {
  const loginId = await tieLogin(tx, house.newId, { subject: demoSubject(one.slug) })
  await tx
    .insertInto('family_person')
    .values({
      municipality_id: municipality,
      id: idOf(one.slug),
      ...nameOf(one.name),
      email: `${one.slug}@familie.example`,
      phone: '900 00 000',
      language: one.language ?? 'nb',
      interpreter_language: one.interpreter ?? null,
      address: one.address ?? null,
      login_id: loginId,
    })
    .execute()
  await tx
    .insertInto('guardianship')
    .values({
      municipality_id: municipality,
      id: house.newId(),
      child_id: idOf(child.slug),
      person_id: idOf(one.slug),
      relation: one.relation,
      parental_responsibility: true,
      source: 'register',
      lives_with: one.livesWith,
      valid_from: child.born,
    })
    .execute()
  const place = child.name.split(' ')[0] ?? ''
  const role = { kind: 'family', role: 'guardian', municipality, loginId, actorId: idOf(one.slug) } as const
  await grantRole(tx, house.newId, { ...role, name: one.name, place, from: LONG_AGO })
}
