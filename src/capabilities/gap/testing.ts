import { randomUUID } from 'node:crypto'
import { theClock } from '../../../tests/clock.ts'
import type { Database } from '../../platform/database/open.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { inTest } from '../case/testing.ts'
import type { aCase } from '../case/testing.ts'
import { inDays } from '../overview/testing.ts'

export type Case = Awaited<ReturnType<typeof aCase>>
export const DAY = 86_400_000

/** The open gaps of a case, by type and who must act. */
export async function openIn(database: Database, one: Case): Promise<readonly (readonly [string, string | null])[]> {
  const rows = await inTest(database, one.municipality, tx =>
    tx
      .selectFrom('gap')
      .select(['type', 'must_act_id'])
      .where('case_id', '=', one.caseId)
      .where('closed_at', 'is', null)
      .orderBy('type')
      .execute(),
  )
  return rows.map(row => [row.type, row.must_act_id] as const)
}
const told = (one: Case) => ({ topic: 'plan', audience: 'everyone', service_id: one.school })

export async function aGoal(tx: Tx, one: Case, more: { readonly audience?: string } = {}): Promise<string> {
  const id = randomUUID()
  const goal = { whose: 'child', words: 'Jeg vil ha noen å leke med', status: 'open', added_by: one.teacher.id }
  await tx
    .insertInto('goal')
    .values({
      municipality_id: one.municipality,
      id,
      case_id: one.caseId,
      ...goal,
      ...told(one),
      ...more,
      at: theClock.now(),
    })
    .execute()
  return id
}

export async function evaluated(tx: Tx, one: Case, measureId: string, effect: string): Promise<void> {
  const look = { carried_out: 'yes', effect, decision: 'continue', next_on: inDays(30), child_not_heard: 'other' }
  await tx
    .insertInto('evaluation')
    .values({
      ...{ municipality_id: one.municipality, id: randomUUID(), measure_id: measureId, case_id: one.caseId, ...look },
      ...{ evaluated_on: inDays(0), by_kind: 'employee', by_id: one.teacher.id, at: theClock.now() },
    })
    .execute()
}

/** What a guardian or the youth has said about sharing the plan with the educational-psychological service. */
export async function answered(
  tx: Tx,
  one: Case,
  giverId: string,
  answer: 'yes' | 'no',
  days = 300,
  topic = 'plan',
): Promise<void> {
  const what = { service_id: one.ppt, topic, purpose: 'cooperation', answer, method: 'portal' }
  await tx
    .insertInto('consent_answer')
    .values({
      ...{ municipality_id: one.municipality, id: randomUUID(), case_id: one.caseId, child_id: one.childId, ...what },
      ...{ giver_kind: giverId === one.childId ? 'youth' : 'guardian', giver_id: giverId, at: theClock.now() },
      ...{ valid_from: inDays(0), valid_to: answer === 'no' ? null : inDays(days) },
    })
    .execute()
}
export async function takesPart(tx: Tx, one: Case): Promise<string> {
  const id = randomUUID()
  const who = { service_id: one.ppt, employee_id: one.adviser.id, valid_from: theClock.now() }
  await tx
    .insertInto('participant')
    .values({ municipality_id: one.municipality, id, case_id: one.caseId, ...who })
    .execute()
  return id
}

/** Keeps the whole case from somebody. */
export const keptFrom = (tx: Tx, one: Case, personId: string) =>
  tx
    .insertInto('block')
    .values({
      ...{ municipality_id: one.municipality, id: randomUUID(), case_id: one.caseId, child_id: one.childId },
      ...{ person_id: personId, code: 'PB-VIOLENCE', scope: 'case', reason: 'Vold', set_by: one.teacher.id },
      ...{ set_at: theClock.now(), recheck_on: inDays(30) },
    })
    .execute()
