import { CompiledQuery } from 'kysely'
import * as z from 'zod'

/** The channel on which every process hears what any of them has changed. */
export const CHANNEL = 'samspor_live'

/** That something about a case or a concern was changed, or that a reader (a person, or a service that one leads) was told something; nothing of what. */
export const Change = z.union([
  z.object({ municipality: z.int(), caseId: z.uuid() }),
  z.object({ municipality: z.int(), concernId: z.uuid() }),
  z.object({ municipality: z.int(), readerId: z.uuid() }),
])
export type Change = z.infer<typeof Change>

/** Tells it to all processes when the transaction commits; travels with the commit. */
export const tellChange = (change: Change): CompiledQuery =>
  CompiledQuery.raw(`select pg_notify('${CHANNEL}', $1)`, [JSON.stringify(change)])
