import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { ToldConcern } from '../concern/told-model.ts'
import { Facts } from '../gap/model.ts'

/** A child whose page the reader has: about whom there is a case, or something the reader has heard. */
export const OwnChild = z.object({
  id: Id,
  /** The open case, else the last one; null where nothing but a concern is told. */
  caseId: Id.nullable(),
  name: z.string(),
  birthDate: Day.nullable(),
  expectedOn: Day.nullable(),
  /** How much is asked of the reader about this child. */
  waits: z.int(),
})
export type OwnChild = z.infer<typeof OwnChild>

const STORY_KINDS = [
  'opened',
  'measure',
  'evaluated',
  'step',
  'meeting',
  'evaluation',
  'due',
  'open',
  'closed',
  'over',
  'reopen',
] as const
/** One sentence of *Dette skjer nå*: what it tells, and with which names and days; the words are in texts. */
export const StoryLine = z.object({ kind: z.enum(STORY_KINDS), on: Day.nullable(), facts: Facts })
export type StoryLine = z.infer<typeof StoryLine>
/** What has been, what is now, what comes. */
export const Story = z.object({ done: StoryLine, now: StoryLine, next: StoryLine })
export type Story = z.infer<typeof Story>

/** Somebody who helps, as the family reaches them. */
export const HelperShown = z.object({
  /** Null while the service has not said who. */
  name: z.string().nullable(),
  title: z.string().nullable(),
  service: z.string(),
  phone: z.string().nullable(),
  task: z.string().nullable(),
  since: Instant,
})
export type HelperShown = z.input<typeof HelperShown>

export const HolderShown = HelperShown.omit({ task: true }).extend({
  name: z.string(),
  kind: z.enum(['accepted', 'deputy', 'acting']),
})
export type HolderShown = z.input<typeof HolderShown>

/** A meeting to come, with what the reader has answered. */
const NextMeeting = z.object({
  id: Id,
  purpose: z.string(),
  place: z.string().nullable(),
  startsAt: Instant,
  endsAt: Instant,
  interpreterLanguage: z.string().nullable(),
  /** The others who are called. */
  others: z.array(z.string()),
  /** Whether the reader is called, and the answer for the time that stands. */
  called: z.boolean(),
  answer: z.enum(['yes', 'no', 'other_time']).nullable(),
})
type NextMeeting = z.input<typeof NextMeeting>

/** Something that the reader can answer. */
export const CanAnswer = z.object({
  kind: z.enum(['meeting', 'consent', 'renewal', 'birthday', 'minutes', 'measure', 'start', 'pack', 'task', 'other']),
  id: Id,
  title: z.string().nullable(),
  dueAt: Instant,
})
export type CanAnswer = z.input<typeof CanAnswer>

/** What the services around the child were to do together. */
export const OF_SERVICES = ['plan_late', 'transition_receive', 'transition_check', 'undecided'] as const
export const WAITING_KINDS = [
  ...(['holder', 'step', 'measure', 'not_started', 'minutes', 'participation'] as const),
  ...OF_SERVICES,
] as const
/** Something that the family waits for: what, from whom, since when. */
const WaitedFor = z.object({
  kind: z.enum(WAITING_KINDS),
  since: Instant,
  title: z.string().nullable(),
  on: Day.nullable(),
  /** One whom the page names already, a person or a service; null where it is simply us. */
  who: z.string().nullable(),
})
export type WaitedFor = z.input<typeof WaitedFor>

/** What there is to tell of a case. */
const CaseHome = z.object({
  caseId: Id,
  /** When it was closed; the family keeps what there was. */
  closedOn: Day.nullable(),
  story: Story,
  holder: HolderShown.nullable(),
  helpers: z.array(HelperShown),
  /** The meetings to come, the first first. */
  meetings: z.array(NextMeeting),
  answers: z.array(CanAnswer),
  /** What the family waits for, the oldest first. */
  waiting: z.array(WaitedFor),
})
type CaseHome = z.input<typeof CaseHome>

/** A concern that the reader has heard, with whom to talk about it. */
const HeardConcern = ToldConcern.extend({ talkWith: HelperShown.omit({ task: true, since: true }) })
type HeardConcern = z.input<typeof HeardConcern>

/** The family's first page about one child. */
export const ChildHome = OwnChild.extend({
  inCase: CaseHome.nullable(),
  /** What the reader has heard that others wonder about, the latest first. */
  heard: z.array(HeardConcern),
})
export type ChildHome = z.input<typeof ChildHome>
