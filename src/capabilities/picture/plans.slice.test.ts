import { sql } from 'kysely'
import type { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownDatabase, theClock } from '../../../tests/house.ts'
import type { Database } from '../../platform/database/open.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, inTest } from '../case/testing.ts'
import { entriesIn } from './store/entry.ts'
import { tiesIn } from './store/line.ts'
import { writtenBy } from './store/own.ts'
import { servicesAround, statementsIn } from './store/statement.ts'

let own: Database
let which: { municipality: number; caseId: string }
let guardianId: string
const CASES = 400
beforeAll(async () => {
  // In a database of its own, with so many cases in it that the planner has something to choose by.
  own = await ownDatabase()
  const { municipality, caseId, school, ppt, teacher, adviser, guardians } = await aCase(own)
  which = { municipality, caseId }
  guardianId = guardians[0].id
  const at = sql`${theClock.now()}::timestamptz`
  const told = sql`${at}, 'plan', 'everyone', ${school}::uuid`
  await inTest(own, municipality, async tx => {
    const [m, s, p, t] = [sql`${municipality}::int`, sql`${school}::uuid`, sql`${ppt}::uuid`, sql`${teacher.id}::uuid`]
    const each = sql`from child_case k where k.municipality_id = ${m}`
    await sql`insert into child (municipality_id, id, given_name, family_name, birth_date)
      select ${m}, gen_random_uuid(), 'Barn', n || '', '2017-03-14' from generate_series(1, ${CASES}::int) n`.execute(
      tx,
    )
    await sql`insert into child_case (municipality_id, id, number, child_id, owner_service_id, level, status, step, step_since, opened_at,
        opened_because, last_activity_at)
      select ${m}, gen_random_uuid(), 'N' || row_number() over (), id, ${s}, 1, 'open', '1.1', ${at}, ${at}, '', ${at} from child
      where municipality_id = ${m} and given_name = 'Barn'`.execute(tx)
    await sql`insert into baton_period (municipality_id, id, case_id, holder_id, service_id, kind, during, because, accepted_at)
      select ${m}, gen_random_uuid(), k.id, ${t}, ${s}, 'accepted', tstzrange(${at}, null), 'opened', ${at} ${each} and k.id <> ${caseId}`.execute(
      tx,
    )
    await sql`insert into participant (municipality_id, id, case_id, service_id, employee_id, valid_from)
      select ${m}, gen_random_uuid(), k.id, ${p}, ${adviser.id}::uuid, ${at} ${each}`.execute(tx)
    await sql`insert into meeting (municipality_id, id, case_id, kind, purpose, starts_at, ends_at, state, called_by, minutes_by, at, topic,
        audience, service_id)
      select ${m}, gen_random_uuid(), k.id, 'cooperation', '', ${at} - n * interval '7 days', ${at} - n * interval '6 days', 'held', ${t},
        ${t}, ${told} from generate_series(1, 5) n, child_case k where k.municipality_id = ${m}`.execute(tx)
    await sql`insert into meeting_invitee (municipality_id, id, meeting_id, employee_id, service_id)
      select ${m}, gen_random_uuid(), meeting.id, e.id, e.of from meeting, (values (${t}, ${s}), (${adviser.id}::uuid, ${p})) as e (id, of)
      where municipality_id = ${m}`.execute(tx)
    await sql`insert into minutes (municipality_id, meeting_id, version, items, attended, by_id, at, topic, audience, service_id)
      select ${m}, i.meeting_id, 1, '[]', array_agg(i.id), ${t}, ${told} from meeting_invitee i where i.municipality_id = ${m}
      group by i.meeting_id`.execute(tx)
    await sql`insert into measure (municipality_id, id, case_id, title, arena, starts_on, evaluate_on, status, responsible_employee_id,
        added_by, at, topic, audience, service_id)
      select ${m}, gen_random_uuid(), k.id, n || '', 'school', '2026-01-01', '2026-12-01', 'running', ${adviser.id}::uuid, ${t}, ${told}
      from generate_series(1, 4) n, child_case k where k.municipality_id = ${m}`.execute(tx)
    await sql`insert into measure_pair (municipality_id, id, case_id, first_id, second_id, says, first_mark, second_mark, by_id, at)
      select ${m}, gen_random_uuid(), case_id, min(id::text)::uuid, max(id::text)::uuid, 'together', '', '', ${t}, ${at} from measure
      where municipality_id = ${m} group by case_id`.execute(tx)
    await sql`insert into need (municipality_id, id, case_id, what, state, added_by, at, topic, audience, service_id)
      select ${m}, gen_random_uuid(), k.id, '', 'open', ${t}, ${told} ${each}`.execute(tx)
    await sql`insert into need_request (municipality_id, id, need_id, case_id, service_id, sent_by, sent_at, state, answered_at, taken_by,
        starts_on)
      select ${m}, gen_random_uuid(), n.id, n.case_id, ${p}, ${t}, ${at}, 'accepted', ${at}, ${adviser.id}::uuid, '2026-12-01' from need n
      where n.municipality_id = ${m}`.execute(tx)
    await sql`insert into transition (municipality_id, id, case_id, child_id, passage, happens_on, from_service_id, to_service_id, state,
        started_at, asked_at, begin_by, receive_by, accepted_at, check_on, check_by)
      select ${m}, gen_random_uuid(), k.id, k.child_id, 'school_start', '2026-12-01', ${s}, ${p}, 'accepted', ${at}, ${at}, '2026-12-01',
        '2026-12-01', ${at}, '2026-12-01', '2026-12-01' ${each}`.execute(tx)
    await sql`insert into transition_block (municipality_id, transition_id, block, version, topic, words, lines, written_by, at)
      select ${m}, t.id, 'b', 1, 'plan', '', '[]', ${t}, ${at} from transition t where t.municipality_id = ${m}`.execute(
      tx,
    )
    await sql`insert into consent_request (municipality_id, id, case_id, service_id, topics, purpose, why, asked_by, valid_to, at)
      select ${m}, gen_random_uuid(), k.id, ${p}, '{plan}', 'cooperation', '', ${t}, '2027-01-01', ${at} ${each}`.execute(
      tx,
    )
    await sql`insert into consent_answer (municipality_id, id, case_id, child_id, giver_kind, giver_id, service_id, topic, purpose, answer,
        valid_from, valid_to, method, at)
      select ${m}, gen_random_uuid(), k.id, k.child_id, 'guardian', gen_random_uuid(), ${p}, 'plan', 'cooperation', 'yes', '2026-01-01',
        '2027-01-01', 'portal', ${at} ${each}`.execute(tx)
    await sql`insert into sight_grant (municipality_id, id, case_id, ground, employee_id, service_id, topics, words, told, valid_from, valid_to)
      select ${m}, gen_random_uuid(), k.id, 'other_ground', ${t}, ${p}, '{plan}', '{}', true, ${at}, ${at} ${each}`.execute(
      tx,
    )
    await sql`insert into picture_entry (municipality_id, id, case_id, kind, writer_kind, writer_id, at, words, topic, for_whom)
      select ${m}, gen_random_uuid(), k.id, 'mine', 'guardian', gen_random_uuid(), ${at}, '', 'plan', 'everyone'
      from generate_series(1, 20) n, child_case k where k.municipality_id = ${m}`.execute(tx)
    await sql`insert into picture_taken_back (municipality_id, entry_id, at)
      select ${m}, id, ${at} from picture_entry where municipality_id = ${m} and random() < 0.2`.execute(tx)
    await sql`insert into picture_statement (municipality_id, id, case_id, after_ids, words, writer_kind, writer_id, told, spoken, at)
      select ${m}, gen_random_uuid(), k.id, '{}', '', 'guardian', gen_random_uuid(), '[]', false, ${at}
      from generate_series(1, 5) n, child_case k where k.municipality_id = ${m}`.execute(tx)
    await sql`insert into picture_signature (municipality_id, id, statement_id, signer_kind, signer_id, differs, told, spoken, at)
      select ${m}, gen_random_uuid(), id, 'guardian', gen_random_uuid(), '', '[]', false, ${at} from picture_statement
      where municipality_id = ${m}`.execute(tx)
  })
  await own.pool.query('analyze')
}, 120_000)
afterAll(() => own.close())

/** How some reads would be carried out. */
const planned = (work: (tx: Tx) => Promise<unknown>): Promise<string> =>
  inTest(own, which.municipality, async tx => {
    const lines: string[] = []
    const explain = async (query: CompiledQuery) => {
      const found = await tx.executeQuery<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` })
      lines.push(...found.rows.map(row => row['QUERY PLAN']))
      return { rows: [] }
    }
    await work(Object.assign(Object.create(tx), { executeQuery: explain, getExecutor: () => tx.getExecutor() }))
    return lines.join('\n')
  })

/** The lines of a plan that read more than one case has, or one person: a whole table, or all of the municipality. */
const tooWide = (plan: string): readonly string[] =>
  plan
    .split('\n')
    .filter(
      line => /Seq Scan on (?!employee|service )/.test(line) || /Index Cond: \(municipality_id = \d+\)$/.test(line),
    )

describe('what the picture is drawn from is found by its case', () => {
  it('where services do something together, in each part of it', async () => {
    const plan = await planned(tx => tiesIn(tx, which))
    expect(tooWide(plan)).toEqual([])
    const ofCase = ['meeting_of', 'measure_of_case', 'measure_pair_of', 'need_of', 'need_request_in', 'transition_']
    for (const index of ofCase) expect(plan).toContain(index)
    // What a measure is tied to is known by its case too, not by its id alone.
    expect(plan.match(/case_id = '/g)?.length).toBeGreaterThanOrEqual(12)
  })
  it('where a service has or had to do with it', async () => {
    const plan = await planned(tx => servicesAround(tx, which))
    expect(tooWide(plan)).toEqual([])
    for (const index of ['participant_of', 'consent_request_of', 'consent_answer_of', 'sight_grant_of', 'one_holder'])
      expect(plan).toContain(index)
  })
  it('of what was written, and what was said together', async () => {
    const plan = await planned(async tx => [await entriesIn(tx, which), await statementsIn(tx, which)])
    expect(tooWide(plan)).toEqual([])
    for (const index of ['picture_entry_in', 'picture_taken_back_pkey', 'picture_statement_in'])
      expect(plan).toContain(index)
  })
})

describe('what one of the family has written is found by that one', () => {
  it('in every case', async () => {
    const plan = await planned(tx => writtenBy(tx, { ...which, personId: guardianId }))
    expect(tooWide(plan)).toEqual([])
    for (const index of ['picture_entry_by', 'picture_statement_by', 'picture_signature_by'])
      expect(plan).toContain(index)
  })
})
