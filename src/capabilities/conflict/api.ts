import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Judged, Says, ShownConflicts, Week, Words } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })

/** Which measures of a case are in each other's way, and what a week asks of the family: as this reader sees it. */
export const listConflicts = read('conflict.list', '/cases/{caseId}/conflicts', { ...inCase, trail: 'conflict.listed' })
  .input(InCase)
  .output(ShownConflicts)

/** Says when in the week a measure is, and how much of the family's time it asks for. */
export const setWeek = write('conflict.setWeek', '/cases/{caseId}/measures/{measureId}/week', {
  ...inCase,
  trail: 'conflict.week_set',
})
  .input(InCase.extend({ measureId: Id, ...Week.shape, version: z.int().min(0) }))
  .output(z.object({ measureId: Id, version: z.int() }))
  .errors(refusals('case.already_closed', 'plan.measure_ended', 'conflict.week_incomplete', 'conflict.ends_before'))
  .errors(conflictWith(Week.extend({ version: z.int() })))

/**
 * Says whether two measures pull together or against each other; whoever is shown both reads it. `seen` is the word that was read before,
 * null for none: where another has been said meanwhile, it is answered.
 */
export const judge = write('conflict.judge', '/cases/{caseId}/measures/{firstId}/against/{secondId}', {
  ...inCase,
  trail: 'conflict.judged',
})
  .input(
    InCase.extend({
      firstId: Id,
      secondId: Id,
      says: Says,
      words: Words.nullable().default(null),
      seen: Id.nullable(),
    }),
  )
  .output(z.object({ id: Id }))
  .errors(refusals('case.already_closed', 'plan.measure_ended', 'conflict.same_measure', 'conflict.words_missing'))
  .errors(conflictWith(Judged))
