import * as z from 'zod'
import { EMPLOYEE_ROLES } from '../../kernel/actor.ts'
import { Day } from '../../kernel/time.ts'

const text = z.string().trim().min(1).max(1000)

/** A text that people see, in both written forms of Norwegian. */
export const Label = z.object({ nb: text, nn: text })
export type Label = z.infer<typeof Label>

/**
 * Why something is as it is: the law or local rule, where to read it, and when somebody last looked it over.
 * `verifiedOn` is the day on which somebody read it at the source itself; without it, it is not verified.
 */
export const Why = z.object({ source: text, url: z.url().optional(), reviewedOn: Day, verifiedOn: Day.optional() })
export type Why = z.infer<typeof Why>

/** A choice in a list: the id is kept in rows, the label is shown. A retired one is offered no more, and still named. */
export const Choice = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: Label,
  retired: z.boolean().optional(),
})
export type Choice = z.infer<typeof Choice>

/** A level, as an ordinal from 0 to 3; what it is called (0-3, or 0, A, B, C) is the municipality's. */
const LevelOrdinal = z.int().min(0).max(3)

export const Level = z.object({
  ordinal: LevelOrdinal,
  /** What stands in the ring of the path: "2" or "B". */
  mark: z.string().min(1).max(2),
  name: Label,
  meaning: Label,
  /** What the holder is called at this level. */
  holder: Label,
})
export type Level = z.infer<typeof Level>

/** A change of level that may be decided, and whether it takes a reason of its own. */
export const LevelMove = z.object({ from: LevelOrdinal, to: LevelOrdinal, needsReason: z.boolean() })
export type LevelMove = z.infer<typeof LevelMove>

/** The forms that steps open. */
export const FORMS = [
  'note',
  'observation',
  'share_with_leader',
  'family_talk',
  'decision',
  'consent',
  'minutes',
  'measure',
  'child_voice',
  'evaluation',
  'invitation',
  'plan',
  'report',
  'hand_over',
  'transition',
  'escalation',
  'closing_note',
] as const

/** So many calendar days, or so many days on which people are at work. */
export const Due = z.object({ days: z.int().min(0).max(365), count: z.enum(['calendar', 'working']) })
export type Due = z.infer<typeof Due>

/** The topics that a consent is given for. */
export const TOPIC_IDS = ['plan', 'everyday', 'health', 'home', 'meetings'] as const
export type TopicId = (typeof TOPIC_IDS)[number]

/** A step of the guide: what to do, by whom, why, by when, and where it may lead. */
export const Step = z.object({
  /** "1.2", "1.R" (without the log); "X.1" for what may happen at any level. */
  id: z.string().regex(/^[0-3X]\.[0-9R]$/),
  level: LevelOrdinal.nullable(),
  title: Label,
  purpose: Label,
  who: Label,
  guide: z.array(Label).min(3).max(5),
  why: Why,
  form: z.enum(FORMS).nullable(),
  /** The topics that this step needs to be open: proposed to whoever asks the family, never answered for them. */
  asksFor: z.array(z.enum(TOPIC_IDS)).default([]),
  due: Due.optional(),
  /** Ids of the steps that may follow. */
  next: z.array(z.string()),
})
export type Step = z.infer<typeof Step>

export const Topic = z.object({ id: z.enum(TOPIC_IDS), label: Label, whatNoCloses: Label })
export type Topic = z.infer<typeof Topic>

/** The age bands of the signs. */
export const AGE_BANDS = ['0-2', '3-5', '6-12', '13-18'] as const
/** What the signs are about. */
export const SIGN_GROUPS = ['feelings', 'body', 'together', 'family', 'strengths'] as const
/** What to look for, as a memory aid: without points, and never complete. */
export const Sign = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  band: z.enum(AGE_BANDS),
  group: z.enum(SIGN_GROUPS),
  text: Label,
  /** Such a sign leads straight to the acute route. */
  reportAtOnce: z.boolean(),
})
export type Sign = z.infer<typeof Sign>

const PhoneNumber = z.string().regex(/^[0-9 ]{3,12}$/)
/** A number to ring. `confirmed` tells which number somebody here has rung and found right, and when. */
export const Phone = z.object({
  number: PhoneNumber,
  name: Label,
  when: Label,
  confirmed: z.object({ number: PhoneNumber, on: Day }).optional(),
})
export type Phone = z.infer<typeof Phone>
/** Whether the number that stands now is the one that somebody rang. */
export const isConfirmed = ({ number, confirmed }: Phone): boolean => confirmed?.number === number

/** The decisions that somebody must have the say in. */
export const ACTS = [
  'concern.decide',
  'case.open',
  'case.level',
  'case.holder',
  'case.close',
  'case.coordinator',
  'need.rejected',
  'services.disagree',
  'settings.change',
] as const
export type Act = (typeof ACTS)[number]
/** A row of the who-decides register. */
export const WhoDecides = z.object({
  act: z.enum(ACTS),
  title: Label,
  /** The roles in which an employee may decide it; empty where the family alone decides. */
  roles: z.array(z.enum(EMPLOYEE_ROLES)),
  /** Whether the holder of the case may, whatever the role. */
  holder: z.boolean(),
  words: Label,
  why: Why,
})
export type WhoDecides = z.infer<typeof WhoDecides>
