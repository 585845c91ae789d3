import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alone } from '../../scripts/build-web.mjs'

/** What Veikryss is made of: another demo, other tables or other rules are made anew. */
const MADE_OF = ['migrations', 'demo', 'config', 'src']

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
      if (/\.(ts|sql|json)$/.test(name) && !name.endsWith('.test.ts'))
        hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** The folder of Veikryss; made where this one is not made yet. */
function veikryss(): string {
  const made = join(tmpdir(), `samspor-veikryss-${hashOf(MADE_OF)}`)
  if (!existsSync(made)) alone(`${made}-making`, () => existsSync(made) || make(made))
  return made
}

/** Once before a run: makes it for all workers. */
export default function makeVeikryss(): void {
  veikryss()
}

/** A data folder with Veikryss in it, of one's own: a copy, since making it takes a while. */
export function seededFolder(): string {
  const own = mkdtempSync(join(tmpdir(), 'samspor-journey-'))
  cpSync(veikryss(), own, { recursive: true })
  return own
}

/** Made beside, and moved there whole: who was stopped half-way leaves nothing that looks done. */
function make(made: string) {
  const beside = mkdtempSync(join(tmpdir(), 'samspor-making-'))
  const env = { ...process.env, SAMSPOR_DATA_DIR: beside, SAMSPOR_DEMO: 'on' }
  const done = spawnSync(process.execPath, ['src/apps/cli/main.ts', 'seed'], { env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`Veikryss could not be made: ${done.stderr}`)
  renameSync(beside, made)
}
