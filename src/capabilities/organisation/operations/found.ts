import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Database } from '../../../platform/database/open.ts'
import { inTransaction } from '../../../platform/database/transaction.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { tieLogin } from '../../../platform/identity/index.ts'
import type { KnownBy } from '../../../platform/identity/index.ts'
import { trailStatement } from '../../../platform/trail/write.ts'
import { saveFirstSettings } from '../../settings/index.ts'
import { insertMunicipality } from '../founding-store.ts'
import type { Employee, Settings } from '../model.ts'
import { insertService } from '../service-store.ts'
import { assign, hire } from './hire.ts'

/** Nobody's municipality: the fence before there is one. */
export const NOBODYS = 0

/** A municipality and the one who administers it. */
export interface First {
  /** Beside those that are there already; left out, it must be the first. */
  readonly another?: boolean
  /** The official four digits. */
  readonly number: string
  readonly name: string
  readonly settings: Settings
  readonly administrator: Pick<Employee, 'givenName' | 'familyName' | 'email'>
  readonly knownBy: KnownBy
}
interface By {
  readonly now: Date
  readonly newId: NewId
}

/**
 * Makes a municipality, with its settings, its topmost unit and its administrator, all or nothing.
 * Answers its id; undefined when it is not the first, or not another one, as was asked; then nothing is changed.
 */
export function foundMunicipality(database: Database, first: First, by: By): Promise<number | undefined> {
  return inTransaction(database, { municipality: NOBODYS, now: by.now }, async tx => {
    const municipality = await insertMunicipality(tx, { ...first, another: first.another ?? false })
    if (municipality === undefined) return { keep: false, value: undefined }
    await furnish(tx, municipality, first, by)
    return { keep: true, value: municipality, last: [trailStatement(trailOf(municipality, by))] }
  })
}

async function furnish(tx: Tx, municipality: number, first: First, { now, newId }: By): Promise<void> {
  const today = dayOf(now)
  const serviceId = newId()
  await saveFirstSettings(tx, municipality, { settings: first.settings, validFrom: today, changedAt: now })
  const kind = { kind: 'administration', ownerType: 'municipality' } as const
  const unit = { id: serviceId, name: first.name, parentId: null, phone: null, activeFrom: today, activeTo: null }
  await insertService(tx, municipality, { ...unit, ...kind, version: 1 })
  const loginId = await tieLogin(tx, newId, first.knownBy)
  const person = { ...first.administrator, title: null, phone: null, language: 'nb' as const }
  const act = { municipality, now, newId }
  const employee = await hire(tx, act, person, loginId)
  const held = { employeeId: employee.id, serviceId, role: 'administrator' as const, from: now, to: null }
  await assign(tx, act, { employee, loginId }, held)
}

const trailOf = (municipality: number, { now }: By) => ({
  municipality,
  at: now,
  actor: null,
  operation: 'organisation.founded',
  outcome: 'done' as const,
  reason: 'setup',
  about: 'municipality',
  aboutId: null,
  children: [],
  requestId: 'setup',
})
