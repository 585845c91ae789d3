import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aMeasureRow, inDays } from '../overview/testing.ts'
import { recordEvaluation } from '../plan/operations/evaluate.ts'
import { sayOfMeasure } from '../own-word/operations/say.ts'
import { insertTakenBack, insertWeight, insertWord } from '../own-word/store.ts'
import { aWord } from '../own-word/testing.ts'
import { reviewPlan } from '../review/operations.ts'
import { recordView } from '../voice/operations/record.ts'
import { gapTicks } from './jobs.ts'
import { openIn } from './testing.ts'
import type { Case } from './testing.ts'

const house = await aHouse()
const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

async function done<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}
const rows = <T>(one: Case, work: (tx: Tx) => Promise<T>) => inTest(database, one.municipality, work)
const notHeard = (reason?: string) => ({ is: 'not_heard', because: 'Var hos far', ...(reason && { reason }) })

/** A measure that is evaluated now by somebody, with what the child's part in it is. */
async function evaluated(one: Case, child: object, by = one.teacher, audience = 'everyone'): Promise<string> {
  const measureId = await rows(one, tx => aMeasureRow(tx, one, { by, audience, to: 100 }))
  return decided(one, measureId, child, by)
}
async function decided(one: Case, measureId: string, child: object, by = one.teacher): Promise<string> {
  const look = { carriedOut: 'yes', effect: 'some', decision: 'continue', nextOn: inDays(200) }
  const row = await rows(one, tx =>
    tx.selectFrom('measure').select('version').where('id', '=', measureId).executeTakeFirstOrThrow(),
  )
  await done(recordEvaluation, by, { caseId: one.caseId, measureId, version: row.version, ...look, child })
  return measureId
}
const hears = (one: Case, view: object, moment = 'plan') =>
  done(recordView, one.teacher, { caseId: one.caseId, moment, view })
const heard = (one: Case) => ({
  ...{ is: 'heard', talkedBy: one.teacher.id, talkedOn: inDays(0), ways: ['talk'], words: 'Jeg vil være med' },
  ...{ tell: 'all', tellWhom: 'everyone' },
})
/** What is open of it so many days on. */
async function after(one: Case, days: number) {
  theClock.forward(days)
  await gapTicks[0]?.run(house, one.municipality, theClock.now())
  return (await openIn(database, one)).filter(([type]) => type === 'voice')
}

describe('a decision without the child’s voice', () => {
  it('is a gap of who decided from the day after the last, and until the child is heard', async () => {
    const one = await aCase(database)
    await evaluated(one, notHeard('not_reached'))
    expect(await after(one, 14)).toEqual([])
    expect(await after(one, 1)).toEqual([['voice', one.teacher.id]])
    // An ordinary day is no decision, and who did not meet the child has not tried.
    await hears(one, heard(one), 'everyday')
    await hears(one, { ...notHeard('not_reached') })
    expect(await after(one, 0)).toEqual([['voice', one.teacher.id]])
    await hears(one, heard(one))
    expect(await after(one, 0)).toEqual([])
    expect(await after(one, 40)).toEqual([])
  })

  it.each([
    ['said nothing of why', undefined, 1],
    ['was not able', 'not_able', 1],
    ['for another reason', 'other', 1],
    ['did not want to', 'did_not_want', 0],
    ['could not safely be asked', 'not_safe', 0],
  ])('is one or none by the reason: the child %s', async (_, reason, open) => {
    const one = await aCase(database)
    await evaluated(one, notHeard(reason))
    expect(await after(one, 15)).toHaveLength(open)
  })

  it.each([
    ['did not want to', { reason: 'did_not_want' }],
    ['met somebody and was not able', { reason: 'not_able' }],
    ['could not safely be asked', { reason: 'not_safe' }],
  ])('is answered by a try after it: the child %s', async (_, { reason }) => {
    const one = await aCase(database)
    await evaluated(one, notHeard('other'))
    expect(await after(one, 15)).toHaveLength(1)
    await hears(one, { ...notHeard(reason) })
    expect(await after(one, 0)).toEqual([])
  })

  it('is none where the child said what it thinks, nor from when the child says it of a measure', async () => {
    const [one, other] = [await aCase(database), await aCase(database)]
    await evaluated(one, { is: 'said', helps: 'yes', weight: 'followed' })
    expect(await after(one, 15)).toEqual([])
    const measureId = await evaluated(other, notHeard('other'))
    expect(await after(other, 15)).toHaveLength(1)
    const onBehalfOf = { whose: 'child', personId: other.childId }
    await done(sayOfMeasure, other.teacher, { caseId: other.caseId, measureId, said: { helps: 'no' }, onBehalfOf })
    expect(await after(other, 0)).toEqual([])
  })

  it('is ended by the child’s own words to those who help, and by no others', async () => {
    const one = await aCase(database)
    const tells = async (more: object = {}) => {
      const mine = { caseId: one.caseId, childId: one.childId, writerId: one.childId, at: theClock.now(), ...more }
      const word = aWord(mine)
      await rows(one, tx => insertWord(tx, one.municipality, word))
      return word.id
    }
    const before = await tells()
    theClock.forward(1)
    await evaluated(one, notHeard('other'))
    expect(await after(one, 15)).toHaveLength(1)
    await tells({ forWhom: 'only_me' })
    await tells({ writerKind: 'guardian', writerId: one.guardians[0].id })
    await tells({ kind: 'mood', mood: 2 })
    expect(await after(one, 0)).toHaveLength(1)
    const wordId = await tells()
    expect(await after(one, 0)).toEqual([])
    await rows(one, tx => insertTakenBack(tx, one.municipality, wordId, theClock.now()))
    expect(await after(one, 0)).toHaveLength(1)
    // What was told before the decision is heard when somebody says what came of it.
    const given = { id: randomUUID(), wordId: before, weight: 'followed' as const, because: null }
    await rows(one, tx => insertWeight(tx, one.municipality, { ...given, byId: one.teacher.id, at: theClock.now() }))
    expect(await after(one, 0)).toEqual([])
  })

  it.each([
    ['came to nothing', 'not_reached', 1],
    ['was tried, with a child who was not able', 'not_able', 0],
  ])('is one or none by the talk that it rests on, which %s', async (_, reason, open) => {
    const one = await aCase(database)
    const { id: viewId } = await hears(one, { ...notHeard(reason) }, 'evaluation')
    theClock.forward(1)
    await evaluated(one, { is: 'view', viewId, weight: 'followed' })
    expect(await after(one, 15)).toHaveLength(open)
  })

  it('is one for each case, of the first: another decision does not put off its day', async () => {
    const one = await aCase(database)
    const measureId = await evaluated(one, notHeard('other'))
    await after(one, 13)
    await decided(one, measureId, notHeard('other'))
    const reply = {
      caseId: one.caseId,
      version: 0,
      words: 'Vi går videre',
      nextOn: inDays(200),
      child: notHeard('other'),
    }
    await done(reviewPlan, one.teacher, reply)
    expect(await after(one, 2)).toHaveLength(1)
  })

  it('is one of looking the plan over, and of a case that opens or changes level', async () => {
    const [plan, opened, level] = [await aCase(database), await aCase(database), await aCase(database)]
    await done(reviewPlan, plan.teacher, {
      ...{ caseId: plan.caseId, version: 0, words: 'Vi går videre', nextOn: inDays(200), child: notHeard('other') },
    })
    for (const [one, from] of [
      [opened, null],
      [level, 1],
    ] as const)
      await rows(one, tx =>
        tx
          .insertInto('level_change')
          .values({
            ...{
              municipality_id: one.municipality,
              id: randomUUID(),
              case_id: one.caseId,
              from_level: from,
              to_level: 2,
            },
            ...{
              at: theClock.now(),
              decided_by: one.leader.id,
              reason: 'x',
              family_view: 'x',
              not_heard: 'not_reached',
            },
          })
          .execute(),
      )
    expect(await after(plan, 15)).toEqual([['voice', plan.teacher.id]])
    // The leader takes no part: it is for whoever holds.
    for (const one of [opened, level]) expect(await after(one, 0)).toEqual([['voice', one.teacher.id]])
  })

  it('is for who decided while taking part, and else for who holds', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    await evaluated(one, notHeard('other'), one.adviser)
    expect(await after(one, 15)).toEqual([['voice', one.adviser.id]])
    await rows(one, tx =>
      tx
        .updateTable('participant')
        .set({ valid_to: theClock.now() })
        .where('employee_id', '=', one.adviser.id)
        .execute(),
    )
    expect(await after(one, 0)).toEqual([['voice', one.teacher.id]])
  })

  it('is none of what is kept to one service, in a case that rests, or of one who is not born', async () => {
    const [kept, resting, expected] = [await aCase(database), await aCase(database), await aCase(database)]
    await evaluated(kept, notHeard('other'), kept.teacher, 'own_service')
    await evaluated(resting, notHeard('other'))
    await evaluated(expected, notHeard('other'))
    await rows(resting, tx =>
      tx
        .updateTable('child_case')
        .set({ status: 'paused', paused_until: inDays(200) })
        .where('id', '=', resting.caseId)
        .execute(),
    )
    await rows(expected, tx =>
      tx
        .updateTable('child')
        .set({ birth_date: null, expected_on: inDays(100) })
        .where('id', '=', expected.childId)
        .execute(),
    )
    expect(await after(kept, 15)).toEqual([])
    for (const one of [resting, expected]) expect(await after(one, 0)).toEqual([])
  })
})
