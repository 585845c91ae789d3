import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { NotHeard } from '../case/model.ts'

const MOST = 8000
/** A text that may be left empty. */
const words = z.string().trim().max(MOST)
/** A text that must say something. */
export const Said = words.min(1)
const short = z.string().trim().max(200)

/** Whom a concern is about: a child, a group (such as "8B"), or nobody named. */
export const About = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('child'), childId: Id }),
  z.object({ kind: z.literal('group'), group: short.min(1) }),
  z.object({ kind: z.literal('nobody') }),
])
export type About = z.infer<typeof About>

/** What is written: what was seen and heard apart from what the writer thinks, and what goes well as large as the rest. */
export const Note = z.object({
  arena: short,
  facts: Said,
  childSaid: words,
  strengths: words,
  /** For how long and how often. */
  duration: short,
  /** Earlier concerns, and what was tried. */
  earlier: words,
  interpretation: words,
})
export type Note = z.infer<typeof Note>
export const NOTE_FIELDS = Note.keyof().options

const CONCERN_STATES = ['noted', 'shared_with_leader', 'shared_with_family', 'decided'] as const
export const ConcernState = z.enum(CONCERN_STATES)
export type ConcernState = z.infer<typeof ConcernState>

/**
 * How a concern may end. The last two leave the common way: `elsewhere` is followed up in another way, and `acute` is
 * read as that by whoever may not know.
 */
const OUTCOMES = ['ended', 'own_service', 'with_others', 'group_measure', 'elsewhere', 'acute'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** What must happen next. */
const CONCERN_STEPS = ['share', 'talk', 'decide', 'look_again'] as const
export const ConcernStep = z.enum(CONCERN_STEPS)
export type ConcernStep = z.infer<typeof ConcernStep>

/** Somebody's view of it, or why it has not been asked for yet. */
const view = { said: Said.nullable(), notYet: Said.nullable() }
const isOneOf = (one: { said: string | null; notYet: string | null }) => one.said === null || one.notYet === null
export const View = z.object(view).refine(isOneOf)
export type View = z.infer<typeof View>
/** The child's, with why not of the list; what is not said is another reason than those. */
export const ChildsView = z.object({ ...view, notHeard: NotHeard.optional() }).refine(isOneOf)
export type ChildsView = z.infer<typeof ChildsView>
export const NO_VIEW: View = { said: null, notYet: null }

/** The end of a concern. */
export const Decision = z.object({
  at: z.date(),
  by: Id,
  outcome: Outcome,
  reason: z.string(),
  family: View,
  child: ChildsView,
  /** For `acute`: whether the leader may know. */
  leaderMayKnow: z.boolean(),
  /** The topic of the consents under which the case tells of it. */
  topic: z.string().nullable(),
  caseId: Id.nullable(),
  measureId: Id.nullable(),
})
export type Decision = z.infer<typeof Decision>

/** A concern, level 0: never a case. Days are local. */
export const Concern = z.object({
  id: Id,
  about: About,
  writerId: Id,
  serviceId: Id,
  schoolEnvironment: z.boolean(),
  note: Note,
  /** Whether the family may read what the writer thinks, too. */
  interpretationShared: z.boolean(),
  notedAt: z.date(),
  shareBy: Day,
  talkBy: Day,
  dueOn: Day,
  lookAgainOn: Day.nullable(),
  leaderId: Id.nullable(),
  leaderSharedAt: z.date().nullable(),
  /** When it went to the leader because its writer had left, without having been shared. */
  handedOnAt: z.date().nullable(),
  talkerId: Id.nullable(),
  familySharedAt: z.date().nullable(),
  decision: Decision.nullable(),
  version: z.int(),
})
export type Concern = z.infer<typeof Concern>

/** Who interpreted the talk. Only the first two can be recorded; the others are refused with a reason. */
const INTERPRETERS = ['not_needed', 'qualified', 'adult_known', 'child'] as const
export const Interpreter = z.enum(INTERPRETERS)
export type Interpreter = z.infer<typeof Interpreter>

export const Agreement = z.enum(['agree', 'partly', 'disagree'])

/** A talk with the family about a concern. */
export const Talk = z.object({
  id: Id,
  talkedOn: Day,
  talkedBy: Id,
  /** The guardians who heard it: they see the concern from then on. */
  heardBy: z.array(Id),
  childTookPart: z.boolean(),
  interpreter: Interpreter,
  familyView: z.string(),
  agreement: Agreement,
  /** What was agreed. */
  agreed: z.string(),
  /** How, and by whom, the child is told. */
  childTold: z.string(),
  at: z.date(),
})
export type Talk = z.infer<typeof Talk>

/** The note as it stood before a change. */
export const NoteBefore = z.object({ at: z.date(), changedBy: Id, note: Note })
export type NoteBefore = z.infer<typeof NoteBefore>

// Eleven digits, also written as 6 + 5: the shape of an identity number, which has no place in a free text.
const IDENTITY_NUMBER = /(?<!\d)\d{6}[ .]?\d{5}(?!\d)/

/** Whether a text holds something that looks like an identity number. */
export const hasIdentityNumber = (...texts: readonly string[]): boolean =>
  texts.some(text => IDENTITY_NUMBER.test(text))

/** The refusal of a text without names that has some; they are the caller's own words. */
export const NAMES_FOUND = {
  'concern.names_found': { status: 409, data: z.object({ names: z.array(z.string()) }) },
} as const

export type { Reader } from '../sight/model.ts'
