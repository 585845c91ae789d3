import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** What can wait for somebody; each kind has its sentence and its one press. */
export const DAY_KINDS = [
  'ask',
  'gap',
  'minutes',
  'meeting',
  'evaluation',
  'step',
  'concern',
  'report',
  'draft',
] as const

/** A child as a list shows it. */
export const ChildShown = z.object({ name: z.string(), birthDate: Day.nullable(), expectedOn: Day.nullable() })
export type ChildShown = z.infer<typeof ChildShown>

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
  at: z.date(),
  /** What more the sentence names: the kind of ask or gap, a title, an end time. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type DayRow = z.infer<typeof DayRow>

/** Everything that waits for the actor, worst first; and how many cases the actor holds. */
export const MyDay = z.object({ rows: z.array(DayRow), holding: z.object({ count: z.int(), withGaps: z.int() }) })
export type MyDay = z.infer<typeof MyDay>

/** A case in the list of my children. */
export const ChildRow = z.object({
  caseId: Id,
  child: ChildShown,
  level: z.int(),
  status: z.enum(['open', 'paused', 'closed']),
  step: z.string(),
  holderName: z.string().nullable(),
  /** Whether the actor holds it. */
  mine: z.boolean(),
  holderKind: z.enum(['accepted', 'deputy', 'acting']).nullable(),
  /** The next day that somebody has promised something for. */
  nextOn: Day.nullable(),
  gaps: z.int(),
  lastActivityAt: z.date(),
})
export type ChildRow = z.infer<typeof ChildRow>

/** A gap as whoever may know of the case's content sees it. */
export const CaseGap = z.object({
  id: Id,
  type: z.enum(['holder', 'unanswered', 'step', 'silent', 'consent', 'measure']),
  thingId: Id,
  since: z.date(),
  mustActId: Id.nullable(),
  mustActName: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type CaseGap = z.infer<typeof CaseGap>

/** A gap in the leader's list: the case's number and no word of its content. */
export const UnitGap = CaseGap.omit({ facts: true, thingId: true }).extend({
  caseId: Id,
  caseNumber: z.string(),
  openedAt: z.date(),
})
export type UnitGap = z.infer<typeof UnitGap>

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
}

/** What one person has promised, over time. */
export const LaneShown = z.object({
  who: z.string(),
  service: z.string().nullable(),
  kind: z.enum(['child', 'guardian', 'employee']),
  bars: z.array(z.object({ id: Id, title: z.string(), from: Day, to: Day, status: z.string(), late: z.boolean() })),
})
export type LaneShown = z.infer<typeof LaneShown>
