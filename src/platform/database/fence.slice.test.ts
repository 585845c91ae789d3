import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { testDatabase } from '../../../tests/house.ts'
import { dayOf } from '../../kernel/time.ts'
import { inTransaction } from './transaction.ts'

/** The tables outside the fence, each with its reason. A new one needs a reason here. */
const GLOBAL: Readonly<Record<string, string>> = {
  migration: 'which migrations ran',
  municipality: 'which municipalities there are',
  demo_clock: 'the time of the demo',
  person_login: 'one log-in may have roles in several municipalities',
  lookup_key: 'numbers are hashed alike in all municipalities: a person has one log-in',
  tick_run: 'one process brings a tick to all municipalities',
}

test('every table has a forced fence, or stands on the short list of global ones', async () => {
  const { pool } = await testDatabase()
  const { rows } = await pool.query<{ name: string; fenced: boolean; policies: number }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as fenced,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid
          and pg_get_expr(p.polqual, p.polrelid) = '(municipality_id = current_municipality())') as policies
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  )
  expect(rows.length).toBeGreaterThan(15)
  const open = rows.filter(row => !row.fenced || row.policies !== 1).map(row => row.name)
  expect(open.filter(name => !(name in GLOBAL))).toEqual([])
})

test('every key of a fenced table begins with the municipality', async () => {
  const { pool } = await testDatabase()
  const { rows } = await pool.query<{ key: string }>(
    `select c.relname || ': ' || i.relname as key
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and (x.indisunique or x.indisexclusion)
       and a.attname <> 'municipality_id'
     union all
     select c.relname || ': ' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_class f on f.oid = k.confrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
       and a.attname <> 'municipality_id'
       and exists (select from pg_attribute m where m.attrelid = f.oid and m.attname = 'municipality_id')`,
  )
  expect(rows).toEqual([])
})

test("the app's role owns nothing, is no superuser and passes no fence", async () => {
  const { pool } = await testDatabase()
  const { rows } = await pool.query(
    `select r.rolsuper, r.rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
     from pg_roles r where r.rolname = 'samspor_app'`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
})

test('views read with the rights of who asks, so that the fence holds in them too', async () => {
  const { pool } = await testDatabase()
  const { rows } = await pool.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce(reloptions::text[] @> array['security_invoker=true'], false)`,
  )
  expect(rows).toEqual([])
})

test.each([
  ['in winter', '2026-11-24T22:59:59.999Z', '2026-11-24T23:00:00Z'],
  ['in summer', '2026-07-01T21:59:59.999Z', '2026-07-01T22:00:00Z'],
  ['when the clock goes forward', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00Z'],
  ['before the millennium', '1999-12-31T22:59:59.999Z', '1999-12-31T23:00:00Z'],
])('the day of a transaction is the local day of its instant, %s', async (_, ...instants) => {
  const database = await testDatabase()
  const days = (now: Date) =>
    inTransaction(database, { municipality: 1, now }, async tx => {
      const day = sql<{ day: string }>`select current_day()::text as day`
      const handedIn = await day.execute(tx)
      await sql`set local samspor.day = ''`.execute(tx)
      return { keep: false, value: [handedIn.rows[0]?.day, (await day.execute(tx)).rows[0]?.day] }
    })
  const found = await Promise.all(instants.map(at => days(new Date(at))))
  expect(found).toEqual(instants.map(at => [dayOf(new Date(at)), dayOf(new Date(at))]))
  expect(new Set(found.flat()).size).toBe(2)
})
