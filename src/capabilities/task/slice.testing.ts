import type { Actor } from '../../kernel/actor.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { addMeasure } from '../plan/operations/measure.ts'
import type { Responsible } from '../plan/model.ts'
import { done, house, measure, planFor, tried } from '../plan/slice.testing.ts'
import type { Case } from '../plan/slice.testing.ts'
import { listTasks } from './operations/read.ts'
import { answerTask, askAgain, takeBackTask } from './operations/write.ts'

export const NO = { is: 'decline', reason: 'no_time', words: 'Spør Per, han er der hver dag.' } as const
export const YES = { is: 'accept' } as const

/** What nobody has said yes to, as somebody reads it. */
export const tasksFor = async (actor: Actor, one: Case) => (await done(listTasks, actor, { caseId: one.caseId })).tasks

/** A measure that the teacher gives to somebody, and what that one can do. */
export async function given(one: Case, responsible: Responsible, more: object = {}) {
  const { id: measureId } = await done(addMeasure, one.teacher, {
    caseId: one.caseId,
    ...measure({ responsible, ...more }),
  })
  const taskId = (await tasksFor(one.teacher, one)).find(task => task.measureId === measureId)?.id ?? ''
  const of = { caseId: one.caseId, taskId }
  return {
    measureId,
    taskId,
    answers: (actor: Actor, said: object = YES, version = 1) => tried(answerTask, actor, { ...of, version, said }),
    takesBack: (actor: Actor, version = 1) => tried(takeBackTask, actor, { ...of, version }),
    asksAgain: (actor: Actor, version = 2) => tried(askAgain, actor, { ...of, version }),
    input: async (next: Partial<{ responsible: Responsible; title: string; topic: 'home' }>) => {
      const now = (await planFor(one.teacher, one.caseId)).measures.find(found => found.id === measureId)
      const as = measure({ responsible, ...more, ...next })
      return { caseId: one.caseId, measureId, version: now?.version ?? 0, ...as }
    },
  }
}

/** What somebody is told of these questions: kind and how it ended. */
export async function toldOf(actor: Actor) {
  const { notices } = await done(listNotices, actor, { show: 'all', limit: 50 })
  return notices.filter(one => one.kind.startsWith('task')).map(one => [one.kind, one.ending])
}

/** Who must act for a case's open gaps, by type. */
export const gapsIn = (one: Case) =>
  inTest(house.database, one.municipality, async tx => {
    const open = tx.selectFrom('gap').select(['type', 'must_act_id', 'kept_by', 'unit_id', 'facts'])
    return open.where('case_id', '=', one.caseId).where('closed_at', 'is', null).orderBy('type').execute()
  })

/** What the log says of questions, with to whom. */
export const logOf = (one: Case) =>
  inTest(house.database, one.municipality, async tx => {
    const rows = tx.selectFrom('log_entry').select(['kind', 'audience', 'words', 'facts', 'of_service_id'])
    return rows.where('case_id', '=', one.caseId).where('kind', 'like', 'task.%').orderBy('position').execute()
  })
