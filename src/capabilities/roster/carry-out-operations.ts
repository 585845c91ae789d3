import type { NewId } from '../../kernel/ids.ts'
import type { Day } from '../../kernel/time.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Secrets } from '../../platform/secrets/secrets.ts'
import {
  assign,
  findEmployeeSubject,
  hire,
  insertService,
  loginOf,
  periodOf,
  rolesChanged,
  saveEmployee,
  saveService,
  tie,
} from '../organisation/index.ts'
import type { Service } from '../organisation/model.ts'
import type { PersonStep } from './person-rules.ts'
import type { ServiceStep } from './service-rules.ts'
import { asKey } from './words.ts'

/** Who brings the file, and when. */
export interface Bringing {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
  readonly secrets: Secrets
}

/** Carries out what a file of services would do. */
export async function bringServices(tx: Tx, by: Bringing, steps: readonly ServiceStep[], known: readonly Service[]) {
  const ids = new Map(known.map(one => [asKey(one.name), one.id]))
  const activeFrom: Day = dayOf(by.now)
  for (const { next, was, unitAbove } of steps) {
    if (!next) continue
    if (was) {
      const saved = await saveService(tx, by.municipality, { ...was, ...next, version: was.version + 1 })
      if (!saved) throw new Error('a service was changed while a file was carried out')
      continue
    }
    const id = by.newId()
    const parentId = ids.get(unitAbove ?? '') ?? null
    await insertService(tx, by.municipality, { ...next, id, parentId, activeFrom, activeTo: null, version: 1 })
    ids.set(asKey(next.name), id)
  }
}

/** Carries out what a file of people would do. */
export async function bringPeople(tx: Tx, by: Bringing, steps: readonly (PersonStep & { email: string })[]) {
  const added = new Map<string, string>()
  for (const step of steps) {
    const id = step.was?.employee.id ?? added.get(asKey(step.email)) ?? (await bringNew(tx, by, step))
    added.set(asKey(step.email), id)
    if (step.was && step.next) await change(tx, by, id, step.next)
    if (step.was && step.identityNumber !== undefined) await letIn(tx, by, id, step.identityNumber)
    if (step.role) await giveRole(tx, by, id, step.role)
  }
}

async function bringNew(tx: Tx, by: Bringing, { next, identityNumber }: PersonStep): Promise<string> {
  if (!next) throw new Error('a new person without a name')
  const loginId = identityNumber === undefined ? null : await loginOf(tx, by.newId, by.secrets, identityNumber)
  return (await hire(tx, by, next, loginId)).id
}

async function personNow(tx: Tx, by: Bringing, employeeId: string) {
  const found = await findEmployeeSubject(tx, { employeeId }, by, by.now)
  if (!found) throw new Error('somebody is gone while a file was carried out')
  return found
}

async function change(tx: Tx, by: Bringing, id: string, next: NonNullable<PersonStep['next']>) {
  const { employee } = await personNow(tx, by, id)
  const saved = await saveEmployee(tx, by.municipality, { ...employee, ...next, version: employee.version + 1 })
  if (!saved) throw new Error('somebody was changed while a file was carried out')
}

async function letIn(tx: Tx, by: Bringing, id: string, identityNumber: string) {
  await tie(tx, by, await personNow(tx, by, id), await loginOf(tx, by.newId, by.secrets, identityNumber), by.now)
}

async function giveRole(tx: Tx, by: Bringing, id: string, { from, ...role }: NonNullable<PersonStep['role']>) {
  const person = await personNow(tx, by, id)
  await assign(tx, by, person, { ...role, employeeId: id, ...periodOf(from, null) })
  await rolesChanged(tx, { municipality: by.municipality, employeeId: id, now: by.now, newId: by.newId })
}
