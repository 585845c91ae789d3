import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog, behindLock, findCase, takesPartFor } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { maySeeTopic, shownTo } from '../../sight/index.ts'
import type { NewMeasure } from '../model.ts'
import { measureSet } from '../ports.ts'
import { add } from '../rules/measure.ts'
import { findGoalRow } from '../store/goal.ts'
import { insertMeasure } from '../store/measure.ts'
import { candidate, peopleIn } from './people.ts'

/** A measure to be added to a case, by whom, and out of which meeting. */
export interface Addition {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly fresh: NewMeasure
  readonly fromMeetingId?: string
  readonly now: Date
  readonly newId: NewId
}

/** What the rules need to know about those whom a measure names. */
export async function knownOf(tx: Tx, { actor, inCase, fresh, now }: Omit<Addition, 'newId'>) {
  const { municipality } = actor
  const [people, goal] = await Promise.all([
    peopleIn(tx, municipality, inCase, now),
    fresh.goalId === null ? undefined : findGoalRow(tx, municipality, inCase.childCase.id, fresh.goalId),
  ])
  const isShown = goal !== undefined && shownTo(actor, inCase.sight, now, goal)
  const responsible = candidate(people, fresh.responsible)
  return {
    responsible,
    doneFor:
      fresh.responsible.kind === 'employee' ? takesPartFor(people.participants, fresh.responsible.id) : undefined,
    responsibleIsKnown: responsible !== undefined,
    goalIsOpen: fresh.goalId === null || (isShown && goal.status === 'open'),
    topicIsOpen: maySeeTopic(fresh.topic)(actor, inCase, now).allowed,
  }
}

/** Adds a measure to a case and tells it in the log; the caller has asked who may. */
export async function addMeasureTo(tx: Tx, addition: Addition) {
  const { actor, fresh, now, newId } = addition
  const { municipality } = actor
  const caseId = addition.inCase.childCase.id
  const find = () => findCase(tx, { caseId }, actor)
  const inCase = await behindLock(tx, { municipality, caseId }, addition.inCase, find)
  if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
  const { responsible, doneFor, ...known } = await knownOf(tx, { ...addition, inCase })
  const measure = add(fresh, {
    ...known,
    belongs: { to: 'case', caseId },
    ...(addition.fromMeetingId !== undefined && { fromMeetingId: addition.fromMeetingId }),
    addedBy: actor.id,
    serviceId: actor.kind === 'employee' ? actor.serviceId : inCase.childCase.ownerServiceId,
    now,
    newId,
  })
  if (measure instanceof Refusal) return measure
  const facts = { measure: measure.title, responsible: responsible?.name ?? '', evaluateOn: measure.evaluateOn }
  // It names who does it: it tells of that service too.
  const of = { ...(doneFor !== undefined && { ofServiceId: doneFor }), topic: measure.topic }
  await Promise.all([
    insertMeasure(tx, municipality, measure),
    appendLog(tx, { municipality, caseId, kind: 'measure.added', facts, actor, ...of, now, newId }),
  ])
  await measureSet(tx, { municipality, before: undefined, measure, by: actor, inCase, now, newId })
  return measure
}
