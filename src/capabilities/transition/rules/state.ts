import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Going } from '../model.ts'
import type { Transition } from '../model.ts'
import type * as z from 'zod'

const next = <Changed extends Partial<Transition>>(one: Transition, changed: Changed): Transition => ({
  ...one,
  ...changed,
  version: one.version + 1,
})
const isOver = ({ state }: Transition) => state === 'accepted' || state === 'dropped'

/** Somebody has written in the pack: it has begun. */
export const written = (one: Transition, now: Date) =>
  isOver(one) ? refuse('transition.over') : next(one, { begunAt: one.begunAt ?? now })

/** The family is asked, with the service that is to receive. */
export const asked = (one: Transition, toServiceId: string, now: Date) => {
  if (isOver(one)) return refuse('transition.over')
  if (one.state === 'sent' && one.toServiceId !== toServiceId) return refuse('transition.sent_already')
  return next(one, { toServiceId, askedAt: now, begunAt: one.begunAt ?? now })
}

/** The receiver is asked: a service, or somebody in it. */
export const sent = (
  one: Transition,
  to: { readonly serviceId: string; readonly employeeId: string | null },
  by: { readonly id: string; readonly now: Date },
) => {
  if (isOver(one)) return refuse('transition.over')
  if (to.serviceId === one.fromServiceId && to.employeeId === null) return refuse('transition.cannot_receive')
  if (one.askedAt === null) return refuse('transition.family_not_asked')
  const nobody = { declinedAt: null, declineReason: null, declineWords: null }
  const whom = { toServiceId: to.serviceId, toEmployeeId: to.employeeId }
  return next(one, {
    ...{ ...whom, ...nobody, state: 'sent', sentAt: by.now, sentBy: by.id, begunAt: one.begunAt ?? by.now },
  })
}

/** The service says who of its own is to receive. */
export const named = (one: Transition, employeeId: string) =>
  one.state === 'sent' ? next(one, { toEmployeeId: employeeId }) : refuse('transition.answered')

/** The receiver says no, with a reason: it is with the sender, who has held all the time. */
export const declined = (one: Transition, because: { reason: string; words: string | null }, now: Date) =>
  one.state === 'sent'
    ? next(one, {
        ...{ state: 'open', toEmployeeId: null, declinedAt: now },
        ...{ declineReason: because.reason, declineWords: because.words },
      })
    : refuse('transition.answered')

/** The question to the receiver is taken back: it is with the sender, who has held all the time. */
export const takenBack = (one: Transition) =>
  one.state === 'sent' ? next(one, { state: 'open', toEmployeeId: null }) : refuse('transition.answered')

/** The receiver says yes. */
export const accepted = (
  one: Transition,
  by: { readonly id: string; readonly now: Date },
  what: { readonly carried: readonly string[]; readonly checkOn: Day; readonly checkBy: Day },
) =>
  one.state === 'sent'
    ? next(one, {
        ...{ ...what, carried: [...what.carried], state: 'accepted' },
        ...{ toEmployeeId: by.id, acceptedAt: by.now, acceptedBy: by.id },
      })
    : refuse('transition.answered')

/** How it goes, and what was missing. */
export const checked = (
  one: Transition,
  by: { readonly id: string; readonly now: Date },
  what: { readonly going: z.infer<typeof Going>; readonly missing: string | null },
) => {
  if (one.state !== 'accepted') return refuse('transition.not_received')
  if (one.checkedAt !== null) return refuse('transition.checked_already')
  if (one.checkOn === null || dayOf(by.now) < one.checkOn) return refuse('transition.too_early')
  return next(one, { checkedAt: by.now, checkedBy: by.id, checkGoing: what.going, checkMissing: what.missing })
}

/** It is not to be after all. */
export const dropped = (one: Transition, because: string, now: Date) =>
  isOver(one) ? refuse('transition.over') : next(one, { state: 'dropped', droppedAt: now, droppedBecause: because })
