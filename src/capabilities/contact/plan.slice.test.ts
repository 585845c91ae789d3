import { sql } from 'kysely'
import type { CompiledQuery } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTest } from '../case/testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { letSee } from './store.ts'

describe('what one is let see of how another is reached', () => {
  it('is looked up by whose it is and for whom, whatever others in the municipality have said', async () => {
    const lars = await aSharedCase()
    const { database, municipality, trond, childId } = lars
    const plan = await inTest(database, municipality, async tx => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const asked: CompiledQuery[] = []
      const listening = new Proxy(tx, {
        get: (of, name) => {
          if (name === 'executeQuery') return async (query: CompiledQuery) => (asked.push(query), { rows: [] })
          const found: unknown = Reflect.get(of, name, of)
          return typeof found === 'function' ? (found.bind(of) as unknown) : found
        },
      })
      await letSee(listening, { municipality, personId: trond.id, childId })
      const [query] = asked
      if (!query) throw new Error('nothing was asked')
      const { rows } = await tx.executeQuery<Record<string, string>>({ ...query, sql: `explain ${query.sql}` })
      return rows.flatMap(row => Object.values(row)).join('\n')
    })
    expect(plan).toMatch(/contact_choice_of on [^\n]*\n\s*Index Cond: [^\n]*person_id = [^\n]*to_id = /)
  })
})
