import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { listMine } from '../ask/operations.ts'
import { findCase } from '../case/index.ts'
import { closeCase } from '../case/operations/closing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { aCase, inTest, keptFrom } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { changeMeasure, endMeasure } from '../plan/operations/measure.ts'
import { recordEvaluation } from '../plan/operations/evaluate.ts'
import { addMeasureTo, endMeasuresOfClosed, findMeasureRow } from '../plan/index.ts'
import type { Responsible } from '../plan/model.ts'
import { day } from '../overview/operations/mine.ts'
import { byTeacher, done, house, measure, tried } from '../plan/slice.testing.ts'
import { NO, YES, gapsIn, given, logOf, tasksFor, toldOf } from './slice.testing.ts'
import { listTasks } from './operations/read.ts'
import { onMeasureSet } from './operations/set.ts'
import { tasksOf } from './store.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const aShared = () => aCase(house.database, { sharedWithPpt: ['plan'] })
const asked = async () => {
  const one = await aShared()
  const to = { kind: 'employee', id: one.adviser.id } as const
  return { one, to, ...(await given(one, to)) }
}

describe('whoever is made responsible for a measure by another', () => {
  it('is asked, hears of it, and who gave it answers for it until there is a yes', async () => {
    const { one, taskId, measureId, answers } = await asked()
    expect(await done(listMine, one.adviser, { limit: 50 })).toMatchObject([{ kind: 'task', thingId: taskId }])
    expect(await toldOf(one.adviser)).toEqual([['task', null]])
    const [task] = await tasksFor(one.adviser, one)
    expect(task).toMatchObject({
      ...{ measureId, state: 'sent', to: { me: true, name: 'Anne Råd' }, askedBy: { name: 'Marte Vik', me: false } },
      ...{ openedAt: null, reason: null, words: null, may: { answer: true, takeBack: false, askAgain: false } },
    })
    expect(await tasksFor(one.teacher, one)).toMatchObject([
      { to: { me: false }, may: { answer: false, takeBack: true } },
    ])
    for (const other of [one.teacher, one.leader, one.colleague, one.guardians[0]])
      expect(await answers(other)).toBe('hidden')
    expect(await answers(one.adviser, YES, 2)).toBe('version.conflict')
    expect(await answers(one.adviser)).toBe('done')
    expect(await answers(one.adviser, NO, 2)).toBe('task.answered')
    expect(await tasksFor(one.teacher, one)).toEqual([])
    expect(await toldOf(one.teacher)).toEqual([['task_answered', null]])
    expect(await toldOf(one.adviser)).toEqual([['task', 'answered']])
    expect(await gapsIn(one)).toEqual([])
    expect(await logOf(one)).toMatchObject([
      { kind: 'task.accepted', audience: 'everyone', facts: { name: 'Anne Råd' }, of_service_id: one.ppt },
    ])
  })

  it('says no with a reason and words, which are for who asked and who leads; the measure is the asker’s, and a gap', async () => {
    const { one, answers, measureId } = await asked()
    expect(await answers(one.adviser, { is: 'decline', reason: null, words: 'Nei' })).toBe('task.reason_missing')
    expect(await answers(one.adviser, { is: 'decline', reason: 'no_time', words: ' ' })).toBe('invalid')
    expect(await answers(one.adviser, NO)).toBe('done')
    expect(await tasksFor(one.teacher, one)).toMatchObject([
      {
        state: 'declined',
        reason: { nb: 'Jeg rekker det ikke' },
        words: NO.words,
        may: { answer: false, askAgain: true },
      },
    ])
    const [family] = await tasksFor(one.guardians[0], one)
    expect(family).toMatchObject({
      measureId,
      state: 'sent',
      to: { name: null },
      askedBy: null,
      words: null,
      reason: null,
    })
    expect(await gapsIn(one)).toMatchObject([{ type: 'responsible', must_act_id: one.teacher.id }])
    expect(await logOf(one)).toMatchObject([{ kind: 'task.declined', audience: 'team', words: null }])
    expect(JSON.stringify(await done(listNotices, one.teacher, { show: 'all', limit: 50 }))).not.toContain(NO.words)
  })

  it('is nobody where the one who decides takes it, or where it was so before', async () => {
    const one = await aShared()
    await byTeacher(one)
    expect(await tasksFor(one.teacher, one)).toEqual([])
    expect(await toldOf(one.teacher)).toEqual([])
  })

  it('is not asked what that one may not read', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const { taskId } = await given(one, { kind: 'employee', id: one.adviser.id }, { topic: 'home' })
    expect(taskId).toBe('')
    const kept = await aShared()
    await inTest(house.database, kept.municipality, tx => keptFrom(tx, kept, kept.guardians[0].id, '*'))
    await given(kept, { kind: 'guardian', id: kept.guardians[0].id })
    expect(await tasksFor(kept.teacher, kept)).toEqual([])
    expect(await done(listMine, kept.guardians[0], { limit: 50 })).toEqual([])
  })
})

describe('a guardian or a youth', () => {
  it('is asked as others are, and says yes or no; the other parent may not answer', async () => {
    const one = await aShared()
    const [hege, trond] = one.guardians
    const { answers, taskId } = await given(one, { kind: 'guardian', id: hege.id })
    expect(await done(listMine, hege, { limit: 50 })).toMatchObject([{ kind: 'task', thingId: taskId }])
    expect(await tasksFor(hege, one)).toMatchObject([{ to: { me: true }, may: { answer: true, takeBack: false } }])
    expect(await tasksFor(trond, one)).toMatchObject([
      { to: { name: null, me: false }, askedBy: null, may: { answer: false } },
    ])
    expect(await answers(trond)).toBe('hidden')
    expect(await answers(one.adviser)).toBe('hidden')
    const before = await tasksFor(trond, one)
    expect(await answers(hege, NO)).toBe('done')
    expect(await tasksFor(hege, one)).toMatchObject([{ state: 'declined', words: NO.words }])
    // The other parent reads the same after a no as before it.
    expect(await tasksFor(trond, one)).toEqual(before)
    expect(await toldOf(one.teacher)).toEqual([['task_answered', null]])
    const told = await tasksFor(trond, one)
    for (const secret of [NO.words, 'Hege', 'rekker']) expect(JSON.stringify(told)).not.toContain(secret)
    // Who takes part for another service knows that there is a no, and not why.
    expect(await tasksFor(one.adviser, one)).toMatchObject([{ to: { name: 'Hege' }, reason: null, words: null }])
  })

  it('who has no log-in is answered for by who leads, with who wrote it', async () => {
    const one = await aShared()
    const { answers } = await given(one, { kind: 'guardian', id: one.guardians[0].id })
    expect(await answers(one.teacher)).toBe('done')
    const [entry] = await logOf(one)
    expect(entry).toMatchObject({ kind: 'task.accepted', facts: { name: 'Hege' } })
    expect(await toldOf(one.teacher)).toEqual([])
  })

  it('who is old enough for own pages answers for itself', async () => {
    const one = await aCase(house.database, { birthDate: '2010-03-14' })
    const youth = {
      kind: 'family',
      role: 'youth',
      id: one.childId,
      municipality: one.municipality,
      level: 'high',
    } as const
    await inTest(house.database, one.municipality, tx =>
      tx
        .insertInto('access_fact')
        .values({
          ...{ municipality_id: one.municipality, id: crypto.randomUUID(), about_kind: 'case', about_id: one.caseId },
          ...{ child_id: one.childId, reader_kind: 'family', reader_id: one.childId, topic: '*', ground: 'own_case' },
          valid_from: theClock.now(),
        })
        .execute(),
    )
    const { answers } = await given(one, { kind: 'child', id: one.childId })
    expect(await answers(one.guardians[0])).toBe('hidden')
    expect(await answers(youth)).toBe('done')
  })
})

describe('what was asked', () => {
  it('is over when another gets the measure, who is asked instead; and comes back without being asked to who had said yes', async () => {
    const { one, answers, input, taskId } = await asked()
    await answers(one.adviser)
    const hege = { kind: 'guardian', id: one.guardians[0].id } as const
    await done(changeMeasure, one.teacher, await input({ responsible: hege }))
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ to: { name: 'Hege' }, state: 'sent' }])
    expect(await answers(one.adviser, NO, 2)).toBe('task.over')
    expect(await logOf(one)).toMatchObject([{ kind: 'task.accepted' }, { kind: 'task.asked', facts: { name: 'Hege' } }])
    const back = { kind: 'employee', id: one.adviser.id } as const
    await done(changeMeasure, one.teacher, await input({ responsible: back }))
    expect(await tasksFor(one.teacher, one)).toEqual([])
    expect(await done(listMine, one.guardians[0], { limit: 50 })).toEqual([])
    expect((await toldOf(one.guardians[0]))[0]).toEqual(['task', 'withdrawn'])
    expect(taskId).not.toBe('')
  })

  it('is asked anew of who had said yes where somebody else has had it since', async () => {
    const { one, answers, input } = await asked()
    await answers(one.adviser)
    const give = async (responsible: Responsible) => {
      theClock.forward(1)
      await done(changeMeasure, one.teacher, await input({ responsible }))
    }
    await give({ kind: 'employee', id: one.teacher.id })
    expect(await tasksFor(one.teacher, one)).toEqual([])
    await give({ kind: 'guardian', id: one.guardians[0].id })
    await give({ kind: 'employee', id: one.adviser.id })
    expect(await tasksFor(one.adviser, one)).toMatchObject([{ state: 'sent', to: { me: true } }])
    expect(await done(listMine, one.adviser, { limit: 50 })).toMatchObject([{ kind: 'task' }])
  })

  it('asks nobody in a case that closed a moment ago', async () => {
    const one = await aShared()
    const { id: measureId } = await byTeacher(one)
    const to = { kind: 'employee', id: one.adviser.id } as const
    const { municipality, caseId } = one
    await inTest(house.database, municipality, async tx => {
      const [inCase, before] = await Promise.all([
        findCase(tx, { caseId }, one.teacher),
        findMeasureRow(tx, municipality, measureId),
      ])
      if (!inCase || !before) throw new Error('they are there')
      await tx.deleteFrom('baton_period').where('case_id', '=', caseId).execute()
      const closed = { status: 'closed', closed_at: theClock.now(), close_reason: 'moved' } as const
      await tx.updateTable('child_case').set(closed).where('id', '=', caseId).execute()
      const act = { municipality, by: one.teacher, now: theClock.now(), newId: () => crypto.randomUUID() }
      await onMeasureSet(tx, { ...act, inCase, before, measure: { ...before, responsible: to } })
      expect(await tasksOf(tx, municipality, measureId)).toEqual([])
      const fresh = measure({ responsible: to })
      const { by: actor, ...at } = act
      expect(await addMeasureTo(tx, { ...at, actor, inCase, fresh })).toMatchObject({ code: 'case.already_closed' })
    })
    expect(await done(listMine, one.adviser, { limit: 50 })).toEqual([])
  })

  it('is never left in a case that closes at the same moment, and neither act fails', async () => {
    const one = await aShared()
    const to = { kind: 'employee', id: one.adviser.id } as const
    const made = [await byTeacher(one), await byTeacher(one), await byTeacher(one)]
    const { caseId } = one
    const { version } = await done(openCaseFor, one.teacher, { caseId })
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    const change = ({ id: measureId }: { id: string }) =>
      tried(changeMeasure, one.teacher, { caseId, measureId, version: 1, ...measure({ responsible: to }) })
    const [closed, ...changed] = await Promise.all([
      tried(closeCase, one.teacher, { caseId, version, reason: 'goal_reached', note }),
      ...made.map(change),
    ])
    expect(closed).toBe('done')
    for (const said of changed) expect(['done', 'case.already_closed']).toContain(said)
    expect(await done(listMine, one.adviser, { limit: 50 })).toEqual([])
  })

  it('stands when something else of the measure is changed', async () => {
    const { one, taskId, input } = await asked()
    await done(changeMeasure, one.teacher, await input({ title: 'Ny tittel' }))
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ id: taskId, state: 'sent' }])
  })

  it('is taken back by who asked, may be asked anew, and is a gap of the asker between', async () => {
    const { one, takesBack, asksAgain, answers } = await asked()
    for (const other of [one.adviser, one.guardians[0], one.leader]) expect(await takesBack(other)).toBe('hidden')
    expect(await asksAgain(one.teacher, 1)).toBe('version.conflict')
    expect(await takesBack(one.teacher)).toBe('done')
    expect(await answers(one.adviser, YES, 2)).toBe('task.answered')
    expect(await done(listMine, one.adviser, { limit: 50 })).toEqual([])
    expect(await gapsIn(one)).toMatchObject([{ type: 'responsible', must_act_id: one.teacher.id }])
    expect(await asksAgain(one.teacher)).toBe('done')
    expect(await tasksFor(one.adviser, one)).toMatchObject([{ state: 'sent', may: { answer: true } }])
    expect(await gapsIn(one)).toEqual([])
    expect((await logOf(one)).map(row => row.kind)).toEqual(['task.withdrawn', 'task.asked'])
  })

  it('ends with the measure: by its end, by an evaluation that ends it, and with its case', async () => {
    const one = await aShared()
    const to = { kind: 'employee', id: one.adviser.id } as const
    const [a, b, c] = [await given(one, to), await given(one, to), await given(one, to)]
    const at = { caseId: one.caseId, version: 1 }
    await done(endMeasure, one.teacher, { ...at, measureId: a.measureId, endedAs: 'not_needed' })
    const look = { carriedOut: 'no', effect: 'none', decision: 'end', endedAs: 'no_effect' }
    const heard = { child: { is: 'not_heard', reason: 'other', because: 'Ikke spurt' } }
    await done(recordEvaluation, one.teacher, { ...at, measureId: b.measureId, ...look, ...heard })
    expect(await tasksFor(one.teacher, one)).toMatchObject([{ measureId: c.measureId }])
    await inTest(house.database, one.municipality, tx =>
      endMeasuresOfClosed(tx, {
        municipality: one.municipality,
        caseId: one.caseId,
        now: theClock.now(),
        newId: () => crypto.randomUUID(),
      }),
    )
    expect(await tasksFor(one.teacher, one)).toEqual([])
    expect(await done(listMine, one.adviser, { limit: 50 })).toEqual([])
  })
})

describe('a measure that nobody has said yes to', () => {
  it('is on the day of who gave it, and on that of who is asked once there is a yes', async () => {
    const one = await aShared()
    const to = { kind: 'employee', id: one.adviser.id } as const
    const today = { startsOn: '2026-11-01', evaluateOn: '2026-12-01' }
    const { answers } = await given(one, to, { ...today, startsOn: '2026-12-01' })
    theClock.set(new Date('2026-12-01T09:00:00Z'))
    const kinds = async (actor: typeof one.teacher) => (await done(day, actor, {})).rows.map(row => row.kind)
    expect(await kinds(one.teacher)).toEqual(expect.arrayContaining(['start', 'evaluation']))
    expect(await kinds(one.adviser)).toEqual(['ask'])
    await answers(one.adviser)
    expect(await kinds(one.teacher)).toEqual([])
    expect(await kinds(one.adviser)).toEqual(expect.arrayContaining(['start', 'evaluation']))
  })

  it('is hidden from who may not see the case', async () => {
    const { one } = await asked()
    for (const other of [one.colleague, one.leader, one.coordinator])
      expect(await tried(listTasks, other, { caseId: one.caseId })).toBe('hidden')
  })
})
