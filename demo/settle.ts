import { readFileSync } from 'node:fs'
import { Settings } from '../src/capabilities/settings/settings-model.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import { demoSubject, grantRole, tieLogin } from '../src/platform/identity/index.ts'
import { demoEmployees } from './employees.ts'
import { idOf } from './ids.ts'
import { nameOf } from './name-of.ts'
import { demoServices } from './services.ts'

/** When everybody was there, long before the first story. */
export const LONG_AGO = new Date('2026-01-01T00:00:00Z')

/** Writes the municipality before its stories: settings, services, employees with log-ins and roles. */
export async function settle(tx: Tx, house: House, municipality: number, settings = example()): Promise<void> {
  await writeSettings(tx, municipality, settings)
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

const example = (): Settings =>
  Settings.parse(JSON.parse(readFileSync(new URL('../config/tromso-like.json', import.meta.url), 'utf8')))

async function writeSettings(tx: Tx, municipality: number, settings: Settings) {
  const content = JSON.stringify(settings)
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
  const logins = await Promise.all(
    demoEmployees.map(one => tieLogin(tx, house.newId, { subject: demoSubject(one.slug) })),
  )
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
