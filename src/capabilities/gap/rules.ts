import { addDays, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { Settings } from '../settings/model.ts'
import { offered } from '../settings/model.ts'
import { answerable } from './model.ts'
import type { OpenGap, Waited } from './model.ts'

/** Why nobody is reminded of a gap now; undefined when somebody is. */
export function notReminded(
  gap: OpenGap,
  by: string,
  now: Date,
): 'gap.mended' | 'gap.yours' | 'gap.nobody' | 'gap.reminded_today' | undefined {
  const waited = waitedFor(gap)
  if (gap.closedAt) return 'gap.mended'
  if (!waited) return 'gap.nobody'
  if (waited.id === by) return 'gap.yours'
  if (gap.remindedAt && dayOf(gap.remindedAt) === dayOf(now)) return 'gap.reminded_today'
  return undefined
}

/** Whom a gap waits for: the one who is asked, else the one who must act. */
export function waitedFor({ facts, mustActId }: Pick<OpenGap, 'facts' | 'mustActId'>): Waited | undefined {
  const { toKind, toId } = facts
  if (typeof toId === 'string' && (toKind === 'employee' || toKind === 'service' || toKind === 'family'))
    return { kind: toKind, id: toId }
  return mustActId === null ? undefined : { kind: 'employee', id: mustActId }
}

/** The last day until which something may be said to be no gap. */
export const latestUntil = ({ gapAnswerDays }: Pick<Settings, 'gapAnswerDays'>, today: Day): Day =>
  addDays(today, gapAnswerDays)

/** Why an answer does not hold for a gap; undefined when it does. */
export function notAnswered(
  gap: { readonly type: string; readonly closedAt: Date | null },
  answer: { readonly reason: string; readonly until: Day },
  settings: Pick<Settings, 'gapReasons' | 'gapAnswerDays'>,
  today: Day,
): 'gap.mended' | 'gap.must_stand' | 'gap.reason_unknown' | 'gap.until_outside' | undefined {
  if (gap.closedAt) return 'gap.mended'
  if (!answerable(gap.type)) return 'gap.must_stand'
  if (!offered(settings.gapReasons).some(one => one.id === answer.reason)) return 'gap.reason_unknown'
  // Tomorrow at the earliest: what is answered until today is open again before anybody has read it.
  return answer.until > today && answer.until <= latestUntil(settings, today) ? undefined : 'gap.until_outside'
}
