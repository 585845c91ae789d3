import { ARENAS } from '../model.ts'
import type { Arena, NewMeasure, Responsible } from '../model.ts'
import type { MeasureShown, Plan } from './hooks.ts'

/** A measure that is being written. */
export interface MeasureDraft extends Record<string, unknown> {
  readonly title: string
  readonly details: string
  readonly arena: Arena | ''
  /** `employee:<id>`, so that one list can hold everybody. */
  readonly responsible: string
  readonly startsOn: string
  readonly evaluateOn: string
  readonly goalId: string
  readonly topic: NewMeasure['topic']
}

/** What somebody has written in it. */
export const measureWords = ({ title, details }: MeasureDraft) => [title, details]

/** A new measure begins today, and is looked at on the day that the municipality proposes. */
export const newMeasure = (today: string, proposedOn: string): MeasureDraft => ({
  title: '',
  details: '',
  arena: '',
  responsible: '',
  startsOn: today,
  evaluateOn: proposedOn,
  goalId: '',
  topic: 'plan',
})

/** A standing measure, to be changed. */
export const measureDraftOf = (measure: MeasureShown): MeasureDraft => ({
  title: measure.title,
  details: measure.details ?? '',
  arena: measure.arena,
  responsible: personKey(measure.responsible),
  startsOn: measure.startsOn,
  evaluateOn: measure.evaluateOn,
  goalId: measure.goalId ?? '',
  topic: measure.topic,
})

/** How a person is named in the list. */
export const personKey = ({ kind, id }: Responsible): string => `${kind}:${id}`

/** The measure as it is sent, or undefined while something is missing. */
export function measureOf(draft: MeasureDraft, people: Plan['people']): NewMeasure | undefined {
  const who = people.find(one => personKey(one) === draft.responsible)
  const arena = ARENAS.find(one => one === draft.arena)
  if (!draft.title.trim() || !arena || !who || !draft.startsOn || !draft.evaluateOn) return undefined
  return {
    title: draft.title,
    details: draft.details.trim() || null,
    arena,
    responsible: { kind: who.kind, id: who.id },
    startsOn: draft.startsOn,
    evaluateOn: draft.evaluateOn,
    goalId: draft.goalId || null,
    topic: draft.topic,
  }
}
