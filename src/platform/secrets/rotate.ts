import { CompiledQuery } from 'kysely'
import { everyMunicipality } from '../database/municipalities.ts'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'
import { writeTrail } from '../trail/write.ts'
import { beginRotation, endRotation } from './lookup-keys.ts'
import { generationOf, keyName, makeSecrets, rehash } from './secrets.ts'

/** A column that holds something sealed or hashed; `key` are the columns that name a row, after the municipality. */
export interface KeptColumn {
  readonly table: string
  readonly key: readonly string[]
  readonly column: string
  /** What a sealed value is bound to; a hash has none. */
  readonly use?: (municipality: number, key: readonly string[]) => string
  /** Outside the fence: one table for all municipalities. */
  readonly global?: true
}

/** How many rows of a column were brought under the newest key. */
export interface Rotated {
  readonly table: string
  readonly column: string
  readonly count: number
}

interface Rotation {
  readonly database: Database
  readonly now: Date
  readonly next: (value: string, use: string | undefined) => string
  /** What a value under the newest key begins with; empty for hashes of the first key. */
  readonly marks: { readonly sealed: string; readonly hashed: string }
  readonly tell: (rotated: Rotated) => void
}

/** Rows brought forward in one transaction: a kill loses no more than these, and they are done again. */
const AT_ONCE = 200

/**
 * Seals and hashes every row under the first key, in batches. Harmless when run again, and goes on where it was cut
 * off. Nothing else may write meanwhile.
 */
export async function rotateKey(
  database: Database,
  keys: readonly Buffer[],
  {
    columns,
    now,
    newId,
    tell,
  }: {
    readonly columns: readonly KeptColumn[]
    readonly now: Date
    readonly newId: () => string
    /** Told after each batch. */
    readonly tell: (rotated: Rotated) => void
  },
): Promise<readonly Rotated[]> {
  const rotation = await begin(database, keys, now, tell)
  const municipalities = await everyMunicipality(database, now)
  const counted: Rotated[] = []
  for (const one of columns) {
    let count = 0
    for (const id of one.global ? [0] : municipalities.map(each => each.id))
      count += await rotateColumn(rotation, one, id)
    counted.push({ table: one.table, column: one.column, count })
  }
  await endRotation(database)
  if (counted.some(one => one.count > 0)) await tellTrail(database, municipalities, now, newId)
  return counted
}

async function begin(
  database: Database,
  keys: readonly Buffer[],
  now: Date,
  tell: Rotation['tell'],
): Promise<Rotation> {
  const lookupKeys = await beginRotation(database, keys)
  const secrets = makeSecrets(keys, lookupKeys)
  const [newest] = keys
  if (!newest) throw new RangeError('no key')
  const generation = lookupKeys.length
  return {
    ...{ database, now, tell },
    marks: { sealed: `${keyName(newest)}.`, hashed: generation === 1 ? '' : `${generation}.` },
    next: (value, use) =>
      use === undefined ? rehash(value, lookupKeys, generationOf(value)) : secrets.seal(secrets.open(value, use), use),
  }
}

async function rotateColumn(rotation: Rotation, one: KeptColumn, municipality: number): Promise<number> {
  const { database, now, tell } = rotation
  const { table, column } = one
  let count = 0
  for (;;) {
    const done = await inTransaction(database, { municipality, now }, async tx => ({
      keep: true,
      value: await rotateSome(tx, rotation, one, municipality),
      last: [],
    }))
    count += done
    if (done > 0) tell({ table, column, count })
    if (done < AT_ONCE) return count
  }
}

interface Old {
  readonly key: readonly string[]
  readonly value: string
}

async function rotateSome(tx: Tx, rotation: Rotation, one: KeptColumn, municipality: number): Promise<number> {
  const { table, column, key, use, global } = one
  const { marks, next } = rotation
  const mark = use ? marks.sealed : marks.hashed
  const own = global ? 'true' : `municipality_id = ${Math.trunc(municipality)}`
  const names = key.map(name => `${name}::text`).join(', ')
  const { rows } = await tx.executeQuery<Old>(
    CompiledQuery.raw(
      `select array[${names}] as key, ${column} as value from ${table}
       where ${own} and ${column} is not null and not starts_with(${column}, $1) limit ${AT_ONCE} for update`,
      [mark],
    ),
  )
  const set = `update ${table} set ${column} = $1 where ${own} and ${column} = $2 and array[${names}] = $3`
  const all = rows.map(row => [next(row.value, use?.(municipality, row.key)), row.value, row.key])
  const changed = await Promise.all(all.map(values => tx.executeQuery(CompiledQuery.raw(set, values))))
  if (changed.some(({ numAffectedRows }) => numAffectedRows !== 1n)) throw new Error(`${table} changed meanwhile`)
  return rows.length
}

async function tellTrail(
  database: Database,
  municipalities: readonly { id: number }[],
  at: Date,
  newId: () => string,
): Promise<void> {
  for (const { id } of municipalities)
    await writeTrail(database, {
      ...{ municipality: id, at, actor: null, operation: 'secrets.rotated', outcome: 'done', reason: null },
      ...{ about: 'municipality', aboutId: null, children: [], requestId: newId() },
    })
}
