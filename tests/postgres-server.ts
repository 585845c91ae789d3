import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chown, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { openPostgres } from '../src/platform/database/open.ts'
import { findPostgres } from '../scripts/find-postgres.mjs'

const template = 'samspor_template'

/** Starts the run's own PostgreSQL on a free port, migrates the template, and stops the server after the run. */
export default async function startPostgres(): Promise<() => Promise<void>> {
  const bin = findPostgres()
  if (!bin) throw new Error('No PostgreSQL server found. Install one, or name its folder in SAMSPOR_PG_BIN.')
  const server = await start(bin)
  process.env['SAMSPOR_TEST_POSTGRES'] = server.url
  await ready(server.url)
  await makeTemplate(server.url)
  return server.stop
}

/** Makes a database from the migrated template and answers its address. */
export async function freshDatabase(server: string, name: string): Promise<string> {
  await asAdmin(server, `create database ${name} template ${template}`)
  return addressOf(server, name)
}

async function makeTemplate(server: string): Promise<void> {
  await asAdmin(server, `create database ${template}`)
  const database = await openPostgres(addressOf(server, template))
  await migrate(database)
  await database.close()
}

async function asAdmin(server: string, sql: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function addressOf(server: string, name: string): string {
  const address = new URL(server)
  address.pathname = name
  return address.href
}

/** PostgreSQL refuses to run as root: then it runs as an ordinary user of the machine. */
function ordinaryUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(what => Number(spawnSync('id', [what, name]).stdout || Number.NaN))
    if (uid && gid) return { uid, gid }
  }
  throw new Error('Started as root, and neither "postgres" nor "nobody" is a user here: PostgreSQL cannot run.')
}

async function start(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const { folder, user, command, url } = await makeCluster(bin, ['fsync=off', 'max_connections=60'])
  // The shell waits on its standard input, so that the server also stops when this process is killed.
  const script = 'folder=$1; shift; "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$folder"'
  const child = spawn('sh', ['-c', script, 'sh', folder, ...command], {
    ...user,
    cwd: tmpdir(),
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  return { url, stop: () => stopped(child) }
}

/** A new, empty cluster in a temporary folder, with the command that runs it (again) on its port. */
export async function makeCluster(bin: string, settings: readonly string[]) {
  const user = ordinaryUser()
  const folder = await mkdtemp(join(tmpdir(), 'samspor-postgres-'))
  if (user.uid) await chown(folder, user.uid, user.gid)
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error}`)
  const port = await freePort()
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings]
  const command = [join(bin, 'postgres'), '-D', folder, '-p', `${port}`, ...all.flatMap(setting => ['-c', setting])]
  return { folder, user, command, url: `postgres://postgres@127.0.0.1:${port}/postgres` }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}

/** Waits until a server answers; a minute, for machines that are busy. */
export async function ready(server: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await asAdmin(server, 'select 1').then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!failure) return
    if (attempt === 600) throw failure
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
