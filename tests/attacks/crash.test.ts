import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { findPostgres } from '../../scripts/find-postgres.mjs'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import { aToy, anEmployee, renaming } from '../../src/platform/api/toy.testing.ts'
import { makeCluster, ready } from '../postgres-server.ts'
import { openCrashHouse } from './crash-house.ts'

/** Kills; a longer proof: `CRASH_KILLS=50 npm test -- unit crash`. */
const KILLS = Number(process.env['CRASH_KILLS'] ?? 3)
/** Milliseconds of writing before a kill, a little different each time. */
const lifetime = (kill: number) => 300 + ((kill * 7919) % 700)

interface Acknowledged {
  readonly key: string
  readonly version: number
  readonly reply: { id: string; version: number }
}
interface Written {
  readonly municipality: number
  readonly actorId: string
  readonly toyId: string
  readonly acknowledged: Acknowledged[]
}

test('what was acknowledged on the embedded database is there after the process is killed, again and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-crash-'))
  const written = await begin(folder)
  for (let kill = 0; kill < KILLS; kill++) {
    await writeUntilKilled(folder, written, lifetime(kill))
    await check(folder, written)
  }
  expect(written.acknowledged.length).toBeGreaterThan(KILLS)
  rmSync(folder, { recursive: true })
}, 240_000)

const bin = findPostgres()
test.skipIf(!bin)(
  'what was acknowledged on PostgreSQL is there after server and process are killed',
  async () => {
    const { folder, user, command, url } = await makeCluster(bin ?? '', [])
    const start = () => started(command, user, url)
    let server = await start()
    const written = await begin(url)
    for (let kill = 0; kill < KILLS; kill++) {
      await writeUntilKilled(url, written, lifetime(kill), () => process.kill(-(server.pid ?? 0), 'SIGKILL'))
      server = await start()
      await check(url, written)
    }
    expect(written.acknowledged.length).toBeGreaterThan(KILLS)
    process.kill(-(server.pid ?? 0), 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  },
  240_000,
)

/**
 * Starts the server, again while it gives up: the children of a killed one may still be there, and as long as they hold
 * its memory no new one starts.
 */
async function started(command: readonly string[], user: object, url: string): Promise<ChildProcess> {
  const [program = '', ...args] = command
  for (let attempt = 1; ; attempt++) {
    const server = spawn(program, args, { ...user, cwd: tmpdir(), stdio: 'ignore', detached: true })
    const gaveUp = new Promise<'gave up'>(resolve => server.once('exit', () => resolve('gave up')))
    if ((await Promise.race([ready(url), gaveUp])) !== 'gave up') return server
    if (attempt === 100) throw new Error('the server does not start again')
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

async function begin(where: string): Promise<Written> {
  const { database } = await openCrashHouse(where)
  const { rows } = await database.pool.query<{ id: number }>(
    `insert into municipality (number, name) values ('9998', 'Prøve') returning id`,
  )
  const municipality = rows[0]?.id ?? 0
  const actor = anEmployee(municipality)
  const toyId = await aToy(database, actor)
  await database.close()
  return { municipality, actorId: actor.id, toyId, acknowledged: [] }
}

async function writeUntilKilled(where: string, written: Written, ms: number, killServer = () => {}) {
  const { municipality, actorId, toyId, acknowledged } = written
  // A write may be there without its acknowledgement: the next version is read, not reckoned.
  const first = await versionNow(where, written)
  const script = new URL('crash-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, where, `${municipality}`, actorId, toyId, `${first}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', line => {
    if (line.endsWith('}')) acknowledged.push(JSON.parse(line) as Acknowledged)
  })
  await new Promise(resolve => lines.once('line', resolve))
  await new Promise(resolve => setTimeout(resolve, ms))
  killServer()
  child.kill('SIGKILL')
  await ended(child)
}

const ended = (child: ChildProcess) => new Promise(resolve => child.once('close', resolve))

async function versionNow(where: string, { municipality, toyId }: Written): Promise<number> {
  const { database } = await openCrashHouse(where)
  const { rows } = await database.pool.query<{ version: number }>(
    'select version from draft where municipality_id = $1 and key = $2',
    [municipality, toyId],
  )
  await database.close()
  return rows[0]?.version ?? 0
}

/** Every acknowledged write is there with its trail row, and its key answers the same again. */
async function check(where: string, { municipality, actorId, toyId, acknowledged }: Written) {
  const { house, database } = await openCrashHouse(where)
  const { rows: keys } = await database.pool.query<{ key: string; reply: { version: number } }>(
    'select key, reply from answered where municipality_id = $1',
    [municipality],
  )
  const kept = new Map(keys.map(row => [row.key, row.reply.version]))
  expect(acknowledged.filter(one => kept.get(one.key) !== one.version + 1)).toEqual([])
  // No half transaction: as many trail rows, keys and versions as writes.
  const { rows: counted } = await database.pool.query<{ trail: number; version: number }>(
    `select (select count(*)::int from trail where municipality_id = $1 and outcome = 'done') as trail,
       (select version from draft where municipality_id = $1 and key = $2) as version`,
    [municipality, toyId],
  )
  expect(counted).toEqual([{ trail: keys.length, version: keys.length + 1 }])
  const last = acknowledged.at(-1)
  if (!last) throw new Error('nothing was acknowledged before the kill')
  const actor = anEmployee(municipality, { id: actorId })
  const input = { toyId, version: last.version, title: `Nr ${last.version}` }
  const again = await carryOut(house, renaming, { actor, key: last.key, input })
  expect(again).toEqual({ is: 'done', reply: last.reply })
  await database.close()
}
