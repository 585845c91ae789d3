import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** The format of the file; a later one must still read this. */
const FORMAT = 'samspor-backup-1'

/** The first line: what the rows fit into. */
export interface BackupHead {
  readonly format: typeof FORMAT
  readonly takenAt: string
  readonly migrations: readonly string[]
}
/** Some rows of a table, as PostgreSQL writes them in JSON. */
export interface BackupRows {
  readonly table: string
  readonly rows: readonly unknown[]
}
/** The last line; without it the file was cut off. */
interface BackupEnd {
  readonly digest: string
}

/** Writes a backup as gzipped lines of JSON that only the owner may read. */
export async function writeBackup(
  path: string,
  head: Omit<BackupHead, 'format'>,
  rows: AsyncIterable<BackupRows>,
): Promise<void> {
  const hash = createHash('sha256')
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  async function* lines() {
    yield line({ format: FORMAT, ...head })
    for await (const some of rows) yield line(some)
    yield `${JSON.stringify({ digest: hash.digest('hex') } satisfies BackupEnd)}\n`
  }
  await pipeline(lines, createGzip(), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
}

/** Why a backup cannot be read. */
export class BackupProblem extends Error {}

/** Reads a backup twice: first whole, to see that it is whole; then its rows. */
export async function readBackup(path: string): Promise<{ head: BackupHead; rows: AsyncIterable<BackupRows> }> {
  const head = await check(path)
  return { head, rows: rowsOf(path) }
}

async function check(path: string): Promise<BackupHead> {
  const hash = createHash('sha256')
  let head: BackupHead | undefined
  let before: string | undefined
  for await (const text of linesOf(path)) {
    head ??= JSON.parse(text) as BackupHead
    if (before !== undefined) hash.update(`${before}\n`)
    before = text
  }
  if (head?.format !== FORMAT || before === undefined) throw new BackupProblem('this is not a backup of Samspor')
  const end = JSON.parse(before) as Partial<BackupEnd>
  if (end.digest !== hash.digest('hex')) throw new BackupProblem('the backup is cut off or changed')
  return head
}

async function* rowsOf(path: string): AsyncIterable<BackupRows> {
  for await (const text of linesOf(path)) {
    const value = JSON.parse(text) as Partial<BackupRows>
    if (value.table !== undefined && value.rows) yield { table: value.table, rows: value.rows }
  }
}

async function* linesOf(path: string): AsyncIterable<string> {
  const unzipped = createReadStream(path).pipe(createGunzip())
  unzipped.on('error', () => {}) // reported by the check: the digest does not fit
  yield* createInterface({ input: unzipped, crlfDelay: Infinity })
}
