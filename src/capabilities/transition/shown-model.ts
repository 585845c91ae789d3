import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { WithCapacity } from '../capacity/model.ts'
import { Choice, Label } from '../settings/model.ts'
import { Passage } from '../settings/passage-model.ts'
import { Giver } from '../signer/model.ts'
import { Going, Picked, State, YesNo } from './model.ts'

const Unit = z.object({ id: Id, name: z.string() })

/** What one who must answer has said, or nothing yet. */
const SaidShown = z.object({
  giver: Giver,
  name: z.string(),
  answer: YesNo.nullable(),
  words: z.string().nullable(),
  /** Must answer, but may not read it: without an exception for that, it never goes along. */
  kept: z.boolean(),
})

/** What is taken into a block, as it reads. */
export const TakenShown = Picked.extend({ text: z.string() })

/** A block of the pack, as far as the reader may know. */
const BlockShown = z.object({
  id: z.string(),
  label: Label,
  guide: Label,
  words: z.string(),
  lines: z.array(TakenShown),
  /** 0 while nothing is written. */
  version: z.int(),
  /** Everybody who must has said yes to it as it is written now; null to the family, who reads of own answers only. */
  approved: z.boolean().nullable(),
  /** To who prepares: what each has said. */
  said: z.array(SaidShown),
  /** To the family: whether the reader is asked, and what the reader has said. */
  asked: z.boolean(),
  mine: YesNo.nullable(),
  /** To who prepares: what can be taken from what is there. */
  choices: z.array(TakenShown),
})
export type BlockShown = z.input<typeof BlockShown>

/** A passage under way, or done. */
const TransitionShown = z.object({
  id: Id,
  passageId: z.string(),
  passage: Label,
  elsewhere: Passage.shape.elsewhere,
  on: Day,
  state: State,
  from: z.string(),
  to: z.string().nullable(),
  toServiceId: Id.nullable(),
  toPerson: z.string().nullable(),
  beginBy: Day,
  receiveBy: Day,
  askedOn: Day.nullable(),
  sentOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  declined: z.object({ on: Day, reason: Label, words: z.string().nullable() }).nullable(),
  checkOn: Day.nullable(),
  check: z.object({ on: Day, going: Going, missing: z.string().nullable() }).nullable(),
  droppedBecause: z.string().nullable(),
  /** The reader may prepare and send it; may say how it goes. */
  mayPrepare: z.boolean(),
  mayCheck: z.boolean(),
  blocks: z.array(BlockShown),
  version: z.int(),
})
export type TransitionShown = z.input<typeof TransitionShown>

export const CaseTransitions = z.object({
  childName: z.string(),
  transitions: z.array(TransitionShown),
  /** What the holder can begin, with the day where it can be reckoned. */
  passages: z.array(z.object({ id: z.string(), label: Label, on: Day.nullable() })),
  /** Who can send: those who take part; and who can be asked, with what it says of its capacity, and whether the family has opened something to it. */
  senders: z.array(Unit.extend({ passages: z.array(z.string()) })),
  receivers: z.array(WithCapacity.extend({ passages: z.array(z.string()), consented: z.boolean() })),
})

/** What whoever is asked to receive reads. */
export const AskedShown = z.object({
  id: Id,
  child: z.object({ name: z.string(), birthDate: Day.nullable() }),
  passage: Label,
  on: Day,
  from: z.string(),
  holder: z.string().nullable(),
  /** The yes brings the baton. */
  bringsBaton: z.boolean(),
  /** What the family lets go along: by its name only. */
  blocks: z.array(Label),
  service: Unit,
  /** The service is asked, and its leader says who. */
  asService: z.boolean(),
  colleagues: z.array(Unit),
  declineReasons: z.array(Choice),
  receiveBy: Day,
  version: z.int(),
})

/** A transition that waits for the yes of the reader's service. */
export const Coming = z.object({
  id: Id,
  caseId: Id,
  passage: Label,
  on: Day,
  sentOn: Day,
  receiveBy: Day,
  /** Who is asked in person; null where it is the service. */
  person: z.string().nullable(),
  /** The reader can answer it. */
  mine: z.boolean(),
})
