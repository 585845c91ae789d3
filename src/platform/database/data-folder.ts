import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../start-problem.ts'
import { takeLock } from './folder-lock.ts'
import { openEmbedded } from './open.ts'
import type { Database } from './open.ts'

/** The PostgreSQL whose data the embedded database reads; a test holds it equal to the package's. */
export const EMBEDDED_MAJOR = '18'

/**
 * Opens the embedded database in a data folder, alone: a lock file keeps other processes out until it is closed.
 * `prepare` (migrations) belongs to the making: a database whose making was cut off is set aside, never deleted,
 * and made anew. Throws a StartProblem when the folder is in use or holds another version's data.
 */
export async function openDataFolder(
  dataDir: string,
  prepare: (database: Database) => Promise<void>,
): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const release = takeLock(join(dataDir, 'database.lock'))
  try {
    const database = await open(dataDir, prepare)
    return { ...database, close: () => database.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

async function open(dataDir: string, prepare: (database: Database) => Promise<void>): Promise<Database> {
  const folder = join(dataDir, 'database')
  const unfinished = join(dataDir, 'database.unfinished')
  if (existsSync(unfinished)) setAside(folder)
  if (existsSync(folder)) assertVersion(folder)
  else writeFileSync(unfinished, '')
  const database = await openEmbedded({ folder })
  await prepare(database)
  rmSync(unfinished, { force: true })
  return database
}

function setAside(folder: string): void {
  if (!existsSync(folder)) return
  const aside = Array.from({ length: 1000 }, (_, count) => `${folder}.unfinished-${count + 1}`)
  const free = aside.find(path => !existsSync(path))
  if (free) renameSync(folder, free)
}

function assertVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  if (found === EMBEDDED_MAJOR) return
  if (found === undefined && readdirSync(folder).length === 0) return
  if (found === undefined)
    throw new StartProblem({
      no: `Mappen ${folder} inneholder noe annet enn en Samspor-database. Velg en annen mappe med SAMSPOR_DATA_DIR. Ingenting er endret.`,
      en: `The folder ${folder} holds something else than a Samspor database. Choose another with SAMSPOR_DATA_DIR. Nothing was changed.`,
    })
  throw new StartProblem({
    no: `Databasen i ${folder} er laget av PostgreSQL ${found}, men denne utgaven av Samspor leser ${EMBEDDED_MAJOR}. Ta sikkerhetskopi med utgaven som laget den (npm run backup), og les den inn her (npm run restore). Ingenting er endret.`,
    en: `The database in ${folder} was made by PostgreSQL ${found}; this version of Samspor reads ${EMBEDDED_MAJOR}. Back it up with the version that made it (npm run backup) and restore it here (npm run restore). Nothing was changed.`,
  })
}
