import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../apps/server/compose.ts'
import { newMunicipality, testDatabase, theClock } from '../../../tests/house.ts'
import type { Database } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { countRetention } from './count.ts'
import { SHARED_TABLES, retention } from './rules.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})

describe('how long rows are kept', () => {
  it('has one rule for every table', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    const tables = rows.map(one => one.name).toSorted()
    expect(retention.rules.flatMap(rule => rule.tables).toSorted()).toEqual(tables)
  })

  it('names only tables and columns that there are, and what belongs to no municipality', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id')`,
    )
    expect(rows.map(one => one.name).toSorted()).toEqual([...SHARED_TABLES].toSorted())
  })

  it('deletes nothing that nobody has decided, and says what carries out the rest', () => {
    const ticks = compose().ticks.map(tick => tick.name)
    const deleting = retention.rules.filter(rule => rule.ending === 'delete')
    expect(deleting.length).toBeGreaterThan(0)
    expect(deleting.filter(rule => !rule.decided || !ticks.includes(rule.by ?? ''))).toEqual([])
    expect(retention.rules.filter(rule => rule.holds === 'child' && rule.decided)).toEqual([])
  })

  it('counts what is due, and changes nothing', async () => {
    const municipality = await newMunicipality(database)
    const now = theClock.now()
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
    const counts = () =>
      inTransaction(database, { municipality, now }, async tx => ({
        keep: false,
        value: (await countRetention(tx, municipality, now)).find(one => one.rule.id === 'replies'),
      }))
    for (const days of [1, 29, 31, 400])
      await database.pool.query(
        `insert into answered (municipality_id, actor_id, key, operation, digest, at) values ($1, $2, $3, 'x', 'x', $4)`,
        [municipality, randomUUID(), randomUUID(), ago(days)],
      )
    const found = await counts()
    expect(found).toMatchObject({ rows: 4, due: 2 })
    expect(found?.next).toEqual(new Date(ago(29).getTime() + 30 * 86_400_000))
    expect(await counts()).toEqual(found)
  })
})
