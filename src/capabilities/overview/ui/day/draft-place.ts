import { paths } from '../../../../web/paths/index.ts'

/** What a draft is of, and where one goes on writing. */
export interface DraftPlace {
  readonly of: 'concern' | 'log' | 'voice' | 'minutes' | 'plan' | 'other'
  readonly to: string
}

/**
 * Where a draft is written on, from its key (`concern.new`, `log.entry:<caseId>`).
 * Undefined for drafts that stand inside something else that waits, and need no row of their own.
 */
export const draftPlace = (key: string): DraftPlace | undefined => {
  const [name = '', id = ''] = key.split(':')
  const of = name.split('.')[0]
  if (of === 'concern') return { of, to: id ? paths.concern(id) : paths.newConcern() }
  if (of === 'report' || of === 'acute') return { of: 'other', to: paths.acute() }
  if (name === 'own.new') return { of: 'plan', to: paths.ownMeasures() }
  if (!id) return undefined
  if (name === 'log.entry') return { of: 'log', to: paths.child(id, 'logg') }
  if (name === 'baton.offer' || name === 'baton.deputy') return { of: 'other', to: paths.baton(id) }
  if (of === 'voice') return { of, to: paths.child(id) }
  if (name === 'meeting.new') return { of: 'other', to: paths.child(id, 'moter') }
  if (/^minutes\.\d+$/.test(name)) return { of: 'minutes', to: paths.meeting(id) }
  if (of === 'picture') return { of: 'other', to: paths.child(id, 'bildet') }
  if (name === 'unit_question.new') return { of: 'other', to: paths.askUnit(id) }
  if (name === 'unit_question.answer') return { of: 'other', to: paths.unitQuestions() }
  if (name === 'feedback.done') return { of: 'other', to: paths.feedbackResults() }
  if (name === 'measure.new' || name === 'goal.new') return { of: 'plan', to: paths.child(id, 'plan') }
  return undefined
}
