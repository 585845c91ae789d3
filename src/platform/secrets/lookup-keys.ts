import { CompiledQuery } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'
import { foreignKey, unfinished } from './key-problems.ts'
import { keyName, lookupKeyOf, makeSecrets } from './secrets.ts'
import type { Secrets } from './secrets.ts'

/** A key under which numbers are hashed, and whether every row is. */
interface Generation {
  readonly generation: number
  readonly name: string
  readonly key: Buffer
  readonly done: boolean
}

const SELECT = 'select generation, key_name, sealed, done from lookup_key order by generation'
const INSERT = `insert into lookup_key (generation, key_name, sealed, done) values ($1, $2, $3, $4)
on conflict (generation) do nothing`
const RESEAL = 'update lookup_key set sealed = $2 where generation = $1'
const DONE = 'update lookup_key set done = true'
/** One change of key at a time, over all processes. */
const LOCK = 'select pg_advisory_xact_lock(7361211)'

const useOf = (generation: number) => `look-up key ${generation}`

/** A transaction has a time; the keys do not depend on it. */
const NO_TIME = new Date(0)
const global = <T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, { municipality: 0, now: NO_TIME }, async tx => ({
    keep: true,
    value: await work(tx),
    last: [],
  }))

/**
 * The secrets of a database. Throws a StartProblem where the key does not fit it, or where a change of key is not
 * done: numbers hashed under different keys would let one person have two log-ins.
 */
export async function openSecrets(database: Database, keys: readonly Buffer[]): Promise<Secrets> {
  const all = await global(database, tx => generations(tx, keys))
  const newest = all.at(-1)
  const [first] = keys
  if (!newest || !first || newest.name !== keyName(first) || !newest.done) throw unfinished()
  return makeSecrets(
    keys,
    all.map(one => one.key),
  )
}

/** Begins a change to the first key, or goes on with one; answers the look-up keys, in turn. */
export async function beginRotation(database: Database, keys: readonly Buffer[]): Promise<readonly Buffer[]> {
  return global(database, async tx => {
    await tx.executeQuery(CompiledQuery.raw(LOCK))
    const all = await generations(tx, keys)
    const [first] = keys
    if (!first || all.at(-1)?.name === keyName(first)) return all.map(one => one.key)
    const added = { generation: all.length + 1, name: keyName(first), key: lookupKeyOf(first), done: false }
    await insert(tx, added, makeSecrets(keys))
    const { seal } = makeSecrets(keys)
    for (const { generation, key } of all)
      await tx.executeQuery(CompiledQuery.raw(RESEAL, [generation, seal(key.toString('base64'), useOf(generation))]))
    return [...all, added].map(one => one.key)
  })
}

/** Says that every row is under the newest key. */
export const endRotation = (database: Database): Promise<unknown> =>
  global(database, tx => tx.executeQuery(CompiledQuery.raw(DONE)))

const insert = (tx: Tx, { generation, name, key, done }: Generation, { seal }: Secrets) =>
  tx.executeQuery(CompiledQuery.raw(INSERT, [generation, name, seal(key.toString('base64'), useOf(generation)), done]))

/** All look-up keys, opened; the first one is that of the oldest key, kept at the first start. */
async function generations(tx: Tx, keys: readonly Buffer[]): Promise<readonly Generation[]> {
  const secrets = makeSecrets(keys)
  const found = await rowsOf(tx, secrets)
  const oldest = keys.at(-1)
  if (found.length > 0 || !oldest) return found
  await insert(tx, { generation: 1, name: keyName(oldest), key: lookupKeyOf(oldest), done: true }, secrets)
  return rowsOf(tx, secrets)
}

interface Row {
  readonly generation: number
  readonly key_name: string
  readonly sealed: string
  readonly done: boolean
}

async function rowsOf(tx: Tx, { open }: Secrets): Promise<readonly Generation[]> {
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(SELECT))
  return rows.map(({ generation, key_name: name, sealed, done }) => ({
    ...{ generation, name, done },
    key: Buffer.from(opened(sealed, useOf(generation), open), 'base64'),
  }))
}

function opened(sealed: string, use: string, open: Secrets['open']): string {
  try {
    return open(sealed, use)
  } catch (error) {
    throw foreignKey(error)
  }
}
