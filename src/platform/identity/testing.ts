import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'
import { demoSubject, tieLogin } from './login.ts'
import type { Acting, RoleGrant } from './role.ts'
import { grantRole } from './role.ts'

/** Runs one piece of work in a municipality at an instant, and keeps what it did. */
export const within = <T>(database: Database, municipality: number, now: Date, work: (tx: Tx) => Promise<T>) =>
  inTransaction(database, { municipality, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

/** A slug that no other test has. */
export const newSlug = () => `prøve-${randomBytes(6).toString('hex')}`

type Given = Partial<Pick<RoleGrant, 'actorId' | 'name' | 'place' | 'to'>> & {
  readonly municipality: number
  readonly from: Date
  readonly slug: string
}

/** Ties a practitioner of a service to a log-in of the demo; answers the grant. */
export async function anEmployeeRole(
  database: Database,
  given: Given,
  role: 'practitioner' | 'leader' = 'practitioner',
) {
  const acting = { kind: 'employee', role, serviceId: randomUUID() } as const
  return aRole(database, given, { ...acting, municipality: given.municipality })
}

/** Ties a guardian to a log-in of the demo; answers the grant. */
export async function aGuardianRole(database: Database, given: Given) {
  return aRole(database, given, { kind: 'family', role: 'guardian', municipality: given.municipality })
}

function aRole(database: Database, given: Given, acting: Acting): Promise<RoleGrant> {
  return within(database, given.municipality, given.from, async tx => {
    const loginId = await tieLogin(tx, randomUUID, { subject: demoSubject(given.slug) })
    const { actorId = randomUUID(), name = 'Kari Moen', place = 'Solbakken barnehage', to = null, from } = given
    const grant: RoleGrant = { ...acting, loginId, actorId, name, place, from, to }
    await grantRole(tx, randomUUID, grant)
    return grant
  })
}
