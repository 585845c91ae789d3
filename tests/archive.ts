import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { migrate } from '../src/platform/database/migrate.ts'
import { openEmbedded } from '../src/platform/database/open.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const cache = join(root, '.cache')
const mostKept = 5

/** Answers the archive of a migrated embedded database, made unless it is there: 1 s to open instead of 10 s. */
export async function makeArchive(): Promise<string> {
  const path = join(cache, `embedded-${await hashOfSources()}.tar.gz`)
  if (existsSync(path)) return path
  await mkdir(cache, { recursive: true })
  const half = `${path}.${process.pid}`
  await writeFile(half, await migratedDump())
  await rename(half, path)
  await dropOldest()
  return path
}

/** Reads an archive, as the embedded database wants it. */
export async function readArchive(path: string): Promise<Blob> {
  return new Blob([await readFile(path)], { type: 'application/x-gzip' })
}

async function hashOfSources(): Promise<string> {
  const migrations = (await readdir(join(root, 'migrations'))).toSorted().map(name => `migrations/${name}`)
  const sources = ['package.json', 'src/platform/database/migrate.ts', 'src/platform/database/open.ts', ...migrations]
  const hash = createHash('sha256')
  for (const name of sources) hash.update(name).update(await readFile(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

async function migratedDump(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'samspor-archive-'))
  try {
    await makeMigrated(folder)
    const pglite = await PGlite.create({ dataDir: folder, extensions: { btree_gist, pg_trgm, unaccent } })
    const dump = await pglite.dumpDataDir('gzip')
    await pglite.close()
    return new Uint8Array(await dump.arrayBuffer())
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function makeMigrated(folder: string): Promise<void> {
  const database = await openEmbedded({ folder })
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
}

async function dropOldest(): Promise<void> {
  const archives = (await readdir(cache)).filter(name => name.startsWith('embedded-')).map(name => join(cache, name))
  const dated = await Promise.all(archives.map(async path => ({ path, made: (await stat(path)).mtimeMs })))
  const oldest = dated.toSorted((a, b) => b.made - a.made).slice(mostKept)
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })))
}
