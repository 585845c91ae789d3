import * as z from 'zod'
import { Label } from '../settings/model.ts'

/** What a fact of a log entry may be: a name, a day (`2026-11-24`), a number, or a setting's words in both languages. */
const Fact = z.union([z.string(), z.number(), Label])
export type LogFact = z.infer<typeof Fact>
export const Facts = z.record(z.string(), Fact)

/**
 * Every kind of log entry and the facts its sentence names. The sentences are in `log/ui/sentences.ts`, all in one place,
 * so that what a parent reads can be read through as one text. A later capability adds its kinds here and there.
 */
export const LOG_KINDS = {
  'case.opened': ['level', 'service'],
  'case.note': [],
  'case.corrected': [],
  'case.step': ['step'],
  'case.level': ['from', 'to'],
  'case.paused': ['until'],
  'case.resumed': [],
  'case.closed': ['reason'],
  'case.reopened': ['service'],
  'case.owner': ['service'],
  'participant.invited': ['service'],
  'participant.joined': ['name', 'service'],
  'participant.declined': ['service'],
  'participant.ended': ['name', 'service'],
  'participant.ends': ['name', 'service', 'from'],
  'participant.guardian_added': ['name'],
  'participant.guardian_changed': ['name'],
  'participant.guardian_ended': ['name'],
  'baton.offered': ['name', 'service'],
  'baton.accepted': ['name', 'service'],
  'baton.declined': ['name'],
  'baton.withdrawn': ['name'],
  'baton.deputy': ['name', 'from', 'to'],
  'baton.acting': ['name', 'service', 'from'],
  'gap.sent_on': ['name', 'service'],
  'gap.taken': ['name'],
  'consent.asked': ['service'],
  'consent.given': ['giver', 'service'],
  'consent.limited': ['giver', 'service'],
  'consent.refused': ['giver', 'service'],
  'consent.withdrawn': ['giver', 'service'],
  'consent.signers': [],
  'consent.asked_anew': ['service'],
  'consent.age_told': ['name', 'age', 'day'],
  'consent.age_answered': ['name', 'age'],
  'consent.age_passed': ['name', 'age'],
  'disclosure.recorded': ['service', 'receiver', 'ground'],
  'disclosure.told': ['receiver'],
  'disclosure.glass': ['name', 'service'],
  'concern.shared': ['name', 'service'],
  'concern.strengths': ['name', 'service'],
  'voice.recorded': ['name'],
  'voice.not_heard': [],
  'goal.added': ['goal'],
  'goal.changed': ['goal'],
  'measure.added': ['measure', 'responsible', 'evaluateOn'],
  'measure.changed': ['measure'],
  'measure.started': ['measure'],
  'measure.ended': ['measure'],
  'evaluation.recorded': ['measure', 'effect'],
  'need.noted': ['need'],
  'need.met': ['need'],
  'need.dropped': ['need'],
  'need.sent': ['need', 'service'],
  'need.accepted': ['need', 'service', 'name', 'from'],
  'need.declined': ['need', 'service', 'reason'],
  'need.countered': ['need', 'service', 'name', 'from'],
  'need.not_agreed': ['need', 'service'],
  'need.withdrawn': ['need', 'service'],
  'need.done': ['need', 'service'],
  'meeting.called': ['day'],
  'meeting.moved': ['day'],
  'meeting.cancelled': ['day'],
  'meeting.minutes': ['day'],
  'meeting.approved': ['name'],
  'meeting.disagreed': ['name'],
  'transition.started': ['passage', 'day'],
  'transition.asked': ['passage', 'service'],
  'transition.sent': ['passage', 'service'],
  'transition.declined': ['passage', 'service'],
  'transition.accepted': ['passage', 'service'],
  'transition.dropped': ['passage'],
  'transition.checked': ['service', 'going'],
} as const satisfies Record<string, readonly string[]>

export type LogKind = keyof typeof LOG_KINDS
export type LogFacts<Kind extends LogKind> = Readonly<Record<(typeof LOG_KINDS)[Kind][number], LogFact>>

/** The groups by which the log can be narrowed: what stands before the dot. */
export const LOG_GROUPS = [
  'case',
  'participant',
  'baton',
  'consent',
  'disclosure',
  'concern',
  'voice',
  'goal',
  'measure',
  'evaluation',
  'need',
  'meeting',
  'transition',
] as const
export type LogGroup = (typeof LOG_GROUPS)[number]
