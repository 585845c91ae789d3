import { randomUUID } from 'node:crypto'
import { newMunicipality, theClock } from '../../../tests/house.ts'
import type { EmployeeActor, EmployeeRole } from '../../kernel/actor.ts'
import type { Database } from '../../platform/database/open.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { insertEmployee } from './employee-store.ts'
import { exampleSettings } from '../settings/testing.ts'
import type { Employee, Service, Settings } from './model.ts'
import { insertRole } from './role-store.ts'
import { insertService } from './service-store.ts'

const LONG_AGO = new Date('2020-01-01T00:00:00Z')

/** Does some work in a municipality, at the tests' time, and keeps it. */
export const inMunicipality = <T>(database: Database, municipality: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, { municipality, now: theClock.now() }, async tx => ({
    keep: true,
    value: await work(tx),
    last: [],
  }))

/** Adds the first version of a municipality's settings. */
export async function someSettings(tx: Tx, municipality: number, settings: Settings): Promise<void> {
  const row = { municipality_id: municipality, version: 1, valid_from: '2020-01-01', changed_at: LONG_AGO }
  await tx
    .insertInto('municipality_settings')
    .values({ ...row, content: JSON.stringify(settings), note: 'Første utgave' })
    .execute()
}

/** Adds a service; answers its id. */
export async function aService(tx: Tx, municipality: number, service: Partial<Service> = {}): Promise<string> {
  const id = service.id ?? randomUUID()
  await insertService(tx, municipality, {
    ...{ name: 'Lia skole', kind: 'school', ownerType: 'municipality', parentId: null, phone: null },
    ...{ activeFrom: '2020-01-01', activeTo: null, version: 1 },
    ...service,
    id,
  })
  return id
}

/** Where somebody works. */
interface Place {
  readonly municipality: number
  readonly serviceId: string
}

/** Adds an employee with a role in a service; answers the person as an actor who has logged in. */
export async function anEmployee(
  tx: Tx,
  place: Place,
  role: EmployeeRole = 'practitioner',
  person: Partial<Employee> = {},
): Promise<EmployeeActor> {
  const id = person.id ?? randomUUID()
  const { municipality, serviceId } = place
  const blank = { title: null, email: null, phone: null, language: 'nb' as const, leavesAt: null, version: 1 }
  const employee = { givenName: 'Kari', familyName: 'Moen', ...blank, ...person, id }
  await insertEmployee(tx, municipality, employee, null)
  await insertRole(tx, municipality, randomUUID(), { employeeId: id, serviceId, role, from: LONG_AGO, to: null })
  return { kind: 'employee', role, id, municipality, serviceId, level: 'high' }
}

/** A municipality with settings, and a school with its leader and a teacher under an area with a leader of its own. */
export async function aPlaceToWork(database: Database) {
  const municipality = await newMunicipality(database)
  return inMunicipality(database, municipality, async tx => {
    await someSettings(tx, municipality, exampleSettings())
    const area = await aService(tx, municipality, { name: 'Oppvekst', kind: 'administration' })
    const unit = await aService(tx, municipality, {
      name: 'Koordinerende enhet',
      kind: 'coordinating_unit',
      parentId: area,
    })
    const school = await aService(tx, municipality, { parentId: area })
    const other = await aService(tx, municipality, {
      name: 'Solbakken barnehage',
      kind: 'kindergarten',
      parentId: area,
    })
    const at = (serviceId: string) => ({ municipality, serviceId })
    return {
      ...{ municipality, area, unit, school, other },
      chief: await anEmployee(tx, at(area), 'leader', { givenName: 'Astrid', familyName: 'Eide' }),
      administrator: await anEmployee(tx, at(area), 'administrator', { givenName: 'Ola', familyName: 'Drift' }),
      coordinator: await anEmployee(tx, at(area), 'bti_coordinator', { givenName: 'Bente', familyName: 'Tind' }),
      unitMember: await anEmployee(tx, at(unit), 'coordinating_unit', { givenName: 'Kåre', familyName: 'Enes' }),
      leader: await anEmployee(tx, at(school), 'leader', { givenName: 'Berit', familyName: 'Nygård' }),
      teacher: await anEmployee(tx, at(school), 'practitioner', { givenName: 'Siv', familyName: 'Berge' }),
      colleague: await anEmployee(tx, at(school), 'practitioner', { givenName: 'Marte', familyName: 'Vik' }),
      otherLeader: await anEmployee(tx, at(other), 'leader', { givenName: 'Rune', familyName: 'Vold' }),
    }
  })
}
