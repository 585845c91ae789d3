import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { askTicks } from '../ask/jobs.ts'
import { listMine } from '../ask/operations.ts'
import { caseClosed } from '../case/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import { raiseDisagreement } from '../disagreement/operations/write.ts'
import { escalationTicks } from '../escalation/index.ts'
import { list as escalated } from '../escalation/operations.ts'
import { gapTicks } from '../gap/jobs.ts'
import { employeeById } from '../organisation/index.ts'
import { listLog } from '../log/operations.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { comesOf, house, reads } from '../overview/slice.testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { recordKin } from '../sight/index.ts'
import { unitQuestionTicks } from './jobs.ts'
import { listForUnit, listInCase } from './operations/read.ts'
import { answerQuestion, askUnit, takeBackQuestion } from './operations/write.ts'

const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

const WORDS = 'Lesegruppa har ikke hjulpet. Lars vil ikke gå dit mer.'
const ANSWER = 'Ring habiliteringstjenesten. De har et tilbud til dere.'
const { unitQuestionDays, escalateDeputyDays, escalateLeaderDays } = exampleSettings().deadlines

const does = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
  const done = await carryOut(house, op, { actor, key: randomUUID(), input })
  return done.is === 'refused' ? done.refusal.code : done.is
}
type Case = Awaited<ReturnType<typeof aCase>>
const asks = (one: Case, actor: Actor, more: object = {}) =>
  does(askUnit, actor, { caseId: one.caseId, kind: 'not_helping', words: WORDS, ...more })
const inCase = async (one: Case, actor: Actor) => (await reads(listInCase, actor, { caseId: one.caseId })).questions
const forUnit = async (actor: Actor) => (await reads(listForUnit, actor)).questions
/** A case of the school in which the teacher, who holds, has asked. */
async function asked(more: object = {}) {
  const one = await aCase(database, { sharedWithPpt: ['plan'], childName: 'Hemmelig Navn' })
  expect(await asks(one, one.teacher, more)).toBe('done')
  const [first] = await inCase(one, one.teacher)
  const questionId = first?.id ?? ''
  const answers = (actor: Actor, version = 1) =>
    does(answerQuestion, actor, { caseId: one.caseId, questionId, version, words: ANSWER })
  const takesBack = (actor: Actor, version = 1) =>
    does(takeBackQuestion, actor, { caseId: one.caseId, questionId, version })
  return { ...one, questionId, answers, takesBack }
}
const nameOf = async (one: Case, { id }: Actor) =>
  inTest(database, one.municipality, async tx => (await employeeById(tx, one.municipality, id))?.name)
const logOf = (one: Case) =>
  inTest(database, one.municipality, tx =>
    tx
      .selectFrom('log_entry')
      .select(['kind', 'audience', 'words', 'facts'])
      .where('case_id', '=', one.caseId)
      .orderBy('kind')
      .execute(),
  )

describe('asking the coordinating unit', () => {
  it('is for the holder and those who act in the plan, and for nobody else', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    for (const actor of [one.leader, one.pptLeader, one.colleague, one.coordinator, one.guardians[0]])
      expect(await asks(one, actor)).toBe('hidden')
    expect(await asks(one, one.adviser)).toBe('done')
    expect(await asks(one, one.teacher)).toBe('unit_question.asked_already')
    expect(await asks(one, one.teacher, { kind: 'other' })).toBe('done')
    for (const kind of [null, 'unheard_of'])
      expect(await asks(one, one.teacher, { kind })).toBe('unit_question.kind_unknown')
  })

  it('tells the unit what kind of question stands in which case and who asks, and nothing of the child', async () => {
    const one = await asked()
    const [row] = await forUnit(one.coordinator)
    expect(row).toMatchObject({
      id: one.questionId,
      unit: 'Bjørkely skole',
      service: 'Bjørkely skole',
      mine: true,
      seen: null,
    })
    expect(row).toMatchObject({ askedBy: 'Marte Vik', kind: { nb: 'Det vi gjør, hjelper ikke' }, state: 'sent' })
    expect(row).not.toHaveProperty('words')
    const waits = await reads(listMine, one.coordinator, { limit: 50 })
    expect(waits).toMatchObject([{ kind: 'unit_question', thingId: one.questionId }])
    const seen = JSON.stringify([await forUnit(one.coordinator), waits])
    for (const secret of ['Hemmelig', one.childId, WORDS]) expect(seen).not.toContain(secret)
    for (const other of [one.leader, one.teacher, one.pptLeader]) expect(await forUnit(other)).toEqual([])
    expect(await comesOf(listForUnit, one.guardians[0])).toBe('hidden')
  })

  it('shows the words to one of the unit who is shown the plan, and not to one who sees another topic', async () => {
    const one = await asked()
    const lets = (topic: string) =>
      inTest(database, one.municipality, tx =>
        tx
          .insertInto('access_fact')
          .values({
            ...{ municipality_id: one.municipality, id: randomUUID(), about_kind: 'case', about_id: one.caseId },
            ...{ child_id: one.childId, reader_kind: 'employee', reader_id: one.coordinator.id, topic },
            ...{ ground: 'consent', valid_from: began },
          })
          .execute(),
      )
    await lets('meetings')
    expect((await forUnit(one.coordinator))[0]?.seen).toBeNull()
    await lets('plan')
    expect((await forUnit(one.coordinator))[0]?.seen).toEqual({ childName: 'Hemmelig', words: WORDS })
  })

  it('is not told of own family, and then put to another', async () => {
    const one = await aCase(database)
    await inTest(database, one.municipality, tx =>
      recordKin(tx, { municipality: one.municipality, employeeId: one.coordinator.id, childIds: [one.childId] }),
    )
    expect(await asks(one, one.teacher)).toBe('done')
    expect(await forUnit(one.coordinator)).toEqual([])
    expect(await forUnit(one.chief)).toMatchObject([{ mine: true, seen: null }])
    const [first] = await inCase(one, one.teacher)
    const input = { caseId: one.caseId, questionId: first?.id, version: 1, words: ANSWER }
    expect(await does(answerQuestion, one.coordinator, input)).toBe('hidden')
    expect(await does(answerQuestion, one.chief, input)).toBe('done')
  })
})

describe('the answer', () => {
  it('is given by the unit in words, once, and read by those of the case and in its log, not by the family', async () => {
    const one = await asked()
    for (const actor of [one.teacher, one.leader, one.guardians[0]]) expect(await one.answers(actor)).toBe('hidden')
    expect(await one.answers(one.coordinator, 2)).toBe('version.conflict')
    expect(await one.answers(one.coordinator)).toBe('done')
    expect(await one.answers(one.coordinator, 2)).toBe('unit_question.answered')
    const told = async (actor: Actor) => (await reads(listNotices, actor, { show: 'all', limit: 50 })).notices
    const answered = { kind: 'unit_question_answered', thingId: one.questionId, child: { name: 'Hemmelig' } }
    expect(await told(one.teacher)).toMatchObject([answered])
    expect(await told(one.coordinator)).toMatchObject([{ kind: 'unit_question', child: null, ending: 'answered' }])
    expect(await inCase(one, one.adviser)).toMatchObject([{ state: 'answered', answer: ANSWER, endedBy: 'Tone Bro' }])
    expect(await reads(listMine, one.coordinator, { limit: 50 })).toEqual([])
    const log = await logOf(one)
    expect(log).toMatchObject([
      { kind: 'unit_question.answered', audience: 'team', words: ANSWER, facts: { name: 'Tone Bro' } },
      { kind: 'unit_question.asked', audience: 'team', words: WORDS },
    ])
    const shown = JSON.stringify(await reads(listLog, one.guardians[0], { caseId: one.caseId }))
    for (const words of [WORDS, ANSWER]) expect(shown).not.toContain(words)
    expect(await comesOf(listInCase, one.guardians[0], { caseId: one.caseId })).toBe('hidden')
  })

  it('comes to nothing where it was taken back, by who asked or who leads the work', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    await asks(one, one.adviser)
    const [row] = await inCase(one, one.adviser)
    expect(row).toMatchObject({ mayTakeBack: true })
    const input = { caseId: one.caseId, questionId: row?.id, version: 1 }
    expect(await does(takeBackQuestion, one.coordinator, input)).toBe('hidden')
    expect(await does(takeBackQuestion, one.teacher, input)).toBe('done')
    expect(await forUnit(one.coordinator)).toEqual([])
    expect(await reads(listMine, one.coordinator, { limit: 50 })).toEqual([])
    expect(await does(answerQuestion, one.coordinator, { ...input, version: 2, words: ANSWER })).toBe(
      'unit_question.withdrawn',
    )
    expect(await asks(one, one.adviser)).toBe('done')
  })
})

describe('a question that nobody answers', () => {
  it('is a gap of whom it was put to after its day, and is sent on, still without content', async () => {
    const one = await asked()
    theClock.forward(unitQuestionDays + 1)
    for (const tick of [...askTicks, ...gapTicks]) await tick.run(house, one.municipality, theClock.now())
    const gaps = () =>
      inTest(database, one.municipality, tx =>
        tx
          .selectFrom('gap')
          .select(['must_act_id', 'facts', 'closed_at'])
          .where('type', '=', 'unanswered')
          .where('case_id', '=', one.caseId)
          .execute(),
      )
    expect(await gaps()).toMatchObject([
      { must_act_id: one.coordinator.id, facts: { ask: 'unit_question' }, closed_at: null },
    ])
    theClock.forward(escalateDeputyDays + escalateLeaderDays + 1)
    for (const tick of [...gapTicks, ...escalationTicks]) await tick.run(house, one.municipality, theClock.now())
    const told = await inTest(database, one.municipality, tx => tx.selectFrom('escalation').select('to_id').execute())
    expect(told.map(row => row.to_id)).toContain(one.leader.id)
    const read = JSON.stringify(await reads(escalated, one.leader))
    expect(read).toContain('unanswered')
    for (const secret of ['Hemmelig', 'Lars', 'Lesegruppa', one.childId]) expect(read).not.toContain(secret)
    expect(await one.answers(one.coordinator)).toBe('done')
    expect(await gaps()).toMatchObject([{ closed_at: expect.any(Date) }])
  })

  it('is put to another when whom it was put to leaves, with as many days, and asked again of nobody twice', async () => {
    const one = await asked()
    const [before] = await inCase(one, one.teacher)
    theClock.forward(2)
    await inTest(database, one.municipality, tx =>
      tx.updateTable('employee').set({ leaves_at: theClock.now() }).where('id', '=', one.coordinator.id).execute(),
    )
    for (const _ of [1, 2])
      for (const tick of unitQuestionTicks) await tick.run(house, one.municipality, theClock.now())
    const [now] = await inCase(one, one.teacher)
    expect(now).toMatchObject({ to: await nameOf(one, one.chief), state: 'sent', version: 2 })
    expect([before?.to, Date.parse(now?.dueOn ?? '')]).toEqual([await nameOf(one, one.coordinator), expect.any(Number)])
    expect(Date.parse(now?.dueOn ?? '') > Date.parse(before?.dueOn ?? '')).toBe(true)
    expect((await reads(listMine, one.chief)).map(({ kind }) => kind)).toEqual(['unit_question'])
    expect(await one.answers(one.chief, 2)).toBe('done')
  })

  it('ends with its case, as what services disagree about does', async () => {
    const one = await asked()
    const services = [one.school, one.ppt]
    const raised = { question: 'who_does', words: 'x', meanwhile: 'y', forFamily: false, services }
    expect(await does(raiseDisagreement, one.teacher, { caseId: one.caseId, ...raised })).toBe('done')
    await inTest(database, one.municipality, tx =>
      caseClosed(tx, { municipality: one.municipality, caseId: one.caseId, now: theClock.now(), newId: randomUUID }),
    )
    expect(await inCase(one, one.teacher)).toMatchObject([{ state: 'withdrawn', endedBy: null }])
    const left = await inTest(database, one.municipality, tx =>
      tx.selectFrom('disagreement').select('id').where('ended_at', 'is', null).execute(),
    )
    expect(left).toEqual([])
  })
})
