import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { WithCapacity } from '../capacity/model.ts'
import { Choice, Label } from '../settings/model.ts'
import { Need, NeedRequest } from './model.ts'

/** A question to a service as it is shown to those who see the need. */
export const ShownRequest = NeedRequest.pick({
  id: true,
  words: true,
  state: true,
  answer: true,
  startsOn: true,
  instead: true,
  outcome: true,
  version: true,
}).extend({
  service: z.string(),
  /** Who sent it: responsible until somebody has said yes. */
  sentBy: z.string(),
  sentAt: Instant,
  dueAt: Instant.nullable(),
  openedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  reason: Label.nullable(),
  takenBy: z.string().nullable(),
  may: z.object({ settle: z.boolean(), withdraw: z.boolean(), finish: z.boolean() }),
})
export type ShownRequest = z.input<typeof ShownRequest>

export const ShownNeed = Need.pick({
  id: true,
  what: true,
  why: true,
  measureId: true,
  state: true,
  outcome: true,
  topic: true,
  audience: true,
  version: true,
}).extend({
  at: Instant,
  addedBy: z.string(),
  offer: Label.nullable(),
  measure: z.string().nullable(),
  /** Two services have said no, and none yes. */
  isThrown: z.boolean(),
  requests: z.array(ShownRequest),
  may: z.object({ change: z.boolean(), send: z.boolean() }),
})
export type ShownNeed = z.input<typeof ShownNeed>

/** The needs of a case as one reader sees them; the choices for the forms, so for employees only. */
export const ShownNeeds = z.object({
  childName: z.string(),
  needs: z.array(ShownNeed),
  offers: z.array(Choice),
  topics: z.array(z.object({ id: z.string(), label: Label })),
  measures: z.array(z.object({ id: Id, title: z.string() })),
  may: z.object({ note: z.boolean() }),
})
export type ShownNeeds = z.input<typeof ShownNeeds>

/** A service that can be asked. */
export const Receiver = WithCapacity.extend({
  /** It says that it offers this kind of help. */
  offersIt: z.boolean(),
  /** The service may be told: the family has said yes, or it owns the case. */
  covered: z.boolean(),
  isAsked: z.boolean(),
})
export type Receiver = z.infer<typeof Receiver>

/** What the service that is asked must know to answer: the need and what was said with it, nothing else of the case. */
export const OpenRequest = z.object({
  child: z.object({ name: z.string() }),
  holder: z.string().nullable(),
  service: z.string(),
  need: Need.pick({ what: true, why: true }).extend({ offer: Label.nullable() }),
  sentBy: z.string(),
  sentAt: Instant,
  dueAt: Instant,
  words: z.string().nullable(),
  colleagues: z.array(z.object({ id: Id, name: z.string() })),
  reasons: z.array(Choice),
  version: z.int(),
})

/** A need that services throw between them, as the coordinating unit reads it. */
export const ThrownNeed = z.object({
  needId: Id,
  caseNumber: z.string(),
  unit: z.string(),
  since: Instant,
  offer: Label.nullable(),
  declined: z.array(
    z.object({ service: z.string(), reason: Label.nullable(), at: Instant, words: z.string().nullable() }),
  ),
  /** Only for those who may see it. */
  seen: z.object({ caseId: Id, childName: z.string(), what: z.string(), why: z.string().nullable() }).nullable(),
})
export type ThrownNeed = z.input<typeof ThrownNeed>
