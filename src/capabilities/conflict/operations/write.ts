import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import { findMeasure } from '../../plan/index.ts'
import type { Measure } from '../../plan/model.ts'
import { mayJudge, maySetWeek } from '../access.ts'
import type { PairSubject } from '../access.ts'
import * as api from '../api.ts'
import { pairOf, weekOf } from '../rules.ts'
import { insertPair, judgedIn, saveWeek, weeksIn } from '../store.ts'

const NOTHING = { weekdays: [], beginsAt: null, endsAt: null, familyMinutes: 0, version: 0 }

export const setWeek = operation(api.setWeek, {
  subject: findMeasure,
  allow: maySetWeek,
  handle: async ({ tx, actor, now, newId, input, subject: { inCase, measure }, showed }) => {
    const { municipality } = actor
    const { caseId, measureId, version, ...said } = input
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (measure.status === 'ended') return refuse('plan.measure_ended')
    const week = weekOf(said)
    if (week instanceof Refusal) return week
    const saved = await saveWeek(tx, { municipality, caseId, measureId, week, version, by: actor.id, now })
    if (!saved) return conflict((await weeksIn(tx, { municipality, caseId })).get(measureId) ?? NOTHING)
    const { topic, audience, notFor, title } = measure
    const told = { municipality, caseId, actor, topic, audience, notFor, now, newId }
    await appendLog(tx, { ...told, kind: 'measure.changed', facts: { measure: title } })
    return { measureId, version: version + 1 }
  },
})

/** Two measures of a case; absent alike when one is not there or is in another case. */
async function findPair(
  tx: Tx,
  input: { caseId: string; firstId: string; secondId: string },
  actor: Actor,
): Promise<PairSubject | undefined> {
  const of = (measureId: string) => findMeasure(tx, { caseId: input.caseId, measureId }, actor)
  const [first, second] = await Promise.all([of(input.firstId), of(input.secondId)])
  return first && second && { first, second }
}

const isOpenToTeam = ({ audience, notFor }: Measure): boolean =>
  notFor === null && (audience === 'everyone' || audience === 'team')

export const judge = operation(api.judge, {
  subject: findPair,
  allow: mayJudge,
  handle: async ({ tx, actor, now, newId, input, subject: { first, second }, showed }) => {
    const { municipality } = actor
    const { caseId, says, words } = input
    showed([first.inCase.child.id])
    const pair = pairOf(first.measure.id, second.measure.id)
    if (!pair) return refuse('conflict.same_measure')
    if (first.inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (first.measure.status === 'ended' || second.measure.status === 'ended') return refuse('plan.measure_ended')
    if (says === 'against' && words === null) return refuse('conflict.words_missing')
    const [firstId, secondId] = pair
    await lockCase(tx, municipality, caseId)
    const judged = await judgedIn(tx, { municipality, caseId })
    const latest = judged.find(one => one.firstId === firstId && one.secondId === secondId)
    if (latest && latest.id !== input.seen) return conflict(latest)
    const id = newId()
    await insertPair(tx, { municipality, caseId, id, firstId, secondId, says, words, by: actor.id, now })
    // Who is not told of both must not learn from the log that there are two.
    const { topic } = first.measure
    if (topic === second.measure.topic && isOpenToTeam(first.measure) && isOpenToTeam(second.measure)) {
      const told = { municipality, caseId, actor, now, newId, topic, audience: 'team' } as const
      await appendLog(tx, { ...told, kind: 'measure.compared', facts: { says } })
    }
    return { id }
  },
})
