import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { theClock } from '../../../tests/clock.ts'
import { aService, inTest } from '../case/testing.ts'
import { aChildAtSchool, talkedWithBoth } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { aNote } from '../concern/testing/rules.ts'
import { blockTicks } from './jobs.ts'

const today = dayOf(theClock.now())
const REASON = { code: 'PB-VIOLENCE', reason: 'Avklares med politiet', recheckOn: addDays(today, 20) }

let noor: ChildAtSchool
let concernId: string
const { call: act, operations, ...asking } = askingIn(() => noor.house)
const done = async (id: string, actor: Actor, input: object) =>
  (await asking.done(id, actor, input)) as {
    readonly id: string
    readonly caseId?: string | null
    readonly version: number
  }
const sees = async (who: Actor) => (await act('concern.open', who, { concernId })).is
const set = (by: Actor = noor.teacher) =>
  act('block.setInConcern', by, { concernId, personId: noor.father.id, ...REASON })
/** Everything that somebody can read about the concern and the case, to be compared. */
const OF_OWN_DATA = 'privacy.mine'
const reads = operations.filter(op => op.contract['~orpc'].meta.kind === 'read')
const everything = async (actor: Actor, caseId: string = randomUUID(), of = reads) => {
  const input = { concernId, caseId, childId: noor.childId, show: 'open', topic: 'plan', limit: 50 }
  const replies = await Promise.all(of.map(op => carryOut(noor.house, op, { actor, input })))
  return JSON.stringify(replies.map(one => (one.is === 'done' ? one.reply : one.is)))
}

let version: number
beforeEach(async () => {
  noor = await aChildAtSchool()
  ;({ id: concernId, version } = await talkedWithBoth(noor))
})

const opensCase = () =>
  done('concern.decide', noor.leader, {
    ...{ concernId, version, reason: 'Skolen hjelper', familyNotYet: null },
    ...{ child: { said: 'Jeg vil leke', notYet: null } },
    ending: { outcome: 'own_service', offerTo: noor.teacher.id, topic: 'everyday' },
  })

describe('a guardian who is kept from a concern', () => {
  it('no longer sees what he has heard, as if it were not there; the other parent does', async () => {
    expect([await sees(noor.father), await sees(noor.mother)]).toEqual(['done', 'done'])
    expect((await set()).is).toBe('done')
    expect([await sees(noor.father), await sees(noor.mother)]).toEqual(['hidden', 'done'])
    const known = concernId
    const hidden = await everything(noor.father)
    concernId = randomUUID()
    expect(await everything(noor.father)).toBe(hidden)
    concernId = known
  })

  it('is kept from the case that comes of it too, in the act that opens it', async () => {
    await set()
    const { caseId } = await opensCase()
    const open = async (who: Actor) => (await act('case.open', who, { caseId })).is
    expect([await open(noor.father), await open(noor.mother)]).toEqual(['hidden', 'done'])
    // For whom he answers is his own to know; of a case it says nothing.
    const ofOthers = reads.filter(op => op.contract['~orpc'].meta.id !== OF_OWN_DATA)
    expect(await everything(noor.father, caseId ?? '', ofOthers)).not.toContain('Noor')
    // Those of the owner service see it among what is hidden in the case, and may lift it there.
    const blocks = await act('block.open', noor.teacher, { caseId })
    expect(blocks).toMatchObject({ is: 'done', reply: { blocks: [{ what: { scope: 'case' }, mayMind: true }] } })
  })

  it('is kept from the child’s concerns by what hides the whole case, and not by what hides a part of it', async () => {
    const { caseId } = await opensCase()
    expect(await sees(noor.father)).toBe('done')
    const input = { caseId, personId: noor.father.id, ...REASON }
    await done('block.set', noor.teacher, { ...input, what: { scope: 'voice' } })
    expect(await sees(noor.father)).toBe('done')
    const { id } = await done('block.set', noor.teacher, { ...input, what: { scope: 'case' } })
    expect(await sees(noor.father)).toBe('hidden')
    await done('block.lift', noor.teacher, { caseId, id, version: 1, reason: 'Avklart' })
    expect(await sees(noor.father)).toBe('done')
  })

  it('comes back when somebody lifts it with a reason; it is set and lifted by those who work with it alone', async () => {
    for (const other of [noor.colleague, noor.mother, noor.adviser]) expect((await set(other)).is).toBe('hidden')
    const { id } = await done('block.setInConcern', noor.teacher, { concernId, personId: noor.father.id, ...REASON })
    expect(await set(noor.leader)).toMatchObject({ refusal: { code: 'block.already' } })
    expect(await act('block.openOfConcern', noor.leader, { concernId })).toMatchObject({
      reply: { blocks: [{ id, reason: REASON.reason }] },
    })
    const lift = { concernId, id, version: 1, reason: 'Avklart' }
    expect((await act('block.liftInConcern', noor.mother, lift)).is).toBe('hidden')
    await done('block.reviewInConcern', noor.leader, {
      concernId,
      id,
      version: 1,
      words: 'Står',
      next: addDays(today, 9),
    })
    await done('block.liftInConcern', noor.leader, { ...lift, version: 2 })
    expect(await sees(noor.father)).toBe('done')
  })
})

describe('a block of a concern on its day', () => {
  const before = theClock.now()
  afterEach(() => theClock.set(before))

  it('is looked at by who leads the concern, when who set it has left', async () => {
    await set()
    await inTest(noor.house.database, noor.municipality, tx =>
      tx
        .updateTable('employee')
        .set({ leaves_at: theClock.now() })
        .where('municipality_id', '=', noor.municipality)
        .where('id', '=', noor.teacher.id)
        .execute(),
    )
    theClock.forward(21)
    await blockTicks[0]?.run(noor.house, noor.municipality, theClock.now())
    const asked = async (who: Actor) => JSON.stringify(await asking.done('ask.mine', who, {}))
    expect(await asked(noor.leader)).toContain('block_review')
    expect(await asked(noor.colleague)).not.toContain('block_review')
  })
})

describe('a block of one concern, for somebody who wonders about the same child elsewhere', () => {
  const another = async () => {
    const about = { kind: 'child', childId: noor.childId } as const
    const note = { ...aNote(), facts: 'Sitter alene i friminuttene' }
    return done('concern.note', noor.colleague, { about, note, schoolEnvironment: false, namesAreFine: false })
  }

  it('is neither read, looked at again nor lifted there: who set it, and why, is of that concern', async () => {
    const { id } = await done('block.setInConcern', noor.teacher, { concernId, personId: noor.father.id, ...REASON })
    const { id: other } = await another()
    const open = await act('block.openOfConcern', noor.colleague, { concernId: other })
    expect(JSON.stringify(open)).not.toMatch(/Avklares med politiet|Marte|PB-VIOLENCE","label.*recheckOn/)
    const here = { concernId: other, id, version: 1 }
    expect((await act('block.liftInConcern', noor.colleague, { ...here, reason: 'Far er snill' })).is).toBe('hidden')
    const again = { ...here, words: 'Sett på', next: addDays(today, 9) }
    expect((await act('block.reviewInConcern', noor.colleague, again)).is).toBe('hidden')
    expect(await sees(noor.father)).toBe('hidden')
  })

  it('does not tell that it stands by a refusal; and one that is lifted leaves the other', async () => {
    await set()
    const { id: other } = await another()
    const mine = { concernId: other, personId: noor.father.id, ...REASON, reason: 'Mitt eget' }
    const { id } = await done('block.setInConcern', noor.colleague, mine)
    expect(await act('block.openOfConcern', noor.colleague, { concernId: other })).toMatchObject({
      reply: { blocks: [{ id, reason: 'Mitt eget' }] },
    })
    await done('block.liftInConcern', noor.colleague, { concernId: other, id, version: 1, reason: 'Avklart' })
    expect(await sees(noor.father)).toBe('hidden')
  })
})

describe('a block of a concern, for those of another service who work with the case', () => {
  it('is only that he is kept out: neither who set it nor why, nor theirs to lift', async () => {
    const { id } = await done('block.setInConcern', noor.teacher, { concernId, personId: noor.father.id, ...REASON })
    const { caseId } = await opensCase()
    const own = await act('block.open', noor.colleague, { caseId })
    expect(own.is).toBe('hidden')
    // The case is the school's; the concern was of another service.
    await inTest(noor.house.database, noor.municipality, async tx => {
      const other = await aService(tx, noor.municipality, 'Lyngen barnehage', 'kindergarten')
      await tx
        .updateTable('concern')
        .set({ service_id: other })
        .where('municipality_id', '=', noor.municipality)
        .where('id', '=', concernId)
        .execute()
    })
    const open = await act('block.open', noor.leader, { caseId })
    expect(open).toMatchObject({ is: 'done', reply: { blocks: [], elsewhere: ['Yusuf'] } })
    expect(JSON.stringify(open)).not.toContain(REASON.reason)
    const lift = { caseId, id, version: 1, reason: 'Far er snill' }
    expect((await act('block.lift', noor.leader, lift)).is).toBe('hidden')
    const again = { caseId, id, version: 1, words: 'Sett på', next: addDays(today, 9) }
    expect((await act('block.review', noor.leader, again)).is).toBe('hidden')
    expect(await sees(noor.father)).toBe('hidden')
    // Who set it reads it there too.
    expect(await act('block.open', noor.teacher, { caseId })).toMatchObject({
      reply: { blocks: [{ id }], elsewhere: [] },
    })
  })
})

describe('who must not know need not answer', () => {
  const exception = { words: 'Faren må ikke få vite om det', to: addDays(today, 60) }
  const whole = { what: { scope: 'case' } }
  const exceptions = async (caseId: string | null | undefined) =>
    act('signer.open', noor.teacher, { caseId }).then(one =>
      one.is === 'done'
        ? (one.reply as { exceptions: readonly { reason: string; words: string }[] }).exceptions
        : one.is,
    )

  it('only when the one who hides the whole case says so, in the same act', async () => {
    const { caseId } = await opensCase()
    const input = { caseId, personId: noor.father.id, ...REASON, ...whole }
    await done('block.set', noor.leader, input)
    expect(await exceptions(caseId)).toEqual([])
  })

  it('and then it is recorded with its reason, and the other parent alone answers', async () => {
    const { caseId } = await opensCase()
    const input = { caseId, personId: noor.father.id, ...REASON }
    const part = await act('block.set', noor.leader, { ...input, what: { scope: 'voice' }, exception })
    expect(part).toMatchObject({ refusal: { code: 'block.no_exception' } })
    const past = await act('block.set', noor.leader, { ...input, ...whole, exception: { ...exception, to: today } })
    expect(past).toMatchObject({ refusal: { code: 'signer.ends_before' } })
    // Nothing of either was kept.
    expect(await act('block.open', noor.leader, { caseId })).toMatchObject({ reply: { blocks: [] } })
    await done('block.set', noor.leader, { ...input, ...whole, exception })
    expect(await exceptions(caseId)).toMatchObject([{ reason: 'must_not_know', words: exception.words }])
    // Of two with responsibility one is left: she is not taken out too.
    const her = { ...input, personId: noor.mother.id, ...whole, exception }
    expect(await act('block.set', noor.leader, her)).toMatchObject({ refusal: { code: 'signer.nobody_left' } })
  })
})
