import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { openAsksAbout } from '../ask/index.ts'
import { askTicks } from '../ask/jobs.ts'
import { listMine } from '../ask/operations.ts'
import { sightChanged } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/jobs.ts'
import { day } from '../overview/operations/mine.ts'
import { changeMeasure } from '../plan/operations/measure.ts'
import { byTeacher, done, house, measure } from '../plan/slice.testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { takeBackTasks } from './operations/take-back.ts'
import { answerTask } from './operations/write.ts'
import { NO, aShared, plays, leaves, kept, gapsIn, given, logOf, tasksFor, toldOf } from './slice.testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))
const { taskAnswerDays } = exampleSettings().deadlines

describe('who leaves', () => {
  it('and was asked, answers no more: it falls to the holder', async () => {
    const one = await aShared()
    await given(one, { kind: 'employee', id: one.adviser.id })
    await leaves(one, one.adviser.id)
    await plays(one, taskAnswerDays + 1, askTicks, gapTicks)
    expect((await gapsIn(one)).find(gap => gap.type === 'unanswered')).toMatchObject({ must_act_id: one.teacher.id })
  })

  it('and had asked, answers for it no more, and hears of no answer: the holder does', async () => {
    const one = await aShared()
    const hege = { kind: 'guardian', id: one.guardians[0].id } as const
    const { id: measureId } = await byTeacher(one)
    await done(changeMeasure, one.adviser, {
      ...{ caseId: one.caseId, measureId, version: 1 },
      ...measure({ responsible: hege }),
    })
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ answersFor: { name: 'Anne Råd' } }])
    await leaves(one, one.adviser.id)
    const [task] = await tasksFor(one.teacher, one)
    expect(task).toMatchObject({ answersFor: { name: 'Marte Vik', me: true } })
    await done(answerTask, one.guardians[0], { caseId: one.caseId, taskId: task?.id, version: 1, said: NO })
    expect(await toldOf(one.teacher)).toEqual([['task_answered', null]])
    expect(await toldOf(one.adviser)).toEqual([])
    expect(await gapsIn(one)).toMatchObject([{ type: 'responsible', must_act_id: one.teacher.id }])
  })

  it('the case, or may read the measure no more, and had asked, answers for it no more, and hears of no answer: the holder does', async () => {
    const one = await aShared()
    const hege = { kind: 'guardian', id: one.guardians[0].id } as const
    const { id: measureId } = await byTeacher(one, { startsOn: '2026-11-01' })
    await done(changeMeasure, one.adviser, {
      ...{ caseId: one.caseId, measureId, version: 1 },
      ...measure({ startsOn: '2026-11-01', evaluateOn: '2026-12-01', responsible: hege }),
    })
    theClock.forward(1)
    const answersNow = async () => (await tasksFor(one.teacher, one)).map(task => task.answersFor?.name)
    const days = async (actor: EmployeeActor) => (await done(day, actor, {})).rows.map(row => row.kind)
    expect(await answersNow()).toEqual(['Anne Råd'])
    theClock.set(new Date('2026-12-02T09:00:00Z'))
    expect([await days(one.adviser), await days(one.teacher)]).toEqual([['evaluation'], []])
    const sees = (valid_to: Date | null) =>
      inTest(house.database, one.municipality, tx =>
        tx.updateTable('access_fact').set({ valid_to }).where('reader_id', '=', one.adviser.id).execute(),
      )
    await sees(theClock.now())
    expect(await answersNow()).toEqual(['Marte Vik'])
    expect([await days(one.adviser), await days(one.teacher)]).toEqual([[], ['evaluation']])
    await sees(null)
    expect(await answersNow()).toEqual(['Anne Råd'])
    await inTest(house.database, one.municipality, tx =>
      tx.updateTable('measure').set({ topic: 'home' }).where('id', '=', measureId).execute(),
    )
    expect(await answersNow()).toEqual(['Marte Vik'])
    const [task] = await tasksFor(one.teacher, one)
    await done(answerTask, one.guardians[0], { caseId: one.caseId, taskId: task?.id, version: 1, said: NO })
    expect(await toldOf(one.teacher)).toEqual([['task_answered', null]])
    expect(await toldOf(one.adviser)).toEqual([])
    expect((await gapsIn(one)).find(gap => gap.type === 'responsible')).toMatchObject({ must_act_id: one.teacher.id })
  })

  it('a case to which a service keeps a measure, and had asked, is not told through a holder of another service', async () => {
    const { one, second } = await kept()
    const [task] = await tasksFor(second, one)
    await leaves(one, one.adviser.id)
    await done(answerTask, second, { caseId: one.caseId, taskId: task?.id, version: 1, said: NO })
    expect(await toldOf(one.teacher)).toEqual([])
  })

  it('and may read the measure no more, is asked no more, and it is told to those who help', async () => {
    const one = await aShared()
    await given(one, { kind: 'employee', id: one.adviser.id })
    theClock.forward(1)
    await inTest(house.database, one.municipality, async tx => {
      const ended = { valid_to: theClock.now() }
      await tx.updateTable('access_fact').set(ended).where('reader_id', '=', one.adviser.id).execute()
      const { municipality, caseId, childId } = one
      const open = await openAsksAbout(tx, municipality, { kind: 'case', id: caseId })
      const act = { municipality, caseId, now: theClock.now(), newId: () => crypto.randomUUID() }
      await takeBackTasks(tx, act, { childId, open })
    })
    expect(await done(listMine, one.adviser, { limit: 50 })).toEqual([])
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ state: 'withdrawn', may: { askAgain: true } }])
    expect(await logOf(one)).toMatchObject([{ kind: 'task.withdrawn', audience: 'team', of_service_id: one.ppt }])
  })

  it('is taken back by the port of the case itself, when a service takes part no more', async () => {
    const one = await aShared()
    await given(one, { kind: 'employee', id: one.adviser.id })
    theClock.forward(1)
    await inTest(house.database, one.municipality, async tx => {
      const { municipality, caseId } = one
      await tx
        .updateTable('participant')
        .set({ valid_to: theClock.now() })
        .where('employee_id', '=', one.adviser.id)
        .execute()
      await sightChanged(tx, { municipality, caseId, now: theClock.now(), newId: () => crypto.randomUUID() })
    })
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ state: 'withdrawn' }])
  })
})
