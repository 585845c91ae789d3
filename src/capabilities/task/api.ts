import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { RESPONSIBLE_KINDS } from '../plan/model.ts'
import { Choice } from '../settings/model.ts'
import { Answer, Task } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const taskPath = '/cases/{caseId}/tasks/{taskId}'
const Versioned = z.object({ taskId: Id, version: z.int() })
const Done = Task.pick({ id: true, state: true, version: true })
const theirs = conflictWith(Task.pick({ state: true, version: true }))
const Label = Choice.shape.label

/** A measure that nobody has said yes to see to: who is asked, until when, and who answers for it till then. */
const Waiting = Task.pick({ id: true, measureId: true, state: true, dueOn: true, version: true }).extend({
  /** Nobody by name where the reader may not know of it. */
  to: z.object({ kind: z.enum(RESPONSIBLE_KINDS), name: z.string().nullable(), me: z.boolean() }),
  askedBy: z.object({ name: z.string(), me: z.boolean() }).nullable(),
  /** Who answers for the measure until somebody says yes. */
  answersFor: z.object({ name: z.string(), me: z.boolean() }).nullable(),
  askedAt: Instant,
  /** For those who help: when whoever is asked opened it. */
  openedAt: Instant.nullable(),
  reason: Label.nullable(),
  words: z.string().nullable(),
  may: z.object({ answer: z.boolean(), takeBack: z.boolean(), askAgain: z.boolean() }),
})

/** What the reader has said no to before, and why. */
export const EarlierNo = Task.pick({ id: true, measureId: true, words: true }).extend({
  at: Instant,
  reason: Label.nullable(),
})
/** The same for all that is kept about somebody. */
export const AboutNoes = z.object({ earlier: z.array(EarlierNo.omit({ id: true, measureId: true })) })

/** The measures of a case that nobody has said yes to, as one reader sees it; and what that one has said no to before. */
export const listTasks = read('task.list', '/cases/{caseId}/tasks', { ...inCase, trail: 'task.listed' })
  .input(InCase)
  .output(z.object({ tasks: z.array(Waiting), earlier: z.array(EarlierNo), reasons: z.array(Choice) }))

/** Says yes or no to see to a measure; an employee who leads writes down what one of the family has said. */
export const answerTask = write('task.answer', `${taskPath}/answer`, { ...inCase, trail: 'task.answered' })
  .input(InCase.extend({ ...Versioned.shape, said: Answer }))
  .output(Done)
  .errors(refusals('case.already_closed', 'task.over', 'task.answered', 'task.reason_missing'))
  .errors(theirs)

/** Takes back a question that nobody has answered; who asked answers for the measure. */
export const takeBackTask = write('task.takeBack', `${taskPath}/withdrawal`, { ...inCase, trail: 'task.withdrawn' })
  .input(InCase.extend(Versioned.shape))
  .output(Done)
  .errors(refusals('case.already_closed', 'task.over', 'task.answered'))
  .errors(theirs)

/** Asks the same one anew, who said no or was asked no more. */
export const askAgain = write('task.askAgain', `${taskPath}/again`, { ...inCase, trail: 'task.asked' })
  .input(InCase.extend(Versioned.shape))
  .output(Done)
  .errors(refusals('case.already_closed', 'task.over', 'task.cannot_be_asked'))
  .errors(theirs)
