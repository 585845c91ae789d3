import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { TOPIC_IDS } from '../settings/model.ts'
import { Audience, ServiceThen } from '../sight/model.ts'

/** The topic under which the picture is shared; what is hard in a family has its own. */
export const TOPIC = 'plan'
export const HOME = 'home'

/** What stands in the picture: what is mine, what helps and what is hard, and what a service sees, wonders about and can do. */
export const KINDS = ['mine', 'resource', 'factor', 'sees', 'wonders', 'can'] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>
/** What is seen through a service's glasses. */
export const GLASSES = ['sees', 'wonders', 'can'] as const

/** Where what helps and what is hard belongs: with the child, in the family, in what is around them. */
export const LEVELS = ['child', 'family', 'surroundings'] as const
export const Level = z.enum(LEVELS)
export type Level = z.infer<typeof Level>

/** Who writes: a child at a screen, a youth, a guardian, an employee for a service. The first two are the child itself. */
const WRITER_KINDS = ['child', 'youth', 'guardian', 'employee'] as const
export const WriterKind = z.enum(WRITER_KINDS)
export type WriterKind = z.infer<typeof WriterKind>

/** Whom it is for, besides whoever wrote it: everybody in the case, those who help, all but one parent. */
export const FOR_WHOM = ['everyone', 'helpers', 'all_but_one'] as const
export const ForWhom = z.enum(FOR_WHOM)
export type ForWhom = z.infer<typeof ForWhom>

export const Words = z.string().trim().min(1).max(300)
export const Reason = z.string().trim().min(1).max(1000)

/** Somebody who writes or signs: one of the family, or an employee for a service. */
const Writer = z.object({ writerKind: WriterKind, writerId: Id, serviceId: Id.nullable() })

/** Something that somebody has put into the picture. */
export const Entry = Writer.extend({
  id: Id,
  caseId: Id,
  kind: Kind,
  level: Level.nullable(),
  arena: z.string().nullable(),
  at: z.date(),
  words: Words,
  /** What was pointed at, by id. */
  symbols: z.array(z.string()),
  /** Whether an adult wrote it together with the child. */
  withChild: z.boolean(),
  /** Why it must be written. */
  because: Reason.nullable(),
  topic: z.enum(TOPIC_IDS),
  forWhom: ForWhom,
  notFor: Id.nullable(),
  /** The earlier words in whose place these stand. */
  replaces: Id.nullable(),
})
export type Entry = z.infer<typeof Entry>

/** An entry as it stands, with who wrote it by name where that is an employee. */
export interface StandingEntry extends Entry {
  readonly employee: string | null
  readonly service: string | null
  readonly replaced: boolean
  readonly takenBack: boolean
}

/** What is written. */
export const NewEntry = z.object({
  kind: Kind,
  level: Level.nullable().default(null),
  arena: z.string().min(1).max(60).nullable().default(null),
  words: Words,
  symbols: z.array(z.string().max(40)).max(12).default([]),
  withChild: z.boolean().default(false),
  because: Reason.nullable().default(null),
  /** What an employee writes about: said by that one, since it decides who reads it. One of the family is not asked. */
  topic: z.enum(TOPIC_IDS).optional(),
  forWhom: ForWhom,
  notFor: Id.nullable().default(null),
  replaces: Id.nullable().default(null),
})
export type NewEntry = z.infer<typeof NewEntry>

export const StatementWords = z.string().trim().min(1).max(4000)
/** A version of what those around a child say together, without its words: what decides who reads it, and in whose place it stands. */
export const Statement = Writer.extend({
  id: Id,
  caseId: Id,
  /** In whose place it stands: the versions that its writer began from. */
  after: z.array(Id),
  /** The services that the words may tell of, each as of when. */
  told: z.array(ServiceThen),
  /** Whether the child has written it, or words that it began from. */
  spoken: z.boolean(),
  at: z.date(),
})
export type Statement = z.infer<typeof Statement>

/** That one of the family, or a service, stands behind a version, and what that one sees in another way. */
export interface Signature {
  readonly id: string
  readonly statementId: string
  readonly signerKind: WriterKind
  readonly signerId: string
  readonly serviceId: string | null
  readonly employee: string | null
  readonly service: string | null
  readonly differs: string | null
  /** The services that what one sees in another way may tell of, each as of when. */
  readonly told: readonly ServiceThen[]
  /** Whether the child signs, or the words may be what the child has said. */
  readonly spoken: boolean
  readonly at: Date
}

/** That whoever holds has said that a version stands, and the signature of one of the family on which that rests. */
interface Finished {
  readonly by: string
  readonly at: Date
  readonly signatureId: string
}

/** A version with who wrote it, who has signed it, and whether it stands. */
export interface SignedStatement extends Statement {
  readonly words: string
  readonly employee: string | null
  readonly service: string | null
  readonly finished: Finished | null
  readonly signatures: readonly Signature[]
}

/** What two services do together. */
export const TIES = ['met', 'meeting', 'measure', 'together', 'need', 'transition'] as const
export const TieKind = z.enum(TIES)
export type TieKind = z.infer<typeof TieKind>

/** What decides who may know of a thing: the same as stands with it where it is kept. */
const ToldOf = z.object({
  topic: z.string(),
  audience: Audience,
  notFor: z.string().nullable(),
  serviceId: z.string().nullable(),
  at: z.coerce.date(),
})
/** One thing that two services do together; all that it rests on must be shown to whoever is told of it. */
export const Tie = z.object({
  kind: TieKind,
  oneId: Id,
  otherId: Id,
  at: z.date(),
  title: z.string().nullable(),
  told: z.array(ToldOf),
})
export type Tie = z.infer<typeof Tie>
