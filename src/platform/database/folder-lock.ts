import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { StartProblem } from '../start-problem.ts'

const held = new Set<string>()

/** Takes the lock file for this process, also from a process that is dead; answers how to give it back. */
export function takeLock(path: string): () => void {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, lineOf(process.pid))
  try {
    if (!linked(mine, path)) takeOver(mine, path)
  } finally {
    rmSync(mine, { force: true })
  }
  held.add(path)
  return () => {
    if (held.delete(path)) rmSync(path, { force: true })
  }
}

/** A link either makes the whole lock file or nothing, so nobody reads half of one. */
function linked(mine: string, path: string): boolean {
  try {
    linkSync(mine, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function takeOver(mine: string, path: string): void {
  const found = read(path)
  if (held.has(path) || isAlive(found)) throw inUse(path, found)
  const stale = `${mine}.stale`
  if (existsSync(path)) renameSync(path, stale)
  // Somebody else may have taken the dead one's lock between the reading and the moving: it goes back.
  if (read(stale) !== found) linked(stale, path)
  rmSync(stale, { force: true })
  if (!linked(mine, path)) throw inUse(path, read(path))
}

function inUse(path: string, line: string): StartProblem {
  const pid = line.split(' ')[0]
  return new StartProblem({
    no: `En annen Samspor (prosess ${pid}) bruker allerede databasen ved ${path}. Stopp den først, eller velg en annen mappe med SAMSPOR_DATA_DIR.`,
    en: `Another Samspor (process ${pid}) already uses the database beside ${path}. Stop it first, or choose another folder with SAMSPOR_DATA_DIR.`,
  })
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Process id and, where Linux tells it, when the process began: ids are used again, in containers at each start. */
function lineOf(pid: number): string {
  return `${pid} ${beginningOf(pid)}`.trim()
}

function beginningOf(pid: number): string {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return ''
  const boot = read('/proc/sys/kernel/random/boot_id').trim()
  // The 22nd field; the second one is a name in brackets that may hold spaces.
  return `${boot} ${readFileSync(stat, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''}`
}

function isAlive(line: string): boolean {
  const pid = Number(line.split(' ')[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return lineOf(pid) === line
}
