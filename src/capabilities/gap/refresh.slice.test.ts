import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newMunicipality, testDatabase } from '../../../tests/house.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { inTest } from '../case/testing.ts'
import { exampleSettings } from '../settings/testing.ts'

const database = await testDatabase()
const OF = { case: 'case_id', concern: 'concern_id', service: 'service_id' } as const

const planOf = async (tx: Tx, text: string): Promise<string> => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (verbose) ${sql.raw(text)}`.execute(tx)
  return rows.map(row => row['QUERY PLAN']).join('\n')
}
/** Which rules a view puts together. */
const rulesIn = async (tx: Tx, view: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ text: string }>`select pg_get_viewdef(${view}::regclass) as text`.execute(tx)
  return [...(rows[0]?.text ?? '').matchAll(/FROM (gap_\w+)/g)].map(([, rule]) => rule ?? '').toSorted()
}

describe('the rules after a write', () => {
  it('are those of what it is about, each rule once, and no other', async () => {
    await inTest(database, await newMunicipality(database), async tx => {
      const { rows } = await sql<{ name: string; of: string }>`
        select relname as name, attname as of from pg_class join pg_attribute on attrelid = pg_class.oid
        where relkind = 'v' and starts_with(relname, 'gap_') and attname in ('case_id', 'concern_id', 'service_id')`.execute(
        tx,
      )
      const all = await rulesIn(tx, 'gap_now')
      for (const [about, column] of Object.entries(OF)) {
        const those = rows.filter(row => row.of === column && all.includes(row.name)).map(row => row.name)
        expect(await rulesIn(tx, `gap_now_of_${about}`)).toEqual(those.toSorted())
      }
      const parts = await Promise.all(Object.keys(OF).map(about => rulesIn(tx, `gap_now_of_${about}`)))
      expect(parts.flat().toSorted()).toEqual(all)
      expect(all).toHaveLength(new Set(all).size)
    })
  })

  it('make ready for none that the write cannot be about', async () => {
    await inTest(database, await newMunicipality(database), async tx => {
      const plan = await planOf(
        tx,
        `select * from gap_now_of_case where municipality_id = 1 and case_id = gen_random_uuid()`,
      )
      expect(plan).not.toMatch(/gap_(no_leader|guide|concern|advice)/)
      expect(plan).not.toContain('One-Time Filter: false')
    })
  })
})

describe('what the rules ask of the settings', () => {
  const stored = {
    ...exampleSettings(),
    consentReminderDays: [7, 30, 14],
    unsuccessfulEvaluations: 3,
    caseloadLimit: 17,
  }
  const now = async (content: object) => {
    const municipality = await newMunicipality(database)
    return inTest(database, municipality, async tx => {
      await tx
        .insertInto('municipality_settings')
        .values({
          ...{ municipality_id: municipality, version: 1, valid_from: '2020-01-01', note: 'x' },
          ...{ content: JSON.stringify(content), changed_at: new Date('2020-01-01') },
        })
        .execute()
      return tx.selectFrom('deadlines_now').selectAll().executeTakeFirstOrThrow()
    })
  }

  it('is what they say', async () => {
    const { familyWeekMinutes: _, ...before } = stored
    expect(await now({ ...stored, familyWeekMinutes: 90 })).toMatchObject({
      ...{
        deadlines: stored.deadlines,
        lapsing_days: 30,
        unsuccessful: 3,
        caseload_limit: 17,
        family_week_minutes: 90,
      },
    })
    expect(await now(before)).toMatchObject({ lapsing_days: 30, family_week_minutes: 240 })
  })

  it('is read without all the rest, which is long', async () => {
    await inTest(database, await newMunicipality(database), async tx => {
      const plan = await planOf(tx, 'select * from deadlines_now')
      expect(plan).toContain('lapsing_days')
      // A server hands whole rows on as they lie; what costs is to look into the long one.
      expect(plan).not.toMatch(/content\)? *(->|#>)/)
    })
  })
})
