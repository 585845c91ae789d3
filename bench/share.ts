import { sql } from 'kysely'
import type { EmployeeActor } from '../src/kernel/actor.ts'
import { allow } from '../src/kernel/policy.ts'
import { mayLookInCase } from '../src/capabilities/case/index.ts'
import { caseOf } from '../src/capabilities/case/store/case.ts'
import type { CaseSubject } from '../src/capabilities/case/model.ts'
import { findCase } from '../src/capabilities/case/operations/find-case.ts'
import { subjectQuery, toHolder } from '../src/capabilities/case/store/subject.ts'
import { now } from '../src/capabilities/overview/operations/now.ts'
import { aroundNow } from '../src/capabilities/overview/store/promises.ts'
import { childPart, toChildBrief } from '../src/capabilities/person/index.ts'
import type { Sight } from '../src/capabilities/sight/model.ts'
import { readerOf, shownTo, topicsSeen } from '../src/capabilities/sight/model.ts'
import { carryOut } from '../src/platform/api/carry-out.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Operation } from '../src/platform/api/operation.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import { inTransaction } from '../src/platform/database/transaction.ts'

/** What judging costs in work a, in milliseconds of one request. */
export interface Share {
  readonly more: number
  /** One request with neither access facts nor policies. */
  readonly without: number
  /** How much judging adds, as a part of the request without it. */
  readonly adds: number
}

const SEES_ALL: Sight = {
  facts: [{ topic: '*', ground: 'own_service', groundId: null, from: new Date(0), to: null }],
  kin: false,
}
const selectWithout = subjectQuery({ sight: () => sql<null>`null::json`, child: childPart })

/** The subject of work a by the very query, without its sub-select on the access facts. */
async function findWithout(tx: Tx, { caseId }: { caseId: string }, actor: EmployeeActor): Promise<CaseSubject> {
  const [row] = await selectWithout(tx, { ...readerOf(actor), caseId })
  if (!row) throw new Error('the bench asks for cases that are there')
  const { child, holder, participates } = row
  return {
    ...{ childCase: caseOf(row), child: toChildBrief(child), sight: SEES_ALL, holder: toHolder(holder) },
    participates: participates === true,
  }
}

/**
 * What policy and access facts add to opening a child's page. The request runs through the gate as it is and without
 * them, one after the other on the same connection, each case by both, first the one and then the other: what else the
 * machine does falls on both alike, and the middle of many counts. What the process judges is timed by itself.
 */
export async function gateShare(
  house: House,
  actor: EmployeeActor,
  caseIds: readonly string[],
  pairs: number,
): Promise<Share> {
  const without = {
    ...now,
    subject: (tx: Tx, input: { caseId: string }) => findWithout(tx, input, actor),
    allow: () => allow('bench'),
  }
  const timed = async <C extends typeof now.contract, S>(op: Operation<C, S>, nth: number): Promise<number> => {
    const from = performance.now()
    const { is } = await carryOut(house, op, { actor, input: { caseId: caseIds[nth % caseIds.length] } })
    if (is !== 'done') throw new Error(`work a: ${is}`)
    return performance.now() - from
  }
  const taken: { whole: number; bare: number }[] = []
  for (let nth = -WARMING; nth < pairs; nth++) {
    const turn = Math.abs(nth)
    const first = turn % 2 === 0 ? await timed(now, turn) : undefined
    const bare = await timed(without, turn)
    const whole = first ?? (await timed(now, turn))
    if (nth >= 0) taken.push({ whole, bare })
  }
  // Without the facts the rows are still judged, by a sight that sees all.
  const judged = await judging(house, actor, caseIds[0] ?? '')
  const bare = middle(taken.map(pair => pair.bare)) - judged
  const more = middle(taken.map(pair => pair.whole - pair.bare)) + judged
  return { more, without: bare, adds: more / bare }
}

/** How long the process itself judges: the policy, and every row that the page may show. */
async function judging(house: House, actor: EmployeeActor, caseId: string): Promise<number> {
  const at = house.clock()
  const behind = { municipality: actor.municipality, now: at }
  const [subject, around] = await inTransaction(house.database, behind, async tx => ({
    keep: false,
    value: await Promise.all([
      findCase(tx, { caseId }, actor),
      aroundNow(tx, { municipality: actor.municipality, caseId }),
    ]),
  }))
  if (!subject) throw new Error('the bench asks for cases that are there')
  const rows = [...around.bars, ...around.meetings, ...around.strengths]
  const times = Array.from({ length: JUDGED }, () => {
    const from = performance.now()
    for (let again = 0; again < AGAIN; again++) {
      mayLookInCase(actor, subject, at)
      topicsSeen(subject.sight, at)
      for (const row of rows) shownTo(actor, subject.sight, at, row)
    }
    return (performance.now() - from) / AGAIN
  })
  return middle(times)
}

const WARMING = 200
const JUDGED = 101
const AGAIN = 20

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
