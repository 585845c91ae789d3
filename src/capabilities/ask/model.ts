import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, dayOf, instantAt } from '../../kernel/time.ts'
import type { NoticeKind } from '../notice/model.ts'

export const ASK_KINDS = [
  'baton',
  'deputy',
  'acting',
  'participation',
  'consent',
  'meeting',
  'shared_concern',
  'advice',
  'minutes',
  'break_glass',
  'consent_ends',
  'threshold',
  'block_review',
  'offer_fell',
  'transition',
  'transition_pack',
  'transition_check',
  'need',
  // Another way than what was asked, for whoever asked.
  'need_way',
  'message',
  'plan_disagreed',
  'unit_question',
  'task',
] as const
export type AskKind = (typeof ASK_KINDS)[number]

/** `countered`: answered with another way, which the asker says yes or no to. */
export const ASK_STATES = [
  'sent',
  'delivered',
  'opened',
  'accepted',
  'declined',
  'countered',
  'withdrawn',
  'lapsed',
] as const
export type AskState = (typeof ASK_STATES)[number]

const ENDINGS = ['accepted', 'declined', 'countered', 'withdrawn'] as const satisfies readonly AskState[]
/** What may follow on each state: never back, and nothing on an ending; a late answer is an answer. */
export const FOLLOWS: Readonly<Record<AskState, readonly AskState[]>> = {
  sent: ['delivered', 'opened', 'lapsed', ...ENDINGS],
  delivered: ['opened', 'lapsed', ...ENDINGS],
  opened: ['lapsed', ...ENDINGS],
  lapsed: ENDINGS,
  accepted: [],
  declined: [],
  countered: [],
  withdrawn: [],
}
/** The states on which this one may follow; whatever is written asks for one of them. */
export const whence = (next: AskState): readonly AskState[] => ASK_STATES.filter(one => FOLLOWS[one].includes(next))
/** Still waiting for an answer. */
export const WAITING = whence('lapsed')
/** Not answered: still waiting, or past its time, which somebody must see to. */
export const UNANSWERED = whence('accepted')

export const PARTY_KINDS = ['employee', 'service', 'family'] as const

/** Who is asked: a person, or a service whose leader must see to it. */
export interface Party {
  readonly kind: (typeof PARTY_KINDS)[number]
  readonly id: string
}
/** Who asks; the clock asks when a rule does. */
export type Asker = (Omit<Party, 'kind'> & { readonly kind: 'employee' | 'family' }) | 'clock'

/** One party's question to another, with a clock. */
export const Ask = z.object({
  id: Id,
  kind: z.enum(ASK_KINDS),
  about: z.object({ kind: z.enum(['case', 'concern']), id: Id }),
  childId: Id.nullable(),
  thingId: Id,
  to: z.object({ kind: z.enum(PARTY_KINDS), id: Id }),
  state: z.enum(ASK_STATES),
  sentAt: z.date(),
  deliveredAt: z.date().nullable(),
  openedAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  dueAt: z.date(),
  version: z.int(),
})
export type Ask = z.infer<typeof Ask>

/** The same, for who brings the answer back: who asked (null when a rule did), and why it was answered as it was. Who is asked never gets this. */
export const AskEnded = Ask.extend({
  from: z.object({ kind: z.enum(['employee', 'family']), id: Id }).nullable(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
})
export type AskEnded = z.infer<typeof AskEnded>

/**
 * How far a question has come, for whoever asked: told inside, taken by the receiver's mail server, or opened and on which day. Only of
 * those who work here: of a family, whether anything could be sent to them at all tells of a protected address.
 */
export const Reached = z.object({ state: z.enum(['sent', 'delivered', 'opened']), on: Day.nullable() })
export type Reached = z.infer<typeof Reached>
export function reachedOf({ to, openedAt, deliveredAt }: Pick<Ask, 'to' | 'openedAt' | 'deliveredAt'>): Reached {
  if (openedAt) return { state: 'opened', on: dayOf(openedAt) }
  return deliveredAt && to.kind !== 'family'
    ? { state: 'delivered', on: dayOf(deliveredAt) }
    : { state: 'sent', on: null }
}

/** The instant at which something asked is due: the last minute of a local day, so that the day shown is the day meant. */
export const dueOn = (day: Day): Date => instantAt(day, '23:59')

/** What is only told: whoever has read it is done with it. */
export const ONLY_TOLD = ['offer_fell'] as const satisfies readonly AskKind[]

/**
 * What whoever asked is told when a question is answered with a yes or a no. The answer to any other question stands where it was asked,
 * is told by who knows more of it (a passage, a meeting), or asks back (another way).
 */
export const ANSWER_TOLD: Readonly<Partial<Record<AskKind, NoticeKind>>> = {
  baton: 'baton_answered',
  deputy: 'baton_answered',
  participation: 'participation_answered',
  advice: 'advice_answered',
  need: 'need_answered',
  need_way: 'need_way_answered',
  unit_question: 'unit_question_answered',
  task: 'task_answered',
}

/** What of a case somebody must see to be asked such a thing, where it is always of the same topics. */
export const topicsOfKind = (kind: AskKind): readonly string[] =>
  kind === 'meeting' || kind === 'minutes' ? ['meetings'] : []
