import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { askTicks } from '../ask/jobs.ts'
import { listMine } from '../ask/operations.ts'
import { inTest } from '../case/testing.ts'
import { escalationTicks } from '../escalation/index.ts'
import { gapTicks } from '../gap/jobs.ts'
import { listLog } from '../log/operations.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { home } from '../home/operations.ts'
import { now } from '../overview/operations/now.ts'
import { changeMeasure } from '../plan/operations/measure.ts'
import { done, house, measure } from '../plan/slice.testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { answerTask } from './operations/write.ts'
import { NO, aShared, plays, kept, gapsIn, given, logOf, tasksFor, toldOf } from './slice.testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))
const { taskAnswerDays, escalateDeputyDays, escalateLeaderDays } = exampleSettings().deadlines

describe('silence', () => {
  it('is a gap of whom it was asked after its day, and climbs; the measure is the asker’s meanwhile', async () => {
    const one = await aShared()
    const { answers } = await given(one, { kind: 'employee', id: one.adviser.id }, { evaluateOn: '2026-11-25' })
    await plays(one, taskAnswerDays + 1, askTicks, gapTicks)
    const open = await gapsIn(one)
    expect(open.find(gap => gap.type === 'unanswered')).toMatchObject({
      ...{
        must_act_id: one.adviser.id,
        facts: { ask: 'task', toId: one.adviser.id },
        kept_by: null,
        unit_id: one.school,
      },
    })
    expect(open.find(gap => gap.type === 'measure')).toMatchObject({ must_act_id: one.teacher.id })
    await plays(one, escalateDeputyDays + escalateLeaderDays + 1, gapTicks, escalationTicks)
    const told = await inTest(house.database, one.municipality, tx =>
      tx.selectFrom('escalation').select('to_id').execute(),
    )
    expect(told.map(row => row.to_id)).toContain(one.leader.id)
    // A late answer is an answer.
    expect(await answers(one.adviser)).toBe('done')
    expect((await gapsIn(one)).map(gap => [gap.type, gap.must_act_id])).toContainEqual(['measure', one.adviser.id])
    expect((await gapsIn(one)).map(gap => gap.type)).not.toContain('unanswered')
  })
})

describe('a measure that is changed', () => {
  it('so that the one who is asked may not read it, is asked of that one no more, and its words reach nobody by that', async () => {
    const one = await aShared()
    const { taskId, input } = await given(one, { kind: 'employee', id: one.adviser.id })
    await done(changeMeasure, one.teacher, await input({ title: 'Ikke for PPT' }))
    expect(await tasksFor(one.adviser, one)).toMatchObject([{ id: taskId, state: 'sent' }])
    await done(changeMeasure, one.teacher, await input({ title: 'Noe hjemme', topic: 'home' }))
    expect(await done(listMine, one.adviser, { limit: 50 })).toEqual([])
    expect(await tasksFor(one.adviser, one)).toEqual([])
    expect(await toldOf(one.adviser)).toEqual([['task', 'withdrawn']])
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ id: taskId, state: 'withdrawn' }])
    expect(await logOf(one)).toMatchObject([{ kind: 'task.withdrawn', audience: 'team' }])
    const read = await Promise.all([
      done(listLog, one.adviser, { caseId: one.caseId }),
      done(listNotices, one.adviser, { show: 'all', limit: 50 }),
    ])
    expect(JSON.stringify(read)).not.toContain('Noe hjemme')
    expect(await gapsIn(one)).toMatchObject([{ type: 'responsible', must_act_id: one.teacher.id }])
  })
})

describe('a measure that a service keeps to itself', () => {
  it('is asked of its own, and told of to nobody else: in no list, log, notice or gap', async () => {
    const { one, second } = await kept()
    expect(await tasksFor(second, one)).toMatchObject([{ state: 'sent', to: { me: true } }])
    expect(await tasksFor(one.adviser, one)).toMatchObject([{ to: { name: 'Ola Ny' } }])
    for (const other of [one.teacher, one.guardians[0]]) expect(await tasksFor(other, one)).toEqual([])
    await plays(one, taskAnswerDays + 1, askTicks, gapTicks)
    const open = await gapsIn(one)
    expect(open.map(gap => [gap.type, gap.must_act_id, gap.kept_by, gap.unit_id])).toEqual([
      ['measure', one.adviser.id, one.ppt, one.ppt],
      ['unanswered', second.id, one.ppt, one.ppt],
    ])
    expect((await done(now, one.teacher, { caseId: one.caseId })).gaps).toEqual([])
    const log = await Promise.all(
      [one.teacher, one.guardians[0]].map(actor => done(listLog, actor, { caseId: one.caseId })),
    )
    const said = log.map(read => JSON.stringify(read))
    for (const text of said) expect(text).not.toContain('Ola Ny')
    expect(await toldOf(one.teacher)).toEqual([])
  })

  it('keeps a no there too', async () => {
    const { one, second } = await kept()
    const [task] = await tasksFor(second, one)
    await done(answerTask, second, { caseId: one.caseId, taskId: task?.id, version: 1, said: NO })
    expect(await toldOf(one.adviser)).toEqual([['task_answered', null]])
    expect(await toldOf(one.teacher)).toEqual([])
    expect((await gapsIn(one)).filter(gap => gap.type === 'responsible')).toEqual([])
    expect(await logOf(one)).toMatchObject([
      { kind: 'task.asked', audience: 'own_service' },
      { kind: 'task.declined', audience: 'own_service' },
    ])
    // Who holds leads the work, but is not of the service.
    expect(await tasksFor(one.teacher, one)).toEqual([])
  })
})

describe('a measure that a guardian has not said yes to', () => {
  it('is asked of on Hjem, and not how it goes with it; and is in no lane of what somebody has promised', async () => {
    const one = await aShared()
    const [hege] = one.guardians
    const begins = { startsOn: '2026-11-24', evaluateOn: '2026-11-25' }
    const { answers, asksAgain } = await given(one, { kind: 'guardian', id: hege.id }, begins)
    const kinds = async () => (await done(home, hege, {})).child?.inCase?.answers.map(answer => answer.kind)
    const lanes = async () => (await done(now, one.teacher, { caseId: one.caseId })).lanes.map(lane => lane.who)
    expect(await kinds()).toEqual(['task'])
    expect(await lanes()).toEqual([])
    await answers(hege, NO)
    expect(await kinds()).toEqual([])
    expect(await asksAgain(one.teacher)).toBe('done')
    const [task] = await tasksFor(hege, one)
    await done(answerTask, hege, { caseId: one.caseId, taskId: task?.id, version: 1, said: { is: 'accept' } })
    expect(await kinds()).toEqual([expect.stringMatching(/^(measure|start)$/)])
    expect(await lanes()).toEqual(['Hege'])
  })
})

describe('a measure that a guardian may not know of', () => {
  it('is nothing to that one, who is asked nothing of it', async () => {
    const one = await aShared()
    const [hege, trond] = one.guardians
    const { measureId } = await given(one, { kind: 'employee', id: one.adviser.id })
    await inTest(house.database, one.municipality, tx =>
      tx
        .updateTable('measure')
        .set({ audience: 'not_guardian', not_for: trond.id })
        .where('id', '=', measureId)
        .execute(),
    )
    expect(await tasksFor(hege, one)).toMatchObject([{ measureId }])
    expect(await tasksFor(trond, one)).toEqual([])
    await done(changeMeasure, one.teacher, {
      ...{ caseId: one.caseId, measureId, version: 1 },
      ...measure({ responsible: { kind: 'guardian', id: trond.id } }),
    })
    expect(await done(listMine, trond, { limit: 50 })).toEqual([])
    expect(await toldOf(trond)).toEqual([])
  })
})
