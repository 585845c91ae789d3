import * as z from 'zod'
import config from '../../../config/symbols.json' with { type: 'json' }
import { Id } from '../../kernel/ids.ts'
import { Why } from '../settings/model.ts'
import { Weight } from '../voice/model.ts'

export { Act } from '../child-screen/model.ts'

/** What is told: what matters, what one likes and can, what helps, a good moment, what others are to know, what somebody is not to know, how it is, what one wants from a meeting, what in the plan one does not agree with. */
export const KINDS = [
  'important',
  'like',
  'helping',
  'good_moment',
  'tell',
  'keep',
  'mood',
  'meeting',
  'disagree',
] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** Who tells: a child in a session of its own, a youth, or a guardian. The first two are the child itself. */
const WRITER_KINDS = ['child', 'youth', 'guardian'] as const
export const WriterKind = z.enum(WRITER_KINDS)
export type WriterKind = z.infer<typeof WriterKind>

/** Whom it is for, besides the writer: everybody in the case, those who help, all but one parent, or nobody. */
export const FOR_WHOM = ['everyone', 'helpers', 'all_but_one', 'only_me'] as const
export const ForWhom = z.enum(FOR_WHOM)
export type ForWhom = z.infer<typeof ForWhom>
/** Whom something that others read can be for. */
export const ToldTo = ForWhom.exclude(['only_me'])
export type ToldTo = z.infer<typeof ToldTo>

export const Words = z.string().trim().min(1).max(4000)
/** How it is, from 1 (bad) to 5 (good). */
export const Mood = z.int().min(1).max(5)

/** Something that can be pointed at, with the word that is read aloud. */
const OneSymbol = z.object({ id: z.string(), area: z.string(), nb: z.string(), nn: z.string() })
export type OneSymbol = z.infer<typeof OneSymbol>
/** What can be pointed at where words are hard. Pictures come for themselves. */
export const symbols: readonly OneSymbol[] = z
  .object({ edition: z.int(), why: Why, symbols: z.array(OneSymbol) })
  .parse(config).symbols

/** What is pointed at, by id. */
const Symbols = z.array(z.string().max(40)).max(12).default([])

/** Who says in a meeting what somebody wants: that one, a helper by name, or nobody, since it is only to be read. */
export const SAID_BY = ['me', 'helper', 'nobody'] as const
/** Whether that one wants to be there: all the time, part of it, or not. */
export const ATTENDS = ['all', 'part', 'not'] as const
/** What somebody wants from a meeting, beside what one wants to talk about. */
export const Preparation = z.object({
  meetingId: Id,
  hard: Words.nullable().default(null),
  /** What is hard, pointed at. */
  hardSymbols: Symbols,
  saidBy: z.enum(SAID_BY).nullable().default(null),
  /** The helper who says it. */
  saidById: Id.nullable().default(null),
  attends: z.enum(ATTENDS).nullable().default(null),
})
export type Preparation = z.infer<typeof Preparation>

/** What came of own words, and why. */
export const WordWeight = z.object({
  id: Id,
  wordId: Id,
  weight: Weight,
  because: z.string().nullable(),
  byId: Id,
  at: z.date(),
})
export type WordWeight = z.infer<typeof WordWeight>

/** What somebody has told. */
export const OwnWord = z.object({
  id: Id,
  caseId: Id,
  childId: Id,
  kind: Kind,
  writerKind: WriterKind,
  writerId: Id,
  at: z.date(),
  words: z.string().nullable(),
  symbols: z.array(z.string()),
  mood: Mood.nullable(),
  /** Of own words for a meeting. */
  preparation: Preparation.nullable(),
  forWhom: ForWhom,
  /** The parent who is not to read it. */
  notFor: Id.nullable(),
  /** The earlier words in whose place these stand. */
  replaces: Id.nullable(),
})
export type OwnWord = z.infer<typeof OwnWord>

/** Own words as they stand now: newer ones may stand in their place, and the writer may have taken them back. */
export interface StandingWord extends OwnWord {
  readonly replaced: boolean
  readonly takenBack: boolean
}

/** Why own words are not taken as they are written. */
export const WRONG_WORDS = [
  'case.already_closed',
  'own_word.empty',
  'own_word.symbol_unknown',
  'own_word.whom_missing',
  'own_word.newer_there',
  'own_word.meeting_gone',
  'own_word.helper_missing',
] as const

/** What is written, whoever it is for; words may be left out where something is pointed at. */
export const Written = z.object({
  kind: Kind,
  words: Words.optional(),
  symbols: Symbols,
  mood: Mood.optional(),
  preparation: Preparation.optional(),
  replaces: Id.optional(),
})
export type Written = z.infer<typeof Written>
