import type { ChildActor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { handedOperation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findAtScreen, mayAtScreen } from '../../child-screen/index.ts'
import { askNoMore, findMeasureRow, insertMeasureViews, isForChild, measuresIn } from '../../plan/index.ts'
import type { MeasureSubject } from '../../plan/index.ts'
import type { MeasureView } from '../../plan/model.ts'
import { maySayAtScreen } from '../access.ts'
import * as api from '../measure-api.ts'

export const listForChild = handedOperation(api.listForChild, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async ({ tx, actor, now, subject }) => {
    if (subject.childCase.status === 'closed') return []
    const measures = await measuresIn(tx, actor.municipality, subject.childCase.id)
    return measures
      .filter(one => one.status !== 'ended' && isForChild(actor, { inCase: subject, measure: one }, now))
      .map(({ id, title, arena }) => ({ id, title, arena }))
  },
})

const findMeasureHere = async (
  tx: Tx,
  input: { caseId: string; measureId: string },
  actor: ChildActor,
): Promise<MeasureSubject | undefined> => {
  const [inCase, measure] = await Promise.all([
    findAtScreen(tx, input, actor),
    findMeasureRow(tx, actor.municipality, input.measureId),
  ])
  return inCase && measure && measure.caseId === input.caseId ? { inCase, measure } : undefined
}

export const sayAsChild = handedOperation(api.sayAsChild, {
  subject: findMeasureHere,
  allow: maySayAtScreen,
  handle: async ({ tx, actor, now, input, newId, subject: { measure }, showed }) => {
    if (measure.status === 'ended') return refuse('plan.measure_ended')
    const view: MeasureView = {
      ...{ id: newId(), measureId: measure.id, evaluationId: null, whose: 'child', personId: actor.id },
      ...{ helps: input.helps, words: null, writtenBy: null, at: now, topic: measure.topic },
      ...{ audience: input.audience, notFor: null, serviceId: measure.serviceId, weight: null },
    }
    await insertMeasureViews(tx, actor.municipality, [view], input.act)
    await askNoMore(tx, { municipality: actor.municipality, measureId: measure.id, by: actor.id, now })
    showed([actor.id])
    return { id: view.id }
  },
})
