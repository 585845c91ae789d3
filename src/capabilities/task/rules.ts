import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import type { Measure, Responsible } from '../plan/model.ts'
import { offered } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import type { Answer, Task } from './model.ts'

const isSame = (one: Responsible, other: Responsible): boolean => one.kind === other.kind && one.id === other.id

/** A measure as it was and as it is now, and who made it so. */
export interface Change {
  readonly before: Pick<Measure, 'responsible'> | undefined
  readonly measure: Pick<Measure, 'responsible' | 'status'>
  readonly by: Pick<Actor, 'kind' | 'id'> | null
}

/** Whether it is another's now, or nobody's any more: then what was asked of it is over. */
export const changesHands = ({ before, measure }: Change): boolean =>
  measure.status === 'ended' || before === undefined || !isSame(before.responsible, measure.responsible)

/** Whether it is for others to read than it was. */
export const changesReaders = (before: Read, after: Read): boolean =>
  before.topic !== after.topic || before.audience !== after.audience || before.notFor !== after.notFor
type Read = Pick<Measure, 'topic' | 'audience' | 'notFor'>

/**
 * Whether whoever is to see to it now must be asked: another than who decided it. Not where it goes back to one who had said yes and had
 * it until the very moment somebody else was asked, who has not answered: nothing has happened between the two.
 */
export function mustBeAsked(change: Change, earlier: readonly Task[]): boolean {
  const { measure, by } = change
  if (measure.status === 'ended' || by?.kind !== 'employee' || !changesHands(change)) return false
  if (measure.responsible.kind === 'employee' && measure.responsible.id === by.id) return false
  const [asked, had] = [earlier.find(one => one.stands), earlier.find(one => !one.stands)]
  if (asked?.state !== 'sent' || had?.state !== 'accepted' || !isSame(had.to, measure.responsible)) return true
  return had.stoodUntil?.getTime() !== asked.askedAt.getTime()
}

/** What whoever is asked says, or what somebody writes down for one of the family. */
export function answer(
  task: Task,
  said: Answer,
  known: {
    readonly by: string
    readonly version: number
    readonly now: Date
    readonly settings: Pick<Settings, 'taskReasons'>
  },
) {
  const { by, version, now, settings } = known
  if (!task.stands) return refuse('task.over')
  if (task.state !== 'sent') return refuse('task.answered')
  if (task.version !== version) return conflict(task)
  const next = { ...task, endedBy: by, endedAt: now, version: version + 1 }
  if (said.is === 'accept') return { ...next, state: 'accepted' as const }
  const reasons = offered(settings.taskReasons)
  const isKnown = said.reason === null ? reasons.length === 0 : reasons.some(one => one.id === said.reason)
  if (!isKnown) return refuse('task.reason_missing')
  return { ...next, state: 'declined' as const, reason: said.reason, words: said.words }
}

/** Takes back what nobody has answered; by a rule where `by` is null. */
export function takeBack(task: Task, by: string | null, version: number, now: Date) {
  if (!task.stands) return refuse('task.over')
  if (task.state !== 'sent') return refuse('task.answered')
  if (task.version !== version) return conflict(task)
  return { ...task, state: 'withdrawn' as const, endedBy: by, endedAt: now, version: version + 1 }
}

/** Whether the same can be asked anew: it still is that one's, and waits for no answer. */
export const mayBeAskedAgain = (task: Task): boolean =>
  task.stands && (task.state === 'declined' || task.state === 'withdrawn')
