import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog, findCase, mayActInCase } from '../../case/index.ts'
import { mayChangeMeasure, mayEvaluate } from '../access.ts'
import type { MeasureSubject } from '../access.ts'
import * as api from '../api.ts'
import type { Measure } from '../model.ts'
import { measureSet, namesSibling } from '../ports.ts'
import { change, end, start } from '../rules/measure.ts'
import { saveMeasure } from '../store/measure.ts'
import { addMeasureTo, knownOf } from './add-measure.ts'
import { findMeasure, measureBehindLock } from './find.ts'
import { askNoMore } from './views.ts'

export const addMeasure = operation(api.addMeasure, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { caseId: _, ...fresh } = input
    showed([subject.child.id])
    return addMeasureTo(tx, { actor, inCase: subject, fresh, now, newId })
  },
})

export const changeMeasure = operation(api.changeMeasure, {
  subject: findMeasure,
  allow: mayChangeMeasure,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const { caseId: _, measureId: __, version, ...fresh } = input
    const subject = await measureBehindLock(tx, input, actor, before)
    if (subject.inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const known = await knownOf(tx, { actor, inCase: subject.inCase, fresh, now })
    const goalIsOpen = known.goalIsOpen || fresh.goalId === subject.measure.goalId
    const next = change(subject.measure, version, fresh, { ...known, goalIsOpen, now })
    showed([subject.inCase.child.id])
    if (next instanceof Refusal) return next
    if (await namesSibling(tx, { ...subject, actor, words: next, now })) return refuse('plan.names_sibling')
    return save(tx, { actor, now, newId }, subject, next, 'measure.changed')
  },
})

export const startMeasure = operation(api.startMeasure, {
  subject: findMeasure,
  allow: mayEvaluate,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const subject = await measureBehindLock(tx, input, actor, before)
    const next = start(subject.measure, input.version, now)
    showed([subject.inCase.child.id])
    return next instanceof Refusal ? next : save(tx, { actor, now, newId }, subject, next, 'measure.started')
  },
})

export const endMeasure = operation(api.endMeasure, {
  subject: findMeasure,
  allow: mayChangeMeasure,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const subject = await measureBehindLock(tx, input, actor, before)
    const next = end(subject.measure, input.version, input.endedAs, now)
    showed([subject.inCase.child.id])
    return next instanceof Refusal ? next : save(tx, { actor, now, newId }, subject, next, 'measure.ended')
  },
})

interface Act {
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
}

/** Saves what a rule decided and tells it in the log to those who are shown the measure. */
async function save(
  tx: Tx,
  { actor, now, newId }: Act,
  { measure, inCase }: MeasureSubject,
  next: Measure,
  kind: 'measure.changed' | 'measure.started' | 'measure.ended',
) {
  const { municipality } = actor
  if (!(await saveMeasure(tx, measure, next, { municipality, changedBy: actor.id, now }))) return conflict(measure)
  if (next.status === 'ended' || next.evaluateOn !== measure.evaluateOn)
    await askNoMore(tx, { municipality, measureId: next.id, now })
  const { topic, audience, notFor } = next
  const told = { municipality, caseId: inCase.childCase.id, actor, topic, audience, notFor, now, newId }
  await appendLog(tx, { ...told, kind, facts: { measure: next.title } })
  await measureSet(tx, { municipality, before: measure, measure: next, by: actor, inCase, now, newId })
  return next
}
