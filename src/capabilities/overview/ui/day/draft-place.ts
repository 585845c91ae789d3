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
  if (!id) return undefined
  if (of === 'log' || name === 'case.note') return { of: 'log', to: paths.child(id, 'logg') }
  if (of === 'voice') return { of, to: paths.child(id) }
  if (of === 'minutes' || of === 'meeting') return { of: 'minutes', to: paths.meeting(id) }
  if (of === 'plan' || of === 'goal' || of === 'measure') return { of: 'plan', to: paths.child(id, 'plan') }
  return undefined
}
