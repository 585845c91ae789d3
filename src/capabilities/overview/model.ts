import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Facts, GapAnswer, GapType } from '../gap/model.ts'
import type { KeptAnswer, ToldGap } from '../gap/model.ts'
import { FORMS, Label, Why } from '../settings/model.ts'

/** What can wait for somebody; each kind has its sentence and its one press. */
const DAY_KINDS = [
  'ask',
  'gap',
  'minutes',
  'meeting',
  'interpreter',
  'start',
  'evaluation',
  'step',
  'concern',
  'report',
  'untold',
  'draft',
] as const

/** A child as a list shows it. */
const ChildShown = z.object({ name: z.string(), birthDate: Day.nullable(), expectedOn: Day.nullable() })
type ChildShown = z.infer<typeof ChildShown>

/** One thing that waits, with what its sentence needs. */
export const DayRow = z.object({
  kind: z.enum(DAY_KINDS),
  /** The ask, gap, meeting, measure, concern or draft. */
  id: z.string(),
  caseId: Id.nullable(),
  concernId: Id.nullable(),
  /** Null where the actor may not know who it is about (yet). */
  child: ChildShown.nullable(),
  /** By when, or since when for a gap. */
  at: Instant,
  /** What more the sentence names: the kind of ask or gap, a title, an end time. */
  facts: Facts,
})
export type DayRow = z.input<typeof DayRow>

/** Everything that waits for the actor, worst first; and how many cases the actor holds. */
export const MyDay = z.object({ rows: z.array(DayRow), holding: z.object({ count: z.int(), withGaps: z.int() }) })
export type MyDay = z.input<typeof MyDay>

/** A case in the list of my children. */
export const ChildRow = z.object({
  caseId: Id,
  child: ChildShown,
  level: z.int(),
  status: z.enum(['open', 'paused', 'closed']),
  /** What the step is called; null for one that the settings no longer have. */
  step: Label.nullable(),
  holderName: z.string().nullable(),
  /** Whether the actor holds it. */
  mine: z.boolean(),
  holderKind: z.enum(['accepted', 'deputy', 'acting']).nullable(),
  /** The next day that somebody has promised something for. */
  nextOn: Day.nullable(),
  gaps: z.int(),
  lastActivityAt: Instant,
})
export type ChildRow = z.input<typeof ChildRow>

/** A level as the lists name it. */
export const LevelShown = z.object({ ordinal: z.int(), mark: z.string(), name: Label })
export type LevelShown = z.infer<typeof LevelShown>

/** A gap as whoever may know of the case's content sees it. */
export const CaseGap = z.object({
  id: Id,
  type: GapType,
  thingId: Id,
  since: Instant,
  mustActId: Id.nullable(),
  mustActName: z.string().nullable(),
  /** When somebody was last reminded of it. */
  remindedAt: Instant.nullable(),
  facts: Facts,
  /** That somebody has said that it is no gap; such a one stands apart, and is counted apart. */
  answer: GapAnswer.nullable(),
})
export type CaseGap = z.input<typeof CaseGap>

/** A gap with its answer as it is kept. */
export type Kept<Gap> = Omit<Gap, 'answer'> & { readonly answer: KeptAnswer | null }

/** A gap of a case before it is judged who is told of it. */
export type FoundCaseGap = Kept<CaseGap> & ToldGap

/** What one employee asks of another in a case: what it is says nothing of the child. */
export const ASKED_AT_WORK = [
  'baton',
  'deputy',
  'participation',
  'meeting',
  'minutes',
  'unit_question',
  'task',
] as const

/** A gap in the leader's list: the case's number and no word of its content. One of a concern, in advice or of a service has no number. */
export const UnitGap = CaseGap.omit({ facts: true, thingId: true }).extend({
  caseId: Id.nullable(),
  caseNumber: z.string().nullable(),
  /** The service that it is of; null for one of a case or a concern. */
  service: z.object({ id: Id, name: z.string() }).nullable(),
  /** Why nobody leads it; null for other gaps. */
  because: z.string().nullable(),
  /** The day on which a consent ends; null for other gaps. */
  until: Day.nullable(),
  /** What colleagues are asked of each other; null where the family is asked, and for other gaps. */
  ask: z.enum(ASKED_AT_WORK).nullable(),
  openedAt: Instant,
})
export type UnitGap = z.input<typeof UnitGap>

/** How many batons somebody in a unit holds. */
export const UnitHolder = z.object({
  employeeId: Id,
  name: z.string(),
  count: z.int(),
  away: z.boolean(),
  /** The first day on which the person no longer works here. */
  leavesOn: Day.nullable(),
})
export type UnitHolder = z.infer<typeof UnitHolder>

/** The step that a case is at: its guide, why it is there, its form and its deadline, from the municipality's settings. */
export const StepShown = z.object({
  id: z.string(),
  /** Which step it is of those of its level, from 1; null for steps outside the row. */
  position: z.int().nullable(),
  of: z.int(),
  level: z.int().nullable(),
  title: Label,
  purpose: Label,
  who: Label,
  guide: z.array(Label),
  why: Why,
  form: z.enum(FORMS).nullable(),
  since: Instant,
  due: Day.nullable(),
  /** What the family and the first who wondered wrote as strengths, used again with its source. */
  before: z.object({ words: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
})
export type StepShown = z.input<typeof StepShown>

/** That a meeting needs an interpreter whom nobody has ordered: since when, and who sees to it. */
export const NoInterpreter = z.object({
  language: z.string(),
  since: z.string(),
  whoId: Id.nullable(),
  who: z.string(),
})
export type NoInterpreter = z.infer<typeof NoInterpreter>

const AHEAD_KINDS = ['step', 'evaluation', 'meeting', 'consent', 'youth_sees', 'owns_case'] as const
/** Something that has a day further on. */
export const Ahead = z.object({ kind: z.enum(AHEAD_KINDS), on: Day, words: z.string().nullable() })
export type Ahead = z.infer<typeof Ahead>

/** A measure that somebody has promised, before it is drawn. */
export interface PromisedBar {
  readonly id: string
  readonly title: string
  readonly from: Day
  readonly to: Day
  readonly status: string
  readonly who: string
  readonly whoId: string
  readonly service: string | null
  readonly kind: 'child' | 'guardian' | 'employee'
  /** Whoever it was given to has not said yes: nobody has promised it. */
  readonly open?: boolean
}

/** What one person has promised, over time. */
export const LaneShown = z.object({
  who: z.string(),
  service: z.string().nullable(),
  kind: z.enum(['child', 'guardian', 'employee']),
  bars: z.array(z.object({ id: Id, title: z.string(), from: Day, to: Day, status: z.string(), late: z.boolean() })),
})
export type LaneShown = z.input<typeof LaneShown>
