import * as z from 'zod'
import config from '../../../config/privacy.json' with { type: 'json' }
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Label, Why } from '../settings/model.ts'

/** What somebody may ask of own data. */
export const KINDS = ['access', 'portability', 'correction', 'deletion', 'restriction', 'objection'] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>
export const VIAS = ['portal', 'letter', 'oral', 'phone'] as const
export const Via = z.enum(VIAS)
export const OUTCOMES = ['granted', 'partly', 'refused'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

const months = z.object({ months: z.int().min(1).max(12), why: Why })
const Body = z.object({ id: z.string(), label: Label, url: z.url(), why: Why })
const Reason = z.object({ id: z.string(), words: Label, tables: z.array(z.string()), why: Why })
/** A kind of request in plain words; `gives` when it ends in something to take away. */
export const RequestKind = z.object({ id: Kind, label: Label, explains: Label, gives: z.boolean(), why: Why })

/** On what restricted data may be used nevertheless. */
export const USE_GROUNDS = ['consent', 'legal_claim', 'others', 'public_interest'] as const
export const UseGround = z.enum(USE_GROUNDS)
export const Ground = z.object({ id: UseGround, label: Label, why: Why })
/** What a restriction holds back, and what goes on. */
const Restricting = z.object({
  why: Why,
  /** How many local days one ground lasts, today counted. */
  useDays: z.int().min(1),
  /** So many days before it ends the asker can read that it does. */
  noticeDays: z.int().min(1),
  grounds: z.array(Ground).length(USE_GROUNDS.length),
  goesOn: z.array(z.object({ operations: z.array(z.string()).min(1), because: Label })),
})

/** The rules as data: the kinds, the clock, where to complain, and what is left out with the reason. */
export const privacy = z
  .object({
    notVerified: z.string(),
    kinds: z.array(RequestKind).length(KINDS.length),
    answer: months,
    extension: months,
    downloadDays: z.int().min(1),
    /** So many days before its last day an unanswered request waits on *Min dag*. */
    soonDays: z.int().min(1),
    restriction: Restricting,
    guardian: z.object({ untilAge: z.int().min(0).max(30), why: Why }),
    complain: z.array(Body).min(1),
    leftOut: z.array(Reason).min(1),
    notPersonal: z.array(z.string()),
  })
  .parse(config)

/** Where one can complain, in plain words. */
export const Complain = Body.pick({ id: true, label: true, url: true })
/** What is left out, and why: the same for everybody, whether or not there is any. */
export const LeftOut = Reason.pick({ words: true, why: true })

/** What somebody has asked of own data, and how far it has come. */
export const PrivacyRequest = z.object({
  id: Id,
  kind: Kind,
  asker: z.object({ kind: z.enum(['family', 'employee', 'other']), id: Id.nullable(), name: z.string().nullable() }),
  childId: Id.nullable(),
  shieldChildId: Id.nullable(),
  caseId: Id.nullable(),
  serviceId: Id.nullable(),
  via: Via,
  words: z.string(),
  receivedOn: Day,
  registeredBy: Id.nullable(),
  dueOn: Day,
  extendedBecause: z.string().nullable(),
  outcome: Outcome.nullable(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  correctedAt: z.date().nullable(),
  correctedHow: z.string().nullable(),
  /** When a restriction ends, once somebody has decided that it does. */
  restrictedUntil: z.date().nullable(),
  liftReason: z.string().nullable(),
  version: z.int(),
})
export type PrivacyRequest = z.infer<typeof PrivacyRequest>
