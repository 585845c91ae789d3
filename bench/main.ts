import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { afterCase } from '../src/capabilities/gap/index.ts'
import { heldBack } from '../src/capabilities/privacy/index.ts'
import { compose } from '../src/apps/server/compose.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openEmbedded, openPostgres } from '../src/platform/database/open.ts'
import type { Database } from '../src/platform/database/open.ts'
import { unsentMail } from '../src/platform/mail/mail.ts'
import { openOutbox } from '../src/platform/outbox/outbox.ts'
import { makeSecrets } from '../src/platform/secrets/secrets.ts'
import startPostgres, { freshDatabase } from '../tests/postgres-server.ts'
import { findPostgres } from '../scripts/find-postgres.mjs'
import { TODAY, fill } from './data.ts'
import type { DataSet } from './data.ts'
import { press } from './load.ts'
import type { Timing } from './load.ts'
import { appServer, bareServer, floorServer } from './servers.ts'
import type { Server } from './servers.ts'
import { whoHasSeen } from './seen.ts'
import type { Seen } from './seen.ts'
import { gateShare } from './share.ts'
import type { Share } from './share.ts'
import { timeStart } from './start.ts'
import { sweepFigures } from './sweep.ts'
import type { Sweep } from './sweep.ts'
import { benchActor, works } from './works.ts'
import type { Place, Work } from './works.ts'

/** One line of the table. */
interface Figure extends Timing {
  readonly work: string
  readonly what: string
  readonly set: DataSet | 'demo'
  readonly database: Database['kind']
  readonly roundTrips: number | null
  readonly ratioToFloor: number | null
  readonly ratioToBare: number | null
}

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    work: { type: 'string' },
    children: { type: 'string', default: '20000' },
  },
})
const seconds = Number(args.seconds)
const rounds = Number(args.rounds)
const say = (text: string) => process.stderr.write(`${text}\n`)

/** How many pairs of requests show what judging costs, for each second asked for. */
const PAIRS = 500

/** The runs that are made: the embedded database with S, PostgreSQL with S and M, and who has seen a child, with a trail as long as M's. */
const RUNS: readonly string[] = ['embedded S', 'postgres S', 'postgres M', 'start', 'seen M', 'sweep S', 'sweep M']
/** Made only when it is asked for by its name: a set of the size of Norway takes long. */
const LONG = ['sweep L']
const { only } = args
const wanted = [...RUNS.filter(run => only === undefined || run.includes(only)), ...LONG.filter(run => run === only)]

async function startFigures(): Promise<Figure> {
  const ms = await timeStart()
  const timing = { rps: 0, p50Ms: ms, p95Ms: ms }
  const what = 'start to first page, second time'
  return {
    work: 'i',
    what,
    set: 'demo',
    database: 'embedded',
    ...timing,
    roundTrips: null,
    ratioToFloor: null,
    ratioToBare: null,
  }
}

async function measure(kind: Database['kind'], set: DataSet) {
  const stop = kind === 'postgres' ? await startPostgres() : async () => {}
  const database = await open(kind)
  say(`filling ${set} on ${kind} …`)
  const place = await fill(database, set)
  const composition = compose()
  const outbox = await openOutbox(
    database,
    composition.jobs.map(job => job.name),
    pino({ level: 'error' }),
  )
  const house: House = {
    ...{ database, afterCase, heldBack, newId: randomUUID, clock: () => TODAY, baseUrl: 'http://localhost' },
    ...{
      secrets: makeSecrets([randomBytes(32)]),
      enqueueIn: outbox.enqueueIn,
      sendMail: unsentMail(pino({ level: 'silent' })),
    },
  }
  const app = await appServer(house, composition.operations, benchActor(place))
  const all = works(await casesOf(database, place))
  for (const work of all.filter(one => args.work === undefined || one.name === args.work))
    print(await figure(work, { app, database, place, kind, set }))
  if (args.work === undefined || args.work === 'a') printShare(await share(house, place), set, kind)
  app.close()
  await outbox.stop()
  await database.close()
  await stop()
}

async function open(kind: Database['kind']): Promise<Database> {
  if (kind === 'postgres') return openPostgres(await freshDatabase(process.env['SAMSPOR_TEST_POSTGRES'] ?? '', 'bench'))
  const database = await openEmbedded()
  await migrate(database)
  return database
}

async function casesOf(database: Database, place: Place): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select distinct about_id as id from access_fact where municipality_id = $1 and reader_id = $2 and topic = '*' order by 1`,
    [place.municipality, benchActor(place).id],
  )
  return rows.map(row => row.id)
}

interface Bench {
  readonly app: Server
  readonly database: Database
  readonly place: Place
  readonly kind: Database['kind']
  readonly set: DataSet
}

/** Measures in turns, so that what else the machine does falls on all alike; the middle of the rounds counts. */
async function figure(work: Work, { app, database, place, kind, set }: Bench): Promise<Figure> {
  const { rows } = { rows: await casesOf(database, place) }
  const floor = await floorServer(database, {
    ...{ municipality: place.municipality, now: TODAY, text: work.floor },
    values: nth => [place.municipality, benchActor(place).id, rows[nth % rows.length], TODAY],
  })
  const bytes = await sample(app, work)
  const bare = await bareServer(bytes)
  const trips: number[] = []
  database.onTrips = count => trips.push(count)
  await press(work.load, app.port, 1)
  delete database.onTrips
  const turns: { app: Timing; floor: number; bare: number }[] = []
  for (let round = 0; round < rounds; round++)
    turns.push({
      app: await press(work.load, app.port, seconds),
      floor: (await press(work.load, floor.port, seconds)).rps,
      bare: (await press(work.load, bare.port, seconds)).rps,
    })
  floor.close()
  bare.close()
  const ratio = (of: 'floor' | 'bare') => middle(turns.map(turn => turn.app.rps / turn[of]))
  const timing = turns.toSorted((a, b) => a.app.rps - b.app.rps)[Math.floor(rounds / 2)]?.app
  if (!timing) throw new Error('at least one round')
  return {
    ...{ work: work.name, what: work.what, set, database: kind, ...timing },
    ...{ roundTrips: middle(trips), ratioToFloor: ratio('floor'), ratioToBare: ratio('bare') },
  }
}

const share = async (house: House, place: Place) =>
  gateShare(house, benchActor(place), await casesOf(house.database, place), PAIRS * seconds)

async function sample(app: Server, { load }: Work): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${app.port}${load.paths[0]}`, {
    method: load.method,
    headers: { 'x-samspor': '1', 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(load.bodies && { body: load.bodies[0] }),
  })
  if (answer.status !== 200) throw new Error(`${load.paths[0]}: ${answer.status} ${await answer.text()}`)
  return answer.text()
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000) / 1000
}

/** What policy and access facts add to work a. */
function printShare({ more, without, adds }: Share, set: DataSet, database: Database['kind']) {
  const [ms, withoutMs] = [more, without].map(one => Math.round(one * 1000) / 1000)
  const line = { work: 'a', what: 'policy and access facts', set, database, ms, withoutMs, adds }
  const part = `+${Math.round(adds * 1000) / 10} %`
  process.stdout.write(
    args.json
      ? `${JSON.stringify(line)}\n`
      : `a  of which policy and access facts    ${set}  ${database}  ${part}  (${ms} ms on ${withoutMs} ms)\n`,
  )
}

function print(figure: Figure) {
  if (args.json) {
    const { what: _what, ...line } = figure
    process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  const { work, what, set, database, rps, p50Ms, p95Ms, roundTrips, ratioToFloor, ratioToBare } = figure
  const cells = [work, what.padEnd(34), set, database, `${rps}/s`, `p50 ${p50Ms} ms`, `p95 ${p95Ms} ms`]
  process.stdout.write(
    `${[...cells, `${roundTrips ?? '–'} trips`, `${ratioToFloor ?? '–'} × floor`, `${ratioToBare ?? '–'} × bare`].join('  ')}\n`,
  )
}

/** "Who has seen this child", in milliseconds: for most, for nearly all, and for the one who is looked at most. */
function printSeen(seen: Seen) {
  const { children, trailRows, p50Ms, p95Ms, mostLookedAtMs, slowestMs } = seen
  const said = `p50 ${middle([p50Ms])} ms  p95 ${middle([p95Ms])} ms  most looked at ${middle([mostLookedAtMs])} ms`
  process.stdout.write(
    args.json
      ? `${JSON.stringify({ work: 'seen', ...seen })}\n`
      : `seen  who has seen this child  ${children} children  ${trailRows} rows  ${said}  slowest ${middle([slowestMs])} ms\n`,
  )
}

/** Work g, in seconds and, for one case, milliseconds. */
function printSweep(sweep: Sweep) {
  if (args.json) return void process.stdout.write(`${JSON.stringify({ work: 'g', ...sweep })}\n`)
  const { set, cases, municipalities, opened } = sweep
  const [all, morning, longest, most, nearly] = [
    ...[sweep.seconds, sweep.morningSeconds, sweep.longestMunicipalitySeconds].map(one => middle([one])),
    ...[sweep.oneCaseP50Ms, sweep.oneCaseP95Ms].map(one => middle([one])),
  ]
  process.stdout.write(
    `g  gap sweep  ${set}  ${cases} cases in ${municipalities}  ${all} s  a day later ${morning} s (${opened} more, the largest ${longest} s)` +
      `  one case p50 ${most} ms p95 ${nearly} ms\n`,
  )
}

for (const run of wanted) {
  const [kind, set] = run.split(' ') as [Database['kind'] | 'start' | 'seen' | 'sweep', DataSet]
  if (kind === 'start') print(await startFigures())
  else if (kind !== 'embedded' && !findPostgres()) say('skipped: no PostgreSQL server found')
  else if (kind === 'sweep') printSweep(await sweepFigures(set))
  else if (kind === 'seen') printSeen(await whoHasSeen(Number(args.children)))
  else await measure(kind, set)
}
