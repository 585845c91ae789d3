import { Transaction } from 'kysely'
import type { CompiledQuery } from 'kysely'
import { dayOf } from '../../kernel/time.ts'
import { Line } from './line.ts'
import type { Database } from './open.ts'
import type { Tables } from './tables.ts'

const DAY = 86_400_000
const MILLENNIUM = Date.UTC(2000, 0, 1)

export type Tx = Transaction<Tables>

/** What the work wants: to keep its changes (these last statements leave together with the commit) or to drop them. */
export type Ending<T> =
  | { readonly keep: true; readonly value: T; readonly last: readonly CompiledQuery[] }
  | { readonly keep: false; readonly value: T }

/** Behind which fence, and at what time. */
export interface Behind {
  readonly municipality: number
  readonly now: Date
}

/**
 * Runs the work in one transaction behind the fence of a municipality.
 * `begin` and the fence travel in one message with the first query, `last` with the commit.
 */
export async function inTransaction<T>(
  database: Database,
  behind: Behind,
  work: (tx: Tx) => Promise<Ending<T>>,
): Promise<T> {
  const begin = beginning(database, behind)
  const client = await database.pool.connect()
  const line = new Line(client, { socket: database.kind === 'postgres' })
  let broken: Error | undefined
  try {
    const begun = line.send(begin)
    begun.catch(() => {}) // awaited below; until then the first query reports the same failure
    const executor = database.executor.withConnectionProvider(line)
    const ending = await work(new Transaction<Tables>({ ...database.props, executor }))
    return await finish(line, begun, ending)
  } catch (error) {
    line.closed = false
    await line.send('rollback').catch((reason: Error) => {
      broken = reason
    })
    throw error
  } finally {
    line.closed = true
    database.onTrips?.(line.trips)
    client.release(broken)
  }
}

function beginning(database: Database, { municipality, now }: Behind): string {
  if (!Number.isSafeInteger(municipality) || municipality < 0) throw new RangeError('municipality')
  // In days since 2000, as `current_day()` reads it.
  const day = (Date.parse(dayOf(now)) - MILLENNIUM) / DAY
  const time = `set local samspor.now='${now.getTime() / 1000}';set local samspor.day='${day}'`
  return `begin;${database.role}set local samspor.municipality='${municipality}';${time}`
}

async function finish<T>(line: Line, begun: Promise<unknown>, ending: Ending<T>): Promise<T> {
  // `begin` itself may still be on its way when the work had no query of its own.
  if (line.underway > 0 && line.sent > 1) throw new Error('a query was not awaited')
  if (!ending.keep) {
    const undone = line.send('rollback')
    line.closed = true
    await Promise.all([begun, undone])
    return ending.value
  }
  const last = ending.last.map(query => line.send(query.sql, query.parameters))
  const commit = line.send('commit')
  line.closed = true
  await all([begun, ...last, commit])
  // The commit of an aborted transaction succeeds, with the tag ROLLBACK.
  if ((await commit).command !== 'COMMIT') throw new Error('the transaction was aborted')
  return ending.value
}

async function all(sent: readonly Promise<unknown>[]) {
  for (const result of await Promise.allSettled(sent)) if (result.status === 'rejected') throw result.reason
}
