import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { NotHeard } from '../case/model.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { Audience } from '../sight/model.ts'

/** Before which decision the child is heard. */
const MOMENTS = ['evaluation', 'level_change', 'plan', 'meeting', 'everyday'] as const
export const Moment = z.enum(MOMENTS)
export type Moment = z.infer<typeof Moment>

/** In which ways the child was met. */
export const WAYS = ['play', 'drawing', 'talk', 'pictures', 'scale', 'writing'] as const
export const Way = z.enum(WAYS)
export type Way = z.infer<typeof Way>

/** What of it the child wants others to know; nothing is chosen beforehand. */
export const TELLS = ['all', 'some', 'nothing', 'unsure'] as const
export const Tell = z.enum(TELLS)
export type Tell = z.infer<typeof Tell>

/** Whom the child lets know: everybody in the case, only the helpers, or everybody but one guardian. */
export const TELL_WHOM = ['everyone', 'not_guardians', 'not_guardian'] as const
export const TellWhom = z.enum(TELL_WHOM)
export type TellWhom = z.infer<typeof TellWhom>

/** What weight a view had in a decision. */
export const WEIGHTS = ['followed', 'partly', 'not_followed'] as const
export const Weight = z.enum(WEIGHTS)
export type Weight = z.infer<typeof Weight>

export const Words = z.string().trim().min(1).max(4000)
export const TopicId = z.enum(TOPIC_IDS)

/** The child's view before a decision, or why it was not got: one text with one audience. */
export const ChildView = z.object({
  id: Id,
  caseId: Id,
  childId: Id,
  moment: Moment,
  at: z.date(),
  talkedBy: Id.nullable(),
  talkedOn: Day.nullable(),
  ways: z.array(Way),
  /** The child's own words, uncorrected. */
  words: z.string().nullable(),
  tell: Tell.nullable(),
  notHeard: NotHeard.nullable(),
  because: z.string().nullable(),
  /** The row with all the words, of which this is what the child lets others know. */
  partOf: Id.nullable(),
  recordedBy: Id,
  topic: TopicId,
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id,
})
export type ChildView = z.infer<typeof ChildView>

/** The child's view as it is judged whether it may be read: a block may hide all that the child has said. */
export const spoken = <View extends object>(view: View) => ({ ...view, spoken: true })

/** Whether a decision can rest on it: it was got, or tried for, before a decision; not on an ordinary day. */
export const isBeforeDecision = ({ moment }: Pick<ChildView, 'moment'>): boolean => moment !== 'everyday'

/** What weight a view had, and what the child was told about it. */
export const WeightGiven = z.object({
  viewId: Id,
  weight: Weight,
  because: z.string().nullable(),
  decisionId: Id.nullable(),
  at: z.date(),
})
export type WeightGiven = z.infer<typeof WeightGiven>

/** A talk with the child, as it is written down. */
export const Heard = z.object({
  is: z.literal('heard'),
  talkedBy: Id,
  talkedOn: Day,
  ways: z.array(Way).min(1).max(WAYS.length),
  words: Words,
  tell: Tell,
  /** What others may know in the child's words, where that is a part only. */
  told: Words.optional(),
  tellWhom: TellWhom.optional(),
  notFor: Id.optional(),
})
export type Heard = z.infer<typeof Heard>

/** Why the child was not heard this time. */
export const WhyNotHeard = z.object({ is: z.literal('not_heard'), reason: NotHeard, because: Words })
export type WhyNotHeard = z.infer<typeof WhyNotHeard>

export const Told = z.discriminatedUnion('is', [Heard, WhyNotHeard])
export type Told = z.infer<typeof Told>
