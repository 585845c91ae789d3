import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import { gapTicks } from '../src/capabilities/gap/index.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { inEach } from '../src/platform/clock/ticker.ts'
import { openPostgres } from '../src/platform/database/open.ts'
import type { Database } from '../src/platform/database/open.ts'
import { unsentMail } from '../src/platform/mail/mail.ts'
import { makeSecrets } from '../src/platform/secrets/secrets.ts'
import startPostgres, { freshDatabase } from '../tests/postgres-server.ts'
import { SETS, TODAY, fill } from './data.ts'
import type { DataSet, Filled } from './data.ts'

/** How long the radar takes on PostgreSQL (work g): all open cases, as the clock does it, and one case after a write. */
export interface Sweep {
  readonly set: DataSet
  readonly cases: number
  readonly municipalities: number
  /** The hourly look, when nothing has changed since the last; the middle of three. */
  readonly seconds: number
  /** The look of the next morning: a day has passed, and what that opened is written. */
  readonly morningSeconds: number
  readonly opened: number
  readonly longestMunicipalitySeconds: number
  readonly oneCaseP50Ms: number
  readonly oneCaseP95Ms: number
}

const HOUR = 3_600_000
const CASES = 500

/** The part of the sorted values below which so many are. */
const at = (all: readonly number[], part: number) => all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0
const SECOND = 1000

/** Measures the radar on a data set; `L` is the size of Norway, and takes a while to make. */
export async function sweepFigures(set: DataSet): Promise<Sweep> {
  const stop = await startPostgres()
  const database = await openPostgres(await freshDatabase(process.env['SAMSPOR_TEST_POSTGRES'] ?? '', 'sweep'))
  try {
    const filled = await fill(database, set)
    const each = await oneCase(database, filled)
    const hours = []
    for (const nth of [1, 2, 3]) hours.push(await sweep(database, filled, new Date(TODAY.getTime() + nth)))
    const before = await openGaps(database)
    const morning = await sweep(database, filled, new Date(TODAY.getTime() + 24 * HOUR))
    return {
      ...{ set, cases: SETS[set].cases, municipalities: filled.all.length },
      ...{
        seconds: at(
          hours.map(one => one.all),
          0.5,
        ),
        morningSeconds: morning.all,
      },
      ...{ opened: (await openGaps(database)) - before, longestMunicipalitySeconds: morning.longest },
      ...{ oneCaseP50Ms: at(each, 0.5), oneCaseP95Ms: at(each, 0.95) },
    }
  } finally {
    await database.close()
    await stop()
  }
}

async function openGaps({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ n: string }>('select count(*) as n from gap where closed_at is null')
  return Number(rows[0]?.n)
}

/** As the clock does it: two municipalities at a time, each in its own transaction. */
async function sweep(database: Database, { all }: Filled, now: Date): Promise<{ all: number; longest: number }> {
  const house: House = {
    ...{ database, newId: randomUUID, clock: () => now, baseUrl: 'http://localhost' },
    ...{ enqueueIn: () => async () => {}, secrets: makeSecrets([randomBytes(32)]) },
    sendMail: unsentMail(pino({ level: 'silent' })),
  }
  let longest = 0
  const since = (started: number) => (performance.now() - started) / SECOND
  const began = performance.now()
  await inEach(database, all, async municipality => {
    const started = performance.now()
    for (const tick of gapTicks) await tick.run(house, municipality, now)
    longest = Math.max(longest, since(started))
  })
  return { all: since(began), longest }
}

const WRITE = `update child_case set step_due = ($3::timestamptz - interval '2 days')::date
  where municipality_id = $1 and id = $2`

/** What the commit of a write looks for, in the municipality with the most cases. */
async function oneCase({ pool }: Database, { municipality }: Filled): Promise<readonly number[]> {
  const client = await pool.connect()
  try {
    const now = `${TODAY.getTime() / 1000}`
    await client.query(`begin; set local samspor.municipality = '${municipality}'; set local samspor.now = '${now}'`)
    const { rows } = await client.query<{ id: string }>(
      'select id from child_case where municipality_id = $1 order by id limit $2',
      [municipality, CASES],
    )
    const times: number[] = []
    for (const { id } of rows) {
      // A write that breaks a promise: the step is overdue from now.
      await client.query({ name: 'late', text: WRITE, values: [municipality, id, TODAY] })
      const started = performance.now()
      await client.query({ name: 'one', text: 'select refresh_gaps_of($1, $2)', values: [municipality, id] })
      times.push(performance.now() - started)
    }
    await client.query('rollback')
    return times
  } finally {
    client.release()
  }
}
