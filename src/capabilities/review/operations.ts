import { Refusal, conflict, refuse } from '../../kernel/refusal.ts'
import type { Call } from '../../platform/api/operation.ts'
import { operation } from '../../platform/api/operation.ts'
import { appendLog, findCase, mayActOn } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { employeesByIds } from '../organisation/index.ts'
import { maySeeTopic, shownTo } from '../sight/index.ts'
import { findChildView, recordWeight } from '../voice/index.ts'
import { isBeforeDecision, spoken } from '../voice/model.ts'
import * as api from './api.ts'
import type { PlanDay } from './model.ts'
import * as rules from './rules.ts'
import { insertPlanDay, planDaysIn } from './store.ts'

type Act = Pick<
  Call<typeof api.setPlanDay | typeof api.reviewPlan, CaseSubject>,
  'tx' | 'actor' | 'now' | 'newId' | 'subject'
>

const known = async ({ tx, actor, now, newId, subject }: Act, version: number) => {
  const caseId = subject.childCase.id
  const [before] = await planDaysIn(tx, actor.municipality, caseId, 1)
  return { id: newId(), caseId, byId: actor.id, now, version, before }
}

export const openReview = operation(api.openReview, {
  subject: findCase,
  allow: maySeeTopic('plan'),
  handle: async ({ tx, actor, input, subject, showed }) => {
    const days = await planDaysIn(tx, actor.municipality, input.caseId)
    const writers = await employeesByIds(tx, actor.municipality, [...new Set(days.map(one => one.byId))])
    showed([subject.child.id])
    return { day: rules.showDay(days, { actor, names: new Map(writers.map(one => [one.id, one.name])) }) }
  },
})

export const setPlanDay = operation(api.setPlanDay, {
  subject: findCase,
  allow: mayActOn('plan'),
  handle: async call => {
    const { input, subject, showed } = call
    showed([subject.child.id])
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const around = await known(call, input.version)
    const day = rules.setDay(input, around)
    if (day instanceof Refusal) return day
    return (await keep(call, day)) ? day : conflict(rules.standing(around.before))
  },
})

export const reviewPlan = operation(api.reviewPlan, {
  subject: findCase,
  allow: mayActOn('plan'),
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { municipality } = actor
    const { child } = input
    showed([subject.child.id])
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const around = await known(call, input.version)
    const view = child.is === 'view' && (await findChildView(tx, municipality, input.caseId, child.viewId))
    // What a child says on an ordinary day is not drawn into a decision.
    const isKnown = view && isBeforeDecision(view) && shownTo(actor, subject.sight, now, spoken(view))
    const day = rules.reviewPlan(input, { ...around, childViewIsKnown: isKnown === true })
    if (day instanceof Refusal) return day
    if (!(await keep(call, day))) return conflict(rules.standing(around.before))
    if (child.is === 'not_heard') return day
    const { viewId, weight, because = null } = child
    await recordWeight(tx, { municipality, viewId, weight, because, decisionId: day.id, byId: actor.id, now, newId })
    return day
  },
})

const LOG = { set: 'evaluation.day_set', moved: 'evaluation.day_moved', reviewed: 'evaluation.plan' } as const

/** Keeps it, and tells it in the log with its words; false when somebody was first. */
async function keep({ tx, actor, now, newId }: Act, day: PlanDay): Promise<boolean> {
  const { municipality } = actor
  if (!(await insertPlanDay(tx, municipality, day))) return false
  const told = { municipality, caseId: day.caseId, actor, now, newId, topic: 'plan', words: day.words } as const
  await appendLog(tx, { ...told, kind: LOG[day.kind], facts: { day: day.reviewOn } })
  return true
}
