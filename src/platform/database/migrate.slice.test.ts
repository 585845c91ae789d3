import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrations } from './migrate.ts'
import { openEmbedded } from './open.ts'
import type { Database } from './open.ts'

/** The last version before two migrations that change rows. */
const BEFORE = '0062'
const [TOLD, HIDDEN] = ['0a000000-0000-4000-8000-000000000001', '0a000000-0000-4000-8000-000000000002']
const LAST = '2026-11-20 12:00+00'
let database: Database

/** As the owner of the schema on a server of one's own: no superuser, so that the fence is for it too. */
async function asOwner(work: () => Promise<unknown>) {
  await database.pool.query('set role samspor_owner')
  await work()
  await database.pool.query('reset role')
}

/** Brings it forward, to what stood before a migration. */
const forward = (before = '9') =>
  asOwner(() =>
    migrate(
      database,
      migrations().flatMap(({ name }) => (name < before ? [name] : [])),
    ),
  )

const value = async (select: string) => (await database.pool.query<{ found: unknown }>(select)).rows[0]?.found

beforeAll(async () => {
  database = await openEmbedded()
  const { rows } = await database.pool.query<{ name: string }>('select current_database() as name')
  await database.pool.query(`create extension btree_gist; create role samspor_app nologin; create role samspor_owner;
    grant samspor_app to samspor_owner; grant create on database ${rows[0]?.name} to samspor_owner;
    grant create on schema public to samspor_owner`)
  await forward(BEFORE)
  await database.pool.query(`set session_replication_role = replica;
    insert into municipality (number, name) values ('4601', 'Veikryss');
    insert into service (municipality_id, id, name, kind, owner_type, active_from)
      values (1, '${TOLD}', 'PPT', 'ppt', 'municipality', '2026-01-01');
    insert into log_entry (municipality_id, id, case_id, at, kind, facts, actor_kind, topic, audience)
      values (1, '${HIDDEN}', '${HIDDEN}', '2026-11-24', 'consent.asked', '{"service": "PPT"}', 'clock', '*', 'everyone');
    insert into gap (municipality_id, type, case_id, thing_id, since, opened_at, facts)
      values (1, 'silent', '${HIDDEN}', '${HIDDEN}', '2026-11-01', '2026-11-02', '{}');
    insert into trail (municipality_id, at, operation, outcome, about, request_id)
      values (1, '2026-11-01', 'meeting.call', 'done', 'case', 'a'), (1, '${LAST}', 'meeting.open', 'done', 'case', 'b');
    insert into meeting (municipality_id, id, case_id, kind, purpose, starts_at, ends_at, state, called_by, minutes_by, at, topic, audience, service_id)
      values (1, '${HIDDEN}', '${HIDDEN}', 'cooperation', 'Vei', '2026-11-10 12:00', '2026-11-10 13:00', 'called', '${HIDDEN}', '${HIDDEN}', '2026-11-01',
        'meetings', 'everyone', '${TOLD}');
    set session_replication_role = origin`)
}, 120_000)
afterAll(() => database.close())

test(
  'a database with rows is brought forward by an owner who stands behind the fence',
  { timeout: 120_000 },
  async () => {
    await forward('0153')
    await database.pool.query(`set session_replication_role = replica;
      insert into municipality_settings (municipality_id, version, valid_from, content, changed_at, note)
        values (1, 1, '2020-01-01', '{"questionnaires": [{"who": "parent", "phases": ["during"], "questions": [{"id": "trust"}]}]}', '2026-01-01', '');
      insert into feedback_ask (municipality_id, id, case_id, child_id, person_id, who, phase, service_id, asked_at, open_until, forget_at)
        values (1, '${TOLD}', '${TOLD}', '${TOLD}', '${TOLD}', 'parent', 'during', '${TOLD}', '2026-11-01', '2026-12-01', '2028-01-01');
      insert into feedback_published values (1, '2026-1', '2026-07-01');
      set session_replication_role = origin`)
    await forward('0213')
    const [measure, owner] = ['0a000000-0000-4000-8000-000000000003', '0a000000-0000-4000-8000-000000000004']
    await database.pool.query(`set session_replication_role = replica;
      insert into service (municipality_id, id, name, kind, owner_type, active_from)
        values (1, '${owner}', 'Skole', 'school', 'municipality', '2026-01-01');
      insert into child_case (municipality_id, id, number, child_id, owner_service_id, level, status, step, step_since, opened_at, opened_because, last_activity_at)
        values (1, '${HIDDEN}', '1', '${HIDDEN}', '${owner}', 1, 'open', 'x', '2026-11-01', '2026-11-01', 'x', '2026-11-01');
      update meeting set audience = 'own_service';
      insert into gap (municipality_id, id, type, case_id, thing_id, since, as_of, opened_at, unit_id, facts)
        values (1, '${measure}', 'minutes', '${HIDDEN}', '${HIDDEN}', '2026-11-11', '2026-11-11', '2026-11-11', '${owner}', '{}');
      insert into escalation (municipality_id, id, gap_id, rung, to_id, service_id, at) values
        (1, '${owner}', '${measure}', 'leader', '${owner}', '${owner}', '2026-11-12'),
        (1, '${TOLD}', '${measure}', 'coordinating_unit', '${TOLD}', '${TOLD}', '2026-11-13');
      set session_replication_role = origin`)
    await forward()
    // What a service keeps says so, and holds for who was told in that service alone.
    expect(await value(`select array[kept_by, unit_id]::text[] as found from gap where type = 'minutes'`)).toEqual([
      TOLD,
      TOLD,
    ])
    expect(await value('select array_agg(kept_by::text order by at) as found from escalation')).toEqual([null, TOLD])
    expect(await value('select questions as found from feedback_ask')).toEqual([{ id: 'trust' }])
    expect(await value('select service_id as found from feedback_unit')).toBe(TOLD)
    expect(await value('select bool_and(as_of = since) as found from gap')).toBe(true)
    expect(await value('select of_service_id as found from log_entry')).toBe(TOLD)
    expect(await value(`select watched_from = '${LAST}' as found from meeting`)).toBe(true)
  },
)

test('and the fence stands again for the owner, around every table that has one', async () => {
  const open = `select count(*)::int as found from pg_class where relnamespace = 'public'::regnamespace
    and relrowsecurity and not relforcerowsecurity`
  expect(await value(open)).toBe(0)
  await asOwner(async () => expect(await value('select count(*)::int as found from log_entry')).toBe(0))
})
