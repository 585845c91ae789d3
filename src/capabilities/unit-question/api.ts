import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Choice } from '../settings/model.ts'
import { QuestionAsked, QuestionShown, State, Words } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const path = '/cases/{caseId}/unit-questions'
const One = z.object({ id: Id, state: State, version: z.int() })

/** What the coordinating unit was asked in a case, the latest first, and what it can be asked about. */
export const listInCase = read('unit_question.list', path, { ...inCase, trail: 'unit_question.listed' })
  .input(z.object({ caseId: Id, limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(
    z.object({
      questions: z.array(QuestionShown),
      kinds: z.array(Choice),
      /** Something can be asked: the case is not closed. */
      open: z.boolean(),
    }),
  )

/** Asks the coordinating unit: of what kind it is, and in words that only the case reads. */
export const askUnit = write('unit_question.ask', path, { ...inCase, trail: 'unit_question.asked' })
  .input(z.object({ caseId: Id, kind: z.string().max(60).nullable(), words: Words.nullable() }))
  .output(One)
  .errors(
    refusals(
      ...(['case.already_closed', 'unit_question.kind_unknown', 'unit_question.nobody'] as const),
      'unit_question.asked_already',
    ),
  )

const change = z.object({ caseId: Id, questionId: Id, version: z.int().min(1) })

/** Takes it back while it waits. */
export const takeBackQuestion = write('unit_question.takeBack', `${path}/{questionId}/withdrawal`, {
  ...inCase,
  trail: 'unit_question.taken_back',
})
  .input(change)
  .output(One)
  .errors(refusals('unit_question.answered', 'unit_question.withdrawn'))
  .errors(conflictWith(z.object({ version: z.int() })))

/** The unit answers; those of the case read the words. */
export const answerQuestion = write('unit_question.answer', `${path}/{questionId}/answer`, {
  ...inCase,
  trail: 'unit_question.answered',
})
  .input(change.extend({ words: Words }))
  .output(One)
  .errors(refusals('case.already_closed', 'unit_question.answered', 'unit_question.withdrawn'))
  .errors(conflictWith(z.object({ version: z.int() })))

/** What the coordinating unit is asked: what waits first, then what is answered. Of no child that the reader does not see. */
export const listForUnit = read('unit_question.waiting', '/unit-questions', {
  login: 'substantial',
  trail: 'unit_question.waiting_listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(z.object({ questions: z.array(QuestionAsked) }))
