import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Measure } from '../plan/model.ts'
import { More, Several } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })

/** Which measures of a case serve several children. */
export const listSeveral = read('sibling.list', '/cases/{caseId}/siblings', { ...inCase, trail: 'sibling.listed' })
  .input(InCase)
  .output(Several)

/** Which measures of a case could serve siblings too, and whom: asked when somebody is about to choose. */
export const listPossible = read('sibling.possible', '/cases/{caseId}/siblings/possible', {
  ...inCase,
  trail: 'sibling.possible_listed',
})
  .input(InCase)
  .output(More)

/** Lets a measure serve siblings: each one's plan has it for itself, and nothing there tells of another child. */
export const serveSiblings = write('sibling.serve', '/cases/{caseId}/measures/{measureId}/siblings', {
  ...inCase,
  trail: 'sibling.served',
})
  .input(InCase.extend({ measureId: Id, caseIds: z.array(Id).min(1).max(20), version: z.int() }))
  .output(Measure.pick({ id: true, version: true, status: true }))
  .errors(refusals('case.already_closed', 'plan.measure_ended', 'sibling.served_already', 'sibling.named'))
  .errors(
    refusals(
      'plan.topic_closed',
      'plan.responsible_unknown',
      'plan.goal_unknown',
      'plan.evaluated_before_start',
      'plan.evaluated_in_the_past',
    ),
  )
  .errors(conflictWith(Measure.pick({ title: true, details: true, evaluateOn: true, status: true, version: true })))
