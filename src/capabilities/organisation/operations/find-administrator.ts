import type { EmployeeActor } from '../../../kernel/actor.ts'
import type { Database } from '../../../platform/database/open.ts'
import { inTransaction } from '../../../platform/database/transaction.ts'
import { administratorWith, municipalityWith } from '../founding-store.ts'
import { NOBODYS } from './found.ts'

interface Asked {
  readonly email: string
  /** The municipality's official number; needed only where there are several. */
  readonly number?: string | undefined
}

/** The administrator with an e-mail address, as who a command at the machine acts; undefined when there is none. */
export async function findAdministrator(
  database: Database,
  now: Date,
  asked: Asked,
): Promise<EmployeeActor | undefined> {
  const municipality = await inTransaction(database, { municipality: NOBODYS, now }, async tx => ({
    keep: false,
    value: await municipalityWith(tx, asked.number),
  }))
  if (municipality === undefined) return undefined
  return inTransaction(database, { municipality, now }, async tx => {
    const found = await administratorWith(tx, municipality, asked.email, now)
    const actor = { kind: 'employee', role: 'administrator', municipality, level: 'high' } as const
    return { keep: false, value: found && { ...actor, ...found } }
  })
}
