import type { NewId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Day } from '../../kernel/time.ts'
import type { Audience } from '../sight/model.ts'
import type { ChildView, Heard, Moment, Told, Weight, WhyNotHeard } from './model.ts'

/** What a recording is about and who does it. */
export interface Recording {
  readonly caseId: string
  readonly childId: string
  readonly moment: Moment
  readonly topic: ChildView['topic']
  /** Whether the writer sees that topic; nobody writes what the writer may not read. */
  readonly topicIsOpen: boolean
  readonly recordedBy: string
  readonly serviceId: string
  readonly at: Date
  readonly today: Day
  /** Who may have talked with the child: the services' employees. */
  readonly talkerIsKnown: boolean
  /** The guardians of today: only one of them can be left out. */
  readonly guardianIds: readonly string[]
  readonly newId: NewId
}

/**
 * What is kept of a talk. What the child lets others know is open to those the child named; all else stays with the
 * service that heard it, and nothing elsewhere tells that there is more.
 */
export function record(told: Told, recording: Recording) {
  if (!recording.topicIsOpen) return refuse('voice.topic_closed')
  return told.is === 'heard' ? heard(told, recording) : alone(notHeard(told, recording))
}

/** What is kept: all of it, and the part that others may know where that is less. */
export interface Kept {
  readonly whole: ChildView
  readonly part: ChildView | null
}
const alone = (whole: ChildView): Kept => ({ whole, part: null })

function heard(told: Heard, recording: Recording) {
  if (told.talkedOn > recording.today) return refuse('voice.not_yet')
  if (!recording.talkerIsKnown) return refuse('voice.talker_unknown')
  if (told.tell === 'nothing' || told.tell === 'unsure') return alone(row(told, recording, 'own_service', null))
  const open = openTo(told, recording)
  if ('code' in open) return open
  if (told.tell === 'all') return alone(row(told, recording, open.audience, open.notFor))
  if (told.told === undefined) return refuse('voice.part_missing')
  const whole = row(told, recording, 'own_service', null)
  const part = { ...row(told, recording, open.audience, open.notFor), words: told.told, partOf: whole.id }
  return { whole, part } satisfies Kept
}

function openTo(told: Heard, recording: Recording) {
  if (told.tellWhom === undefined) return refuse('voice.whom_missing')
  if (told.tellWhom !== 'not_guardian') return { audience: told.tellWhom, notFor: null }
  if (told.notFor === undefined || !recording.guardianIds.includes(told.notFor)) return refuse('voice.whom_missing')
  return { audience: told.tellWhom, notFor: told.notFor }
}

const row = (told: Heard, recording: Recording, audience: Audience, notFor: string | null): ChildView => ({
  ...common(recording),
  talkedBy: told.talkedBy,
  talkedOn: told.talkedOn,
  ways: told.ways,
  words: told.words,
  tell: told.tell,
  notHeard: null,
  because: null,
  audience,
  notFor,
})

/** A reason that tells of danger is for the helpers only. */
const notHeard = (told: WhyNotHeard, recording: Recording): ChildView => ({
  ...common(recording),
  talkedBy: null,
  talkedOn: null,
  ways: [],
  words: null,
  tell: null,
  notHeard: told.reason,
  because: told.because,
  audience: told.reason === 'not_safe' ? 'team' : 'everyone',
  notFor: null,
})

const common = ({ newId, caseId, childId, moment, topic, recordedBy, serviceId, at }: Recording) => ({
  id: newId(),
  caseId,
  childId,
  moment,
  topic,
  recordedBy,
  serviceId,
  at,
  partOf: null,
})

/** A view that was not followed, or not wholly, is answered with why. */
export function weigh<Given extends { readonly weight: Weight; readonly because?: string | undefined }>(given: Given) {
  return given.weight !== 'followed' && given.because === undefined ? refuse('voice.why_missing') : given
}

/** The views as one reader sees them: a part is left out where the whole is shown. */
export function withoutParts<View extends Pick<ChildView, 'id' | 'partOf'>>(shown: readonly View[]): readonly View[] {
  const ids = new Set(shown.map(view => view.id))
  return shown.filter(view => view.partOf === null || !ids.has(view.partOf))
}
