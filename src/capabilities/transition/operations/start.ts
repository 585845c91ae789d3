import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Day } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog, findCase, participantsOf } from '../../case/index.ts'
import { holdersOf } from '../../baton/index.ts'
import { dueOn } from '../../ask/model.ts'
import { tell } from '../../notice/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import type { Passage } from '../../settings/model.ts'
import { covers } from '../../../kernel/time.ts'
import { mayPrepare } from '../access.ts'
import * as api from '../api.ts'
import { dayOfPassage, daysWaitedFor, sends } from '../rules/days.ts'
import { findTransitionRow, insertTransition } from '../store/transition.ts'

export interface Starting {
  readonly municipality: number
  readonly caseId: string
  readonly childId: string
  readonly fromServiceId: string
  readonly passage: Passage
  readonly on: Day
  readonly by: Actor | 'clock'
  readonly now: Date
  readonly newId: NewId
}

/** Begins a passage, once; by the clock, whoever holds is told. Answers its id, if it is new. */
export async function begin(tx: Tx, starting: Starting): Promise<string | undefined> {
  const { municipality, caseId, childId, fromServiceId, passage, on, by, now, newId } = starting
  const waited = daysWaitedFor(passage, on, dayOf(now))
  const one = {
    id: newId(),
    caseId,
    childId,
    fromServiceId,
    passage: passage.id,
    happensOn: on,
    startedAt: now,
    ...waited,
  }
  const startedBy = by === 'clock' ? null : by.id
  const id = await insertTransition(tx, municipality, { ...one, startedBy })
  if (id === undefined) return undefined
  const facts = { passage: passage.label, day: on }
  // What is being prepared is told to the family when it is asked.
  const told = { municipality, caseId, actor: by, topic: 'plan', audience: 'team', now, newId } as const
  await appendLog(tx, { ...told, kind: 'transition.started', facts })
  const holder = by === 'clock' ? (await holdersOf(tx, municipality, [caseId])).find(h => covers(h, now)) : undefined
  if (holder) {
    const about = { about: { kind: 'case', id: caseId }, childId, thingId: id, dueAt: dueOn(waited.beginBy) } as const
    const to = { kind: 'employee', id: holder.holderId } as const
    await tell(tx, { municipality, kind: 'transition_start', to, ...about, now, newId })
  }
  return id
}

export const startTransition = operation(api.startTransition, {
  subject: findCase,
  allow: mayPrepare,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    const { id: caseId, ownerServiceId } = childCase
    showed([child.id])
    if (childCase.status === 'closed') return refuse('case.already_closed')
    const fromServiceId = input.fromServiceId ?? ownerServiceId
    const [settings, participants, sender] = await Promise.all([
      settingsOf(tx, municipality, now),
      participantsOf(tx, municipality, caseId),
      serviceById(tx, municipality, fromServiceId),
    ])
    const passage = settings.passages.find(one => one.id === input.passage && one.retired !== true)
    const takes = participants.some(one => one.serviceId === fromServiceId && (one.to === null || one.to > now))
    if (!passage || !sends(passage, sender?.kind)) return refuse('transition.passage_unknown')
    if (fromServiceId !== ownerServiceId && !takes) return refuse('transition.passage_unknown')
    const on = dayOfPassage(passage, child, settings.ages) ?? input.on
    if (on < dayOf(now)) return refuse('transition.not_ahead')
    const starting = { municipality, caseId, childId: child.id, fromServiceId, passage, on, by: actor, now, newId }
    const id = await begin(tx, starting)
    const made = id === undefined ? undefined : await findTransitionRow(tx, { municipality, caseId, transitionId: id })
    return made ? { id: made.id, state: made.state, version: made.version } : refuse('transition.begun_already')
  },
})
