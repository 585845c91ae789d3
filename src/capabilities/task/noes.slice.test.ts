import { expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { AboutPart, Asking } from '../../platform/api/about-person.ts'
import { inTest } from '../case/testing.ts'
import { changeMeasure } from '../plan/operations/measure.ts'
import { done, house } from '../plan/slice.testing.ts'
import type { Case } from '../plan/slice.testing.ts'
import { taskAboutPerson } from './index.ts'
import { listTasks } from './operations/read.ts'
import { NO, aShared, given } from './slice.testing.ts'

/** What the person gets of one part, among all that is kept about that one. */
const gets = ({ of, gather }: AboutPart, one: Case, actor: Actor) =>
  inTest(house.database, one.municipality, async tx => {
    const asking = { tx, actor, now: theClock.now(), newId: () => crypto.randomUUID(), showed: () => {} }
    return JSON.stringify(await gather(asking as unknown as Asking, of === 'case' ? one.caseId : actor.id))
  })
const [inCase, left] = taskAboutPerson
if (!inCase || !left) throw new Error('there are two parts')

/** A guardian says no, and somebody else gets the measure. */
async function saidNo() {
  const one = await aShared()
  const { measureId, answers, input } = await given(one, { kind: 'guardian', id: one.guardians[0].id })
  await answers(one.guardians[0], NO)
  const change = await input({ responsible: { kind: 'employee', id: one.teacher.id } })
  await done(changeMeasure, one.teacher, change)
  return { one, measureId }
}
const earlierOf = async (actor: Actor, one: Case) => (await done(listTasks, actor, { caseId: one.caseId })).earlier

it('what somebody has said no to is that one’s own to read, also when another has the measure, and nobody else’s', async () => {
  const { one, measureId } = await saidNo()
  const [hege, trond] = one.guardians
  expect(await earlierOf(hege, one)).toMatchObject([
    { measureId, words: NO.words, reason: { nb: 'Jeg rekker det ikke' }, at: theClock.now().toISOString() },
  ])
  for (const other of [trond, one.adviser, one.teacher]) expect(await earlierOf(other, one)).toEqual([])
})

it('what somebody has said no to is in all that is kept about that one, once, also where the measure is read no more', async () => {
  const { one, measureId } = await saidNo()
  const [hege, trond] = one.guardians
  expect(await gets(inCase, one, hege)).toContain(NO.words)
  expect(await gets(left, one, hege)).toBe('[]')
  await inTest(house.database, one.municipality, tx =>
    tx.updateTable('measure').set({ audience: 'team' }).where('id', '=', measureId).execute(),
  )
  expect(await earlierOf(hege, one)).toEqual([])
  expect(await gets(inCase, one, hege)).not.toContain(NO.words)
  expect(await gets(left, one, hege)).toContain(NO.words)
  for (const part of taskAboutPerson) expect(await gets(part, one, trond)).not.toContain(NO.words)
})
