import { Refusal } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { evaluationBehind } from '../case/index.ts'
import type { ActInCase } from '../case/index.ts'
import { startSystemMeasure } from '../concern/index.ts'
import type { StartSystemMeasure } from '../concern/index.ts'
import { recordEvaluation } from './operations/evaluate.ts'
import { addGoal, changeGoal } from './operations/goal.ts'
import { addMeasure, changeMeasure, endMeasure, startMeasure } from './operations/measure.ts'
import { openPlan } from './operations/open.ts'
import { addOwn, evaluateOwn, listOwn, beginOwn } from './operations/own.ts'
import { askNoMore } from './operations/views.ts'
import { measureSet } from './ports.ts'
import { add, ended } from './rules/measure.ts'
import { isEvaluatedSince } from './store/evaluation.ts'
import { insertMeasure, measuresIn, saveMeasure } from './store/measure.ts'

export { planTicks } from './jobs.ts'
export { measureSet, namesSibling } from './ports.ts'
export type { MeasureSet, Rewording } from './ports.ts'
export { addMeasureTo } from './operations/add-measure.ts'
export { isForChild } from './access.ts'
export { findGoal, findMeasure } from './operations/find.ts'
export type { MeasureSubject, SaidSubject } from './access.ts'
export { tellOwner } from './operations/tell-owner.ts'
export { canDo } from './operations/people.ts'
export { askNoMore } from './operations/views.ts'
export { evaluationsIn, findMeasureView, insertMeasureViews, insertUnsaid } from './store/evaluation.ts'
export { audienceOf, audienceOfChild } from './rules/evaluation.ts'
export { goalsIn, saveGoal } from './store/goal.ts'
export { findMeasureRow, measuresIn } from './store/measure.ts'

/** What the capability carries out. */
export const planOperations: readonly AnyOperation[] = [
  ...[openPlan, addGoal, changeGoal, addMeasure, changeMeasure, startMeasure, endMeasure],
  ...[recordEvaluation, listOwn, addOwn, beginOwn, evaluateOwn],
]

/** Fills the ports of earlier capabilities: what a level change asks of evaluation, and measures for groups. */
export function fillPlanPorts(): void {
  evaluationBehind.fill((tx, { municipality, caseId, since }) => isEvaluatedSince(tx, municipality, caseId, since))
  startSystemMeasure.fill(startOwn)
}

/** Starts a measure that a service owns; throws where its day of evaluation has passed, which the concern has asked. */
async function startOwn(tx: Tx, start: StartSystemMeasure): Promise<{ measureId: string }> {
  const { municipality, serviceId, now, newId } = start
  const title = start.what.length > 200 ? `${start.what.slice(0, 199)}…` : start.what
  const measure = add(
    {
      title,
      details: title === start.what ? null : start.what,
      ...{ goalId: null, arena: 'service', topic: 'plan' },
      responsible: { kind: 'employee', id: start.responsibleId },
      startsOn: dayOf(now),
      evaluateOn: start.evaluateOn,
    },
    {
      belongs: { to: 'service', serviceId, group: start.group },
      addedBy: start.decidedBy,
      serviceId,
      ...{ responsibleIsKnown: true, goalIsOpen: true, topicIsOpen: true, now, newId },
    },
  )
  if (measure instanceof Refusal) throw new Error(`system measure: ${measure.code}`)
  await insertMeasure(tx, municipality, measure)
  return { measureId: measure.id }
}

/** Ends the open measures of a case that closes, and what is asked about them; for whoever fills `caseClosed`. The closing tells it in the log. */
export async function endMeasuresOfClosed(tx: Tx, { municipality, caseId, now, newId }: ActInCase): Promise<void> {
  const open = (await measuresIn(tx, municipality, caseId)).filter(one => one.status !== 'ended')
  const act = { municipality, now, newId, by: null, inCase: null }
  await Promise.all(
    open.flatMap(before => {
      const measure = ended(before, 'case_closed', now)
      return [
        saveMeasure(tx, before, measure, { municipality, changedBy: null, now }),
        askNoMore(tx, { municipality, measureId: before.id, now }),
        measureSet(tx, { ...act, before, measure }),
      ]
    }),
  )
}

/** What is kept about a person here, as that person reads it. */
export const planAboutPerson = aboutEach('case', 'plan', openPlan, [
  'goal',
  'measure',
  'measure_view',
  'measure_view_taken_back',
  'evaluation',
])
