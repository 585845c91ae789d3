import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase } from '../case/testing.ts'
import { aMeasureRow, aMeetingRow, inDays, lay } from '../overview/testing.ts'
import { gapTicks } from './jobs.ts'
import { aGoal, answered, evaluated, openIn, takesPart } from './testing.ts'
import type { Case } from './testing.ts'

const { database, ...house } = await aHouse()

/** The types that are open once a month has gone. */
async function inAMonth(one: Case): Promise<readonly string[]> {
  const began = theClock.now()
  theClock.forward(30)
  await gapTicks[0]?.run({ database, ...house }, one.municipality, theClock.now())
  const open = await openIn(database, one)
  theClock.set(began)
  return open.map(([type]) => type)
}

describe('what is told to one service only, or to the child only', () => {
  for (const audience of ['own_service', 'child_only', 'everyone'])
    it(`${audience === 'everyone' ? 'is gaps when it is told to' : 'is no gap that the case reads:'} ${audience}`, async () => {
      const one = await aCase(database)
      await lay(database, one, async tx => {
        await aMeasureRow(tx, one, { status: 'planned', from: 1, to: 60, audience })
        const running = await aMeasureRow(tx, one, { to: 60, audience })
        await evaluated(tx, one, running, 'none')
        await evaluated(tx, one, running, 'worse')
        await tx
          .updateTable('measure')
          .set({ goal_id: await aGoal(tx, one) })
          .where('case_id', '=', one.caseId)
          .execute()
        await aGoal(tx, one, { audience })
      })
      const all = ['no_effect', 'no_measure', 'not_started', 'voice']
      expect(await inAMonth(one)).toEqual(audience === 'everyone' ? all : [])
    })
})

describe('a goal with a day', () => {
  it('is a gap for the holder from the next day, until it is said how it went; not when one service keeps it', async () => {
    const one = await aCase(database)
    await lay(database, one, tx => aMeasureRow(tx, one, { to: 60 }))
    const goal = await lay(database, one, async tx => {
      const [told, own] = [await aGoal(tx, one), await aGoal(tx, one, { audience: 'own_service' })]
      await tx
        .updateTable('goal')
        .set({ target_on: inDays(2) })
        .where('id', 'in', [told, own])
        .execute()
      return told
    })
    const began = theClock.now()
    const after = async (days: number) => {
      theClock.forward(days)
      await gapTicks[0]?.run({ database, ...house }, one.municipality, theClock.now())
      return openIn(database, one)
    }
    expect(await after(2)).toEqual([])
    expect(await after(1)).toEqual([['goal_late', one.teacher.id]])
    await lay(database, one, tx => tx.updateTable('goal').set({ status: 'reached' }).where('id', '=', goal).execute())
    expect(await openIn(database, one)).toEqual([])
    theClock.set(began)
  })
})

describe('a meeting that is not for the family', () => {
  const called = async (more: Parameters<typeof aMeetingRow>[3]) => {
    const one = await aCase(database)
    await lay(database, one, tx => aMeetingRow(tx, one, [one.teacher], { days: 3, ...more }))
    return openIn(database, one)
  }

  it('is no gap: of one service, or not for those who answer for the child', async () => {
    expect(await called({ audience: 'own_service' })).toEqual([])
    expect(await called({ audience: 'not_guardians' })).toEqual([])
  })

  it('lacks the other when it is kept from one', async () => {
    const one = await aCase(database)
    const notFor = one.guardians[0].id
    await lay(database, one, tx => aMeetingRow(tx, one, [one.teacher], { days: 3, audience: 'not_guardian', notFor }))
    expect(await openIn(database, one)).toEqual([['no_family', one.teacher.id]])
    const ended = { valid_to: inDays(0) }
    await lay(database, one, tx =>
      tx.updateTable('guardianship').set(ended).where('person_id', '=', one.guardians[1].id).execute(),
    )
    expect(await openIn(database, one)).toEqual([])
  })
})

describe('a yes and a no to the same sharing', () => {
  const inDoubt = async (more: (tx: Tx, one: Case) => Promise<unknown>) => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    await lay(database, one, async tx => {
      await takesPart(tx, one)
      await answered(tx, one, hege.id, 'yes')
      await answered(tx, one, trond.id, 'no')
    })
    const before = await openIn(database, one)
    await lay(database, one, tx => more(tx, one))
    return [before.map(([type]) => type), (await openIn(database, one)).map(([type]) => type)]
  }
  const days = () => ({ valid_from: inDays(0), valid_to: inDays(90) })
  const base = (one: Case) => ({ municipality_id: one.municipality, id: randomUUID(), child_id: one.childId })

  it('is no disagreement once the youth has answered', async () => {
    expect(await inDoubt((tx, one) => answered(tx, one, one.childId, 'yes'))).toEqual([['disagreement'], []])
  })

  it('is none where it is decided that one of them need not answer, for this topic', async () => {
    const excepted = (topics: string[] | null) => (tx: Tx, one: Case) => {
      const what = { kind: 'without_guardian', person_id: one.guardians[1].id, topics, reason: 'must_not_know' }
      const who = { words: 'Vedtak', recorded_by: one.teacher.id, recorded_at: theClock.now() }
      return tx
        .insertInto('signing_exception')
        .values({ ...base(one), ...what, ...who, ...days() })
        .execute()
    }
    expect(await inDoubt(excepted(['plan']))).toEqual([['disagreement'], []])
    expect(await inDoubt(excepted(null))).toEqual([['disagreement'], []])
    expect(await inDoubt(excepted(['health']))).toEqual([['disagreement'], ['disagreement']])
  })
})
