import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, inTest } from '../case/testing.ts'
import type { Heard, Told } from './model.ts'
import { listViews } from './operations/list.ts'
import { recordView } from './operations/record.ts'
import { weighView } from './operations/weigh.ts'
import { lastRecordedSince } from './store.ts'

const house = await aHouse()
type Case = Awaited<ReturnType<typeof aCase>>

const heard = (talkedBy: string, more: Partial<Heard> = {}): Heard => ({
  is: 'heard',
  talkedBy,
  talkedOn: '2026-11-24',
  ways: ['talk', 'drawing'],
  words: 'Det er for mye lyd i gangen.',
  tell: 'all',
  tellWhom: 'everyone',
  ...more,
})
const record = (actor: Actor, caseId: string, view: Told, moment = 'evaluation') =>
  carryOut(house, recordView, { actor, key: randomUUID(), input: { caseId, moment, view } })
const wordsFor = async (actor: Actor, caseId: string) => {
  const seen = await carryOut(house, listViews, { actor, input: { caseId } })
  return seen.is === 'done' ? seen.reply.views.map(view => view.words) : seen.is
}
const logFor = (one: Case) =>
  inTest(house.database, one.municipality, tx =>
    tx
      .selectFrom('log_entry')
      .select(['kind', 'audience', 'not_for', 'words'])
      .where('municipality_id', '=', one.municipality)
      .where('case_id', '=', one.caseId)
      .execute(),
  )

describe("the child's view", () => {
  it('stands in the case with who talked with the child, for those the child named', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const [hege, trond] = one.guardians
    const done = await record(
      one.teacher,
      one.caseId,
      heard(one.colleague.id, { tellWhom: 'not_guardian', notFor: trond.id }),
    )
    expect(done.is).toBe('done')
    for (const reader of [one.teacher, one.adviser, hege])
      expect(await wordsFor(reader, one.caseId)).toEqual(['Det er for mye lyd i gangen.'])
    expect(await wordsFor(trond, one.caseId)).toEqual([])
    expect(await logFor(one)).toEqual([
      { kind: 'voice.recorded', audience: 'not_guardian', not_for: trond.id, words: null },
    ])
  })

  it('that is for nobody leaves no trace for parents or other services: no row, no log entry, no count', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    await record(
      one.teacher,
      one.caseId,
      heard(one.teacher.id, { tell: 'nothing', words: 'Bare til deg.' }),
      'everyday',
    )
    expect(await wordsFor(one.teacher, one.caseId)).toEqual(['Bare til deg.'])
    for (const reader of [one.adviser, ...one.guardians]) expect(await wordsFor(reader, one.caseId)).toEqual([])
    expect((await logFor(one)).map(entry => entry.audience)).toEqual(['own_service'])
  })

  it('told in part reaches others as that part alone', async () => {
    const one = await aCase(house.database)
    await record(one.teacher, one.caseId, heard(one.teacher.id, { tell: 'some', told: 'Jeg vil sitte ved døra.' }))
    expect(await wordsFor(one.teacher, one.caseId)).toEqual(['Det er for mye lyd i gangen.'])
    expect(await wordsFor(one.guardians[0], one.caseId)).toEqual(['Jeg vil sitte ved døra.'])
  })

  it('counts before a decision, and so does the reason why it was not got; what is said on an ordinary day does not', async () => {
    const one = await aCase(house.database)
    const since = theClock.now()
    const counts = () =>
      inTest(house.database, one.municipality, tx => lastRecordedSince(tx, one.municipality, one.caseId, since))
    expect(await counts()).toBeUndefined()
    await record(one.teacher, one.caseId, heard(one.teacher.id), 'everyday')
    expect(await counts()).toBeUndefined()
    await record(one.teacher, one.caseId, { is: 'not_heard', reason: 'did_not_want', because: 'Ville ut og leke' })
    const at = theClock.now()
    expect(await counts()).toEqual({ at, notHeard: 'did_not_want', weighed: true })
    await record(one.teacher, one.caseId, heard(one.teacher.id), 'plan')
    expect(await counts()).toEqual({ at, notHeard: null, weighed: false })
    theClock.forward(1)
    await record(one.teacher, one.caseId, { is: 'not_heard', reason: 'did_not_want', because: 'Ville ut og leke' })
    expect(await counts()).toEqual({ at, notHeard: null, weighed: false })
    expect(await logFor(one)).toContainEqual(
      expect.objectContaining({ kind: 'voice.not_heard', words: 'Ville ut og leke' }),
    )
  })

  it('is hidden from whoever does not see the case, and not written by parents', async () => {
    const one = await aCase(house.database)
    expect((await record(one.adviser, one.caseId, heard(one.adviser.id))).is).toBe('hidden')
    expect((await record(one.guardians[0], one.caseId, heard(one.teacher.id))).is).toBe('hidden')
    expect(await wordsFor(one.colleague, one.caseId)).toBe('hidden')
    const elsewhere = { ...one.teacher, municipality: await newMunicipality(house.database) }
    expect(await wordsFor(elsewhere, one.caseId)).toBe('hidden')
  })

  it('keeps the rows as they came: the table only takes new ones', async () => {
    const one = await aCase(house.database)
    await record(one.teacher, one.caseId, heard(one.teacher.id))
    const overwrite = inTest(house.database, one.municipality, tx =>
      tx.updateTable('child_view').set({ words: 'rettet' }).where('municipality_id', '=', one.municipality).execute(),
    )
    await expect(overwrite).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the weight of a view', () => {
  const viewId = async (one: Case, more: Partial<Heard> = {}) => {
    const done = await record(one.teacher, one.caseId, heard(one.teacher.id, more))
    return done.is === 'done' ? done.reply.id : ''
  }
  const weighBy = (actor: Actor, caseId: string, id: string, because?: string) =>
    carryOut(house, weighView, {
      actor,
      key: randomUUID(),
      input: { caseId, viewId: id, weight: 'partly', ...(because && { because }) },
    })

  it('is given with a reason that stands beside the words', async () => {
    const one = await aCase(house.database)
    const id = await viewId(one)
    expect(await weighBy(one.teacher, one.caseId, id)).toMatchObject({ refusal: { code: 'voice.why_missing' } })
    expect((await weighBy(one.teacher, one.caseId, id, 'Vi prøver hodetelefoner først')).is).toBe('done')
    const seen = await carryOut(house, listViews, { actor: one.guardians[0], input: { caseId: one.caseId } })
    expect(seen).toMatchObject({
      reply: { views: [{ weights: [{ weight: 'partly', because: 'Vi prøver hodetelefoner først' }] }] },
    })
  })

  it('of all that was said is not told to those who are told a part, and nothing tells them that there is more', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const [hege, trond] = one.guardians
    const part = { tell: 'some', told: 'Litt', tellWhom: 'not_guardian', notFor: trond.id } as const
    await weighBy(one.teacher, one.caseId, await viewId(one, part), 'Vi ringer barnevernet først')
    const seenBy = async (actor: Actor) => {
      const seen = await carryOut(house, listViews, { actor, input: { caseId: one.caseId } })
      return JSON.stringify(seen.is === 'done' ? seen.reply.views : seen)
    }
    expect(await seenBy(one.teacher)).toContain('barnevernet')
    for (const reader of [one.adviser, hege]) {
      expect(await seenBy(reader)).toContain('Litt')
      expect(await seenBy(reader)).not.toMatch(/barnevernet|partly|"some"/)
    }
    expect(await seenBy(hege)).not.toMatch(/not_guardian|own_service/)
  })

  it('is not given by somebody whom the view is not told, nor to a view of another case', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const other = await aCase(house.database, {}, one)
    const secret = await viewId(one, { tell: 'nothing' })
    expect((await weighBy(one.adviser, one.caseId, secret, 'x')).is).toBe('hidden')
    expect((await weighBy(one.teacher, other.caseId, secret, 'x')).is).toBe('hidden')
  })
})
