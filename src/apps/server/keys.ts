import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../../platform/start-problem.ts'
import type { Settings } from './settings.ts'

const bytes = 32
const onlyOwner = 0o600

/**
 * The keys for `makeSecrets`: those that were set, or one made at the first start and kept in the data folder.
 * To be called before the data folder's database is opened: a database without its key is a loss, not a first start.
 */
export function keysOf(settings: Pick<Settings, 'keys' | 'dataDir'>): readonly Buffer[] {
  if (settings.keys) return settings.keys
  mkdirSync(settings.dataDir, { recursive: true })
  const path = join(settings.dataDir, 'key')
  if (!existsSync(path)) {
    if (existsSync(join(settings.dataDir, 'database'))) throw lost(path)
    makeOnce(path)
  }
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64')
  if (key.length !== bytes) throw damaged(path)
  return [key]
}

/** A link makes the whole file or nothing: a key half written would lock its owner out. */
function makeOnce(path: string): void {
  const half = `${path}.${process.pid}`
  writeFileSync(half, `${randomBytes(bytes).toString('base64')}\n`, { mode: onlyOwner })
  try {
    linkSync(half, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(half)
  }
}

function lost(path: string): StartProblem {
  return new StartProblem({
    no: `Databasen er her, men nøkkelen ${path} mangler. Legg den tilbake fra sikkerhetskopien, eller gi den i SAMSPOR_KEY.`,
    en: `The database is here, but its key ${path} is missing. Put it back from the backup, or give it in SAMSPOR_KEY.`,
  })
}

function damaged(path: string): StartProblem {
  return new StartProblem({
    no: `Nøkkelen i ${path} er skadet. Legg den tilbake fra sikkerhetskopien, eller gi den i SAMSPOR_KEY. Uten den kan ikke fødselsnumre leses.`,
    en: `The key in ${path} is damaged. Put it back from the backup, or give it in SAMSPOR_KEY. Without it identity numbers cannot be read.`,
  })
}
