import { dayOf } from '../../kernel/time.ts'
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
