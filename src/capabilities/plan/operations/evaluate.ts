import { Refusal, conflict } from '../../../kernel/refusal.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog } from '../../case/index.ts'
import { dayOf } from '../../../kernel/time.ts'
import { guardiansOf } from '../../person/index.ts'
import { shownTo } from '../../sight/index.ts'
import { findChildView, recordWeight } from '../../voice/index.ts'
import { isBeforeDecision, spoken } from '../../voice/model.ts'
import { mayEvaluate } from '../access.ts'
import type { MeasureSubject } from '../access.ts'
import * as api from '../api.ts'
import { measureSet } from '../ports.ts'
import { evaluate } from '../rules/evaluation.ts'
import type { Evaluated, Evaluating } from '../rules/evaluation.ts'
import { insertEvaluation } from '../store/evaluation.ts'
import { saveMeasure } from '../store/measure.ts'
import { addMeasureTo } from './add-measure.ts'
import { findMeasure, measureBehindLock } from './find.ts'
import { askNoMore } from './views.ts'

type Evaluation = Call<typeof api.recordEvaluation, MeasureSubject>

export const recordEvaluation = operation(api.recordEvaluation, {
  subject: findMeasure,
  allow: mayEvaluate,
  handle: async given => {
    const { tx, actor, now, input, newId, showed } = given
    const subject = await measureBehindLock(tx, input, actor, given.subject)
    const call = { ...given, subject }
    const { municipality } = actor
    const done = evaluate(subject.measure, input.version, input, input.child, await evaluating(call))
    if (done instanceof Refusal) return done
    const saved = await saveMeasure(tx, subject.measure, done.measure, { municipality, changedBy: actor.id, now })
    if (!saved) return conflict(subject.measure)
    await insertEvaluation(tx, municipality, done.evaluation, done.views)
    const asked = { municipality, measureId: done.measure.id, now }
    await Promise.all([weighed(call, done), tellLog(call, done), askNoMore(tx, asked)])
    const { inCase, measure: before } = subject
    await measureSet(tx, { municipality, before, measure: done.measure, by: actor, inCase, now, newId })
    const replaced = input.decision === 'new' ? input.replacement : undefined
    const fresh = replaced && (await addMeasureTo(tx, { actor, inCase, fresh: replaced, now, newId }))
    if (fresh instanceof Refusal) return fresh
    showed([inCase.child.id])
    return { id: done.evaluation.id, measure: done.measure, replacedBy: fresh?.id ?? null }
  },
})

const whoseOf = (actor: Evaluation['actor']): Evaluating['by']['whose'] => {
  if (actor.kind === 'employee') return 'service'
  return actor.role === 'youth' ? 'child' : 'guardian'
}

async function evaluating({ tx, actor, now, input, subject: { inCase }, newId }: Evaluation): Promise<Evaluating> {
  const { municipality } = actor
  const [view, guardians] = await Promise.all([
    input.child?.is === 'view' ? findChildView(tx, municipality, input.caseId, input.child.viewId) : undefined,
    guardiansOf(tx, municipality, inCase.child.id, dayOf(now)),
  ])
  return {
    by: { kind: actor.kind, whose: whoseOf(actor), id: actor.id },
    serviceId: actor.kind === 'employee' ? actor.serviceId : null,
    childId: inCase.child.id,
    // What a child says on an ordinary day is not drawn into a decision.
    childViewIsKnown: view !== undefined && isBeforeDecision(view) && shownTo(actor, inCase.sight, now, spoken(view)),
    // Only an employee writes down what guardians said; a guardian speaks for one home.
    guardianIds: actor.kind === 'employee' ? guardians.map(one => one.personId) : [],
    hasReplacement: input.replacement !== undefined && actor.kind === 'employee',
    now,
    newId,
  }
}

async function weighed({ tx, actor, now, newId, input: { child } }: Evaluation, { evaluation }: Evaluated) {
  if (child?.is !== 'view') return
  const { viewId, weight, because = null } = child
  const { municipality, id: byId } = actor
  await recordWeight(tx, { municipality, viewId, weight, because, decisionId: evaluation.id, byId, now, newId })
}

const tellLog = ({ tx, actor, now, newId, subject }: Evaluation, { evaluation, measure }: Evaluated) => {
  const { municipality } = actor
  const { topic, audience, notFor, title } = measure
  const caseId = subject.inCase.childCase.id
  const told = { municipality, caseId, actor, topic, audience, notFor, now, newId }
  return appendLog(tx, { ...told, kind: 'evaluation.recorded', facts: { measure: title, effect: evaluation.effect } })
}
