import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aCase, anEmployee, inTest } from '../case/testing.ts'
import type { gapTicks } from '../gap/jobs.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { addMeasure, changeMeasure } from '../plan/operations/measure.ts'
import type { Responsible } from '../plan/model.ts'
import { byTeacher, done, house, measure, planFor, tried } from '../plan/slice.testing.ts'
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

/** A case that PPT sees the plan of. */
export const aShared = () => aCase(house.database, { sharedWithPpt: ['plan'] })
/** Days go by, and the clock's work is done. */
export const plays = async (one: Case, days: number, ...ticks: (typeof gapTicks)[]) => {
  theClock.forward(days)
  for (const tick of ticks.flat()) await tick.run(house, one.municipality, theClock.now())
}
/** An employee leaves today. */
export const leaves = (one: Case, id: string) =>
  inTest(house.database, one.municipality, tx =>
    tx.updateTable('employee').set({ leaves_at: theClock.now() }).where('id', '=', id).execute(),
  )

/** A measure that the adviser's service keeps, given by the adviser to another of it. */
export const kept = async () => {
  const one = await aShared()
  const { id: measureId } = await byTeacher(one, { title: 'Hemmelig tiltak', evaluateOn: '2026-11-26' })
  await inTest(house.database, one.municipality, tx =>
    tx
      .updateTable('measure')
      .set({ audience: 'own_service', service_id: one.ppt })
      .where('id', '=', measureId)
      .execute(),
  )
  // The adviser's service keeps it; another of the service is to do it.
  const second = await inTest(house.database, one.municipality, async tx => {
    const person = await anEmployee(tx, { municipality: one.municipality, serviceId: one.ppt }, 'Ola Ny')
    const at = { municipality_id: one.municipality, case_id: one.caseId, valid_from: theClock.now() }
    await tx
      .insertInto('participant')
      .values({ ...at, id: crypto.randomUUID(), service_id: one.ppt, employee_id: person.id })
      .execute()
    const about = {
      about_kind: 'case',
      about_id: one.caseId,
      child_id: one.childId,
      topic: 'plan',
      ground: 'consent',
    }
    await tx
      .insertInto('access_fact')
      .values({
        ...{ municipality_id: one.municipality, id: crypto.randomUUID(), ...about },
        ...{ reader_kind: 'employee', reader_id: person.id, valid_from: theClock.now() },
      })
      .execute()
    return person
  })
  await done(changeMeasure, one.adviser, {
    ...{ caseId: one.caseId, measureId, version: 1 },
    ...measure({
      ...{ title: 'Hemmelig tiltak', evaluateOn: '2026-11-26', responsible: { kind: 'employee', id: second.id } },
    }),
  })
  return { one, second, measureId }
}
