import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import { compose } from '../src/apps/server/compose.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { carryOut } from '../src/platform/api/carry-out.ts'
import { openPostgres } from '../src/platform/database/open.ts'
import type { Database } from '../src/platform/database/open.ts'
import { unsentMail } from '../src/platform/mail/mail.ts'
import { makeSecrets } from '../src/platform/secrets/secrets.ts'
import startPostgres, { freshDatabase } from '../tests/postgres-server.ts'
import { TODAY, fill } from './data.ts'
import { benchActor } from './works.ts'
import type { Place } from './works.ts'

/** How long it takes to tell who has seen a child, in milliseconds. */
export interface Seen {
  readonly children: number
  readonly trailRows: number
  /** The child who has been looked at far more than others. */
  readonly mostLookedAtMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly slowestMs: number
}

/** Looks at each child, and at the one who is looked at most. */
const LOOKS = 10
const MOST = 2000

/** Looks at so many children, of whom those of the cases are some; then what PostgreSQL must know to plan. */
async function lookAtThem({ pool }: Database, { municipality }: Place, children: number): Promise<void> {
  const insert = `with looked as (
    insert into trail (municipality_id, at, actor_id, actor_kind, actor_role, actor_service_id, operation, outcome, about, request_id)
    select $1, $2::timestamptz - make_interval(mins => n::int), e.employee_id, 'employee', 'practitioner', e.service_id,
      'case.opened', 'done', 'case', '-'
    from generate_series(1, $3::bigint) n
    join (select employee_id, service_id, row_number() over (order by employee_id) - 1 as nth, count(*) over () as many
      from employee_role where municipality_id = $1) e on e.nth = n % e.many
    returning id, at)
    insert into trail_child (municipality_id, child_id, at, trail_id)
    select $1, c.id, l.at, l.id from (select *, row_number() over () as n from looked) l
    join (select id, row_number() over (order by id) as nth from (
      select id from child where municipality_id = $1
      union all select gen_random_uuid() from generate_series(1, $4::int)) all_of) c on c.nth = 1 + l.n % $5::bigint`
  const known = Number(
    (await pool.query('select count(*) from child where municipality_id = $1', [municipality])).rows[0].count,
  )
  const more = Math.max(children - known, 0)
  await pool.query(insert, [municipality, TODAY, (known + more) * LOOKS, more, known + more])
  await pool.query(insert, [municipality, TODAY, MOST, 0, 1])
  await pool.query('analyze trail')
  await pool.query('analyze trail_child')
}

const middle = (all: readonly number[], part: number) =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0

/**
 * Measures "who has seen this child" on PostgreSQL. The cases are set S; the trail is as long as that of a set with so many
 * children, all of it in one municipality, which is worse than in any real one.
 */
export async function whoHasSeen(children: number): Promise<Seen> {
  const stop = await startPostgres()
  const database = await openPostgres(await freshDatabase(process.env['SAMSPOR_TEST_POSTGRES'] ?? '', 'seen'))
  try {
    const place = await fill(database, 'S')
    await lookAtThem(database, place, children)
    return { children, ...(await measure(database, place)) }
  } finally {
    await database.close()
    await stop()
  }
}

async function measure(database: Database, place: Place): Promise<Omit<Seen, 'children'>> {
  const house: House = {
    ...{ database, newId: randomUUID, clock: () => TODAY, baseUrl: 'http://localhost' },
    ...{ enqueueIn: () => async () => {}, secrets: makeSecrets([randomBytes(32)]) },
    sendMail: unsentMail(pino({ level: 'silent' })),
  }
  const looks = compose().operations.find(op => op.contract['~orpc'].meta.id === 'oversight.looks')
  const officer = { ...benchActor(place), role: 'privacy_officer' as const }
  const { rows: cases } = await database.pool.query<{ id: string }>(
    'select id from child_case where municipality_id = $1 order by child_id limit 201',
    [place.municipality],
  )
  const times: number[] = []
  for (const { id: caseId } of cases) {
    const began = performance.now()
    const outcome = looks && (await carryOut(house, looks, { actor: officer, input: { caseId, limit: 100 } }))
    if (outcome?.is !== 'done') throw new Error(JSON.stringify(outcome))
    times.push(performance.now() - began)
  }
  const { rows } = await database.pool.query<{ trail: string }>('select count(*) as trail from trail')
  const [mostLookedAtMs = 0, ...others] = times
  return {
    ...{ trailRows: Number(rows[0]?.trail), mostLookedAtMs },
    ...{ p50Ms: middle(others, 0.5), p95Ms: middle(others, 0.95), slowestMs: Math.max(...others) },
  }
}
