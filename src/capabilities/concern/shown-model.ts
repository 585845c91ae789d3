import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Agreement, ChildsView, ConcernState, ConcernStep, Interpreter, Note, Outcome, View } from './model.ts'

const NoteShown = Note.extend({ facts: z.string(), interpretation: z.string().nullable() })

const TalkShown = z.object({
  id: Id,
  talkedOn: Day,
  talkedBy: z.string(),
  heardBy: z.array(z.string()),
  childTookPart: z.boolean(),
  interpreter: Interpreter,
  familyView: z.string(),
  agreement: Agreement,
  agreed: z.string(),
  childTold: z.string(),
})

const DecisionShown = z.object({
  on: Day,
  by: z.string(),
  /** `elsewhere` also when it is the decider's own that the way was the acute one. */
  outcome: Outcome,
  reason: z.string(),
  family: View,
  child: ChildsView,
  caseId: Id.nullable(),
})

/** A guardian as the one who is to talk with the family needs to know. */
const GuardianShown = z.object({
  personId: Id,
  name: z.string(),
  relation: z.string(),
  parentalResponsibility: z.boolean(),
  interpreterLanguage: z.string().nullable(),
  heard: z.boolean(),
})

/** Who can read the concern. */
const ReaderShown = z.object({ kind: z.enum(['writer', 'leader', 'guardian', 'youth']), name: z.string() })

/** What happens next, by when, and whether it waits for the one who reads. */
const StepShown = z.object({ step: ConcernStep, by: Day, mine: z.boolean(), who: z.string() })

/** A concern as one reader may see it; what is only for employees is null or empty for the family. */
export const ConcernShown = z.object({
  id: Id,
  version: z.int().nullable(),
  state: ConcernState,
  next: StepShown.nullable(),
  child: z
    .object({ id: Id, name: z.string(), birthDate: Day.nullable(), interpreterLanguage: z.string().nullable() })
    .nullable(),
  group: z.string().nullable(),
  writer: z.object({ name: z.string(), service: z.string() }),
  leader: z.string().nullable(),
  mine: z.boolean(),
  schoolEnvironment: z.boolean(),
  note: NoteShown,
  interpretationShared: z.boolean(),
  notedOn: Day,
  shareBy: Day,
  talkBy: Day,
  dueOn: Day,
  lookAgainOn: Day.nullable(),
  leaderSharedOn: Day.nullable(),
  /** When the leader who was asked opened it; for the one who wrote it, null for all others. */
  leaderRead: z.object({ on: Day.nullable() }).nullable(),
  /** When it fell to the leader because its writer had left. */
  handedOn: Day.nullable(),
  familySharedOn: Day.nullable(),
  talks: z.array(TalkShown),
  before: z.array(z.object({ on: Day, by: z.string(), note: NoteShown })),
  decision: DecisionShown.nullable(),
  whoSees: z.array(ReaderShown),
  guardians: z.array(GuardianShown),
  /** Who would get to see it if it were shared with the leader now. */
  leaderNow: z.string().nullable(),
})
export type ConcernShown = z.infer<typeof ConcernShown>

/** A concern in a list. */
export const ConcernRow = z.object({
  id: Id,
  childName: z.string().nullable(),
  group: z.string().nullable(),
  state: ConcernState,
  next: StepShown.nullable(),
  writer: z.string(),
  service: z.string(),
  mine: z.boolean(),
  notedOn: Day,
  dueOn: Day,
})
export type ConcernRow = z.infer<typeof ConcernRow>
