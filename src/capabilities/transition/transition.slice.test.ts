import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { holderNow, wrongWith } from '../baton/testing.ts'
import { openPlan } from '../plan/operations/open.ts'
import { answerPack, registerPack } from './operations/answer.ts'
import { checkBack } from './operations/check.ts'
import { openAsked, receive } from './operations/receive.ts'
import { dropTransition, sendTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { askFamily, writeBlock } from './operations/write.ts'
import { aNoor } from './testing.ts'
import type { Noor } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const written = async (noor: Noor, block: string, over: object = {}) => {
  const { id: transitionId } = await noor.one(noor.teacher)
  return noor.done(writeBlock, noor.teacher, {
    ...{ transitionId, block, version: 0, words: 'Hun liker å bygge.', picked: [] },
    ...over,
  })
}
const YES = { version: 1, answer: 'yes' as const }
/** Begun by the clock, with two blocks of the pack, asked of both parents. */
async function asked(topics?: readonly string[]) {
  const noor = await aNoor()
  noor.at('2027-02-15')
  await noor.tick()
  await written(noor, 'strengths')
  await written(noor, 'home', { words: 'Bestemor henter på fredager.' })
  await noor.opens(noor.lia.school, topics)
  const { id: transitionId, version } = await noor.one(noor.teacher)
  await noor.done(askFamily, noor.teacher, { transitionId, version, toServiceId: noor.lia.school })
  return { noor, transitionId }
}
/** The same, answered by both, and sent to the service. */
async function sent(topics?: readonly string[]) {
  const { noor, transitionId } = await asked(topics)
  const [hege, trond] = noor.guardians
  const [strengths, home] = ['strengths', 'home'].map(block => ({ ...YES, block }))
  await noor.done(answerPack, hege, { transitionId, answers: [strengths, home] })
  await noor.done(answerPack, trond, {
    transitionId,
    answers: [strengths, { ...home, answer: 'no', words: 'Ikke det.' }],
  })
  const { version } = await noor.one(noor.teacher)
  await noor.done(sendTransition, noor.teacher, { transitionId, version })
  return { noor, transitionId }
}
const holds = async (noor: Noor) => (await holderNow(noor))?.holderId
const takes = async (noor: Noor, transitionId: string) => {
  const { principal, receiver } = noor.lia
  const named = { transitionId, version: 4, answer: 'name', employeeId: receiver.id }
  const { version } = await noor.done(receive, principal, { ...named, version: (await noor.one(noor.teacher)).version })
  return noor.done(receive, receiver, { transitionId, version, answer: 'accept' })
}

describe('a passage whose day can be reckoned', () => {
  it('begins by itself the set time before, once, and whoever holds is told', async () => {
    const noor = await aNoor()
    noor.at('2027-02-14')
    await noor.tick()
    expect((await noor.page(noor.teacher)).transitions).toEqual([])
    noor.at('2027-02-15')
    await noor.tick()
    await noor.tick()
    expect((await noor.page(noor.teacher)).transitions).toMatchObject([
      { on: '2027-08-15', state: 'open', beginBy: '2027-03-01', receiveBy: '2027-07-16', from: 'Bjørkely skole' },
    ])
    const told = await noor.rows(tx =>
      tx
        .selectFrom('notice')
        .select(['to_id'])
        .where('municipality_id', '=', noor.municipality)
        .where('kind', '=', 'transition_start')
        .execute(),
    )
    expect(told).toEqual([{ to_id: noor.teacher.id }])
  })

  it('begins late rather than never, and not again when it was said that it is not to be', async () => {
    const noor = await aNoor()
    noor.at('2027-08-01')
    await noor.tick()
    const { id: transitionId, version } = await noor.one(noor.teacher)
    await noor.done(dropTransition, noor.teacher, { transitionId, version, because: 'Hun begynner et år senere.' })
    await noor.tick()
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'dropped' })
    expect((await noor.page(noor.hege)).transitions).toEqual([])
  })

  it('is a gap when nothing is done in time, until something is written', async () => {
    const noor = await aNoor()
    noor.at('2027-02-15')
    await noor.tick()
    noor.at('2027-03-01')
    expect(await noor.gaps()).toEqual([])
    noor.at('2027-03-02')
    expect(await noor.gaps()).toEqual([['transition_start', noor.teacher.id]])
    await written(noor, 'goals')
    expect(await noor.gaps()).toEqual([])
  })

  it('can be begun by the holder before, and nobody else', async () => {
    const noor = await aNoor()
    const input = { passage: 'to_school', on: '2027-08-15' }
    for (const who of [noor.adviser, noor.leader, noor.hege, noor.lia.receiver])
      expect(await noor.comes(startTransition, who, input)).toBe('hidden')
    expect(await noor.comes(startTransition, noor.teacher, { ...input, passage: 'x' })).toBe(
      'transition.passage_unknown',
    )
    await noor.done(startTransition, noor.teacher, input)
    expect(await noor.comes(startTransition, noor.teacher, input)).toBe('transition.begun_already')
    const late = { passage: 'to_service', on: '2026-11-01' }
    expect(await noor.comes(startTransition, noor.teacher, late)).toBe('transition.not_ahead')
  })
})

describe('the pack', () => {
  it('takes what is there, of its own topic, and nothing that is kept from anybody', async () => {
    const noor = await aNoor()
    noor.at('2027-02-15')
    await noor.tick()
    const goal = await noor.goal()
    const kept = await noor.goal({ audience: 'team' })
    const other = await noor.goal({ topic: 'health' })
    const { blocks, id: transitionId } = await noor.one(noor.teacher)
    expect(blocks.find(one => one.id === 'goals')?.choices).toEqual([
      { kind: 'goals', id: goal, text: 'Jeg vil bygge med noen' },
    ])
    const write = { transitionId, block: 'goals', version: 0, words: '' }
    for (const id of [kept, other])
      expect(await noor.comes(writeBlock, noor.teacher, { ...write, picked: [{ kind: 'goals', id }] })).toBe(
        'transition.pick_unknown',
      )
    expect(await noor.comes(writeBlock, noor.teacher, { ...write, picked: [] })).toBe('transition.nothing_written')
    await noor.done(writeBlock, noor.teacher, { ...write, picked: [{ kind: 'goals', id: goal }] })
    expect(await noor.comes(writeBlock, noor.teacher, { ...write, words: 'x', picked: [] })).toBe('version.conflict')
  })

  it('is unknown to the family until they are asked; each of both says yes or no to each block', async () => {
    const noor = await aNoor()
    noor.at('2027-02-15')
    await noor.tick()
    await written(noor, 'strengths')
    const [hege, trond] = noor.guardians
    const { id: transitionId } = await noor.one(noor.teacher)
    expect((await noor.page(hege)).transitions).toEqual([])
    const answers = [{ ...YES, block: 'strengths' }]
    expect(await noor.comes(answerPack, hege, { transitionId, answers })).toBe('transition.not_asked_yet')
    const ask = { transitionId, version: 2, toServiceId: noor.lia.school }
    await noor.done(askFamily, noor.teacher, ask)
    expect((await noor.asks('transition_pack')).map(one => one.to_id).toSorted()).toEqual(
      [hege.id, trond.id].toSorted(),
    )
    await noor.done(answerPack, hege, { transitionId, answers })
    const [block] = (await noor.one(hege)).blocks
    expect(block).toMatchObject({ id: 'strengths', asked: true, mine: 'yes', said: [], approved: null, choices: [] })
    expect((await noor.one(trond)).blocks).toMatchObject([{ mine: null }])
    const said = async () => (await noor.one(noor.teacher)).blocks.find(one => one.id === 'strengths')
    expect(await said()).toMatchObject({ approved: false })
    await noor.done(answerPack, trond, { transitionId, answers })
    expect(await said()).toMatchObject({ approved: true })
    expect((await noor.asks('transition_pack')).map(one => one.state)).toEqual(['accepted', 'accepted'])
    // Written anew, it is asked about anew.
    await written(noor, 'strengths', { version: 1, words: 'Hun liker å bygge høyt.' })
    expect(await said()).toMatchObject({ approved: false })
    expect(await noor.comes(answerPack, hege, { transitionId, answers })).toBe('transition.block_changed')
    await noor.done(askFamily, noor.teacher, { ...ask, version: (await noor.one(noor.teacher)).version })
    expect(await noor.asks('transition_pack')).toHaveLength(4)
  })

  it('is answered on paper or by word of mouth through the holder, as whom it must', async () => {
    const { noor, transitionId } = await asked()
    const [hege] = noor.guardians
    const giver = { kind: 'guardian', id: hege.id }
    const paper = { transitionId, giver, method: 'paper', answers: [{ ...YES, block: 'strengths' }] }
    expect(await noor.comes(registerPack, noor.teacher, paper)).toBe('transition.paper_where')
    expect(await noor.comes(registerPack, noor.leader, { ...paper, archiveRef: 'Perm 3' })).toBe('hidden')
    const stranger = { ...paper, archiveRef: 'Perm 3', giver: { kind: 'guardian', id: noor.adviser.id } }
    expect(await noor.comes(registerPack, noor.teacher, stranger)).toBe('transition.not_a_giver')
    await noor.done(registerPack, noor.teacher, { ...paper, archiveRef: 'Perm 3' })
    expect((await noor.one(hege)).blocks.find(one => one.id === 'strengths')?.mine).toBe('yes')
  })

  it('shows each only the blocks whose topic they see', async () => {
    const { noor } = await asked()
    await noor.opens(noor.ppt, ['everyday'])
    expect((await noor.one(noor.adviser)).blocks.map(one => one.id)).toEqual(['strengths'])
    expect(JSON.stringify(await noor.page(noor.adviser))).not.toContain('Bestemor')
  })
})

describe('the receiver', () => {
  it('is not asked without consent, nor before the family is', async () => {
    const noor = await aNoor()
    noor.at('2027-02-15')
    await noor.tick()
    await written(noor, 'strengths')
    const { id: transitionId } = await noor.one(noor.teacher)
    const send = { transitionId, version: 2 }
    expect(await noor.comes(sendTransition, noor.teacher, send)).toBe('transition.family_not_asked')
    await noor.done(askFamily, noor.teacher, { ...send, toServiceId: noor.lia.school })
    expect(await noor.comes(sendTransition, noor.teacher, { ...send, version: 3 })).toBe('transition.consent_missing')
    await noor.opens(noor.lia.school)
    const wrong = { ...send, version: 3, toEmployeeId: noor.adviser.id }
    expect(await noor.comes(sendTransition, noor.teacher, wrong)).toBe('transition.cannot_receive')
  })

  it('reads what it is about before the yes, and nothing of what stands in it', async () => {
    const { noor, transitionId } = await sent()
    for (const who of [noor.lia.receiver, noor.adviser, noor.teacher, noor.hege, noor.pptLeader])
      expect(await noor.comes(openAsked, who, { transitionId })).toBe('hidden')
    const read = await noor.done(openAsked, noor.lia.principal, { transitionId })
    expect(read).toMatchObject({ child: { name: 'Noor' }, bringsBaton: true, asService: true, on: '2027-08-15' })
    expect(read.blocks.map(one => one.nb)).toEqual(['Styrker og interesser'])
    expect(JSON.stringify(read)).not.toMatch(/bygge|Bestemor/)
    expect(await noor.comes(openPlan, noor.lia.principal, {})).toBe('hidden')
  })

  it('says yes, and holds from that instant: never two, never nobody; who sent holds until then, also past the day', async () => {
    const { noor, transitionId } = await sent()
    noor.at('2027-08-20')
    await noor.tick()
    expect(await holds(noor)).toBe(noor.teacher.id)
    expect(await noor.gaps()).toEqual([['transition_receive', noor.teacher.id]])
    await takes(noor, transitionId)
    expect(await holds(noor)).toBe(noor.lia.receiver.id)
    expect(await wrongWith(noor, true)).toEqual([])
    expect(await noor.gaps()).toEqual([])
    expect((await noor.asks('transition')).map(one => one.state)).toEqual(['accepted', 'accepted'])
    // All of it was opened: the school owns the case, and the kindergarten does no longer.
    const owner = await noor.rows(tx =>
      tx.selectFrom('child_case').select('owner_service_id').where('id', '=', noor.caseId).executeTakeFirstOrThrow(),
    )
    expect(owner.owner_service_id).toBe(noor.lia.school)
    expect((await noor.one(noor.lia.receiver)).blocks.map(one => one.id)).toEqual(['strengths'])
  })

  it('sees only what consent opens, and the owner stays, where the family has not opened all', async () => {
    const { noor, transitionId } = await sent(['home', 'plan'])
    await takes(noor, transitionId)
    expect(await holds(noor)).toBe(noor.lia.receiver.id)
    // The one block that both said yes to is of the everyday, which is not opened.
    expect((await noor.one(noor.lia.receiver)).blocks).toEqual([])
    const owner = await noor.rows(tx =>
      tx.selectFrom('child_case').select('owner_service_id').where('id', '=', noor.caseId).executeTakeFirstOrThrow(),
    )
    expect(owner.owner_service_id).toBe(noor.school)
  })

  it('reads a block no more when somebody takes the yes back', async () => {
    const { noor, transitionId } = await sent()
    await takes(noor, transitionId)
    const no = [{ block: 'strengths', version: 1, answer: 'no' as const }]
    await noor.done(answerPack, noor.hege, { transitionId, answers: no })
    expect((await noor.one(noor.lia.receiver)).blocks).toEqual([])
  })

  it('says no with a reason: it is with who sent, who has held all the time', async () => {
    const { noor, transitionId } = await sent()
    const { version } = await noor.one(noor.teacher)
    const no = { transitionId, version, answer: 'decline', reason: 'x' }
    expect(await noor.comes(receive, noor.lia.principal, no)).toBe('transition.reason_unknown')
    await noor.done(receive, noor.lia.principal, { ...no, reason: 'no_capacity', words: 'Fullt til høsten.' })
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'open', declined: { words: 'Fullt til høsten.' } })
    expect((await noor.one(noor.hege)).declined).toBeNull()
    expect(await holds(noor)).toBe(noor.teacher.id)
    expect(await noor.comes(openAsked, noor.lia.principal, { transitionId })).toBe('hidden')
    noor.at('2027-07-16')
    expect(await noor.gaps()).toEqual([])
    noor.at('2027-07-17')
    expect(await noor.gaps()).toEqual([['transition_receive', noor.teacher.id]])
  })

  it('is asked three months after how it goes; silence is a gap', async () => {
    const { noor, transitionId } = await sent()
    await takes(noor, transitionId)
    const { receiver } = noor.lia
    noor.at('2027-05-14')
    await noor.tick()
    expect(await noor.asks('transition_check')).toEqual([])
    noor.at('2027-05-15')
    await noor.tick()
    await noor.tick()
    expect(await noor.asks('transition_check')).toMatchObject([{ to_id: receiver.id }])
    noor.at('2027-05-29')
    expect(await noor.gaps()).toEqual([])
    noor.at('2027-05-30')
    expect(await noor.gaps()).toEqual([['transition_check', receiver.id]])
    const { version } = await noor.one(receiver)
    const check = { transitionId, version, going: 'partly', missing: 'Hvem som henter.' }
    expect(await noor.comes(checkBack, noor.hege, check)).toBe('hidden')
    await noor.done(checkBack, receiver, check)
    expect(await noor.gaps()).toEqual([])
    expect(await noor.one(receiver)).toMatchObject({ check: { going: 'partly', missing: 'Hvem som henter.' } })
    expect((await noor.asks('transition_check')).map(one => one.state)).toEqual(['accepted'])
  })
})

describe('a passage of a service that does not hold', () => {
  it('brings no baton: who receives takes part, and who holds goes on holding', async () => {
    const noor = await aNoor({ birthDate: '2015-05-02', kind: 'follow_up' })
    const on = '2026-12-20'
    const start = { passage: 'to_work', on, fromServiceId: noor.ppt }
    const { id: transitionId } = await noor.done(startTransition, noor.teacher, start)
    await written(noor, 'work')
    await noor.opens(noor.lia.school, ['everyday'])
    const { version } = await noor.one(noor.teacher)
    const { version: ready } = await noor.done(askFamily, noor.teacher, {
      ...{ transitionId, version, toServiceId: noor.lia.school },
    })
    const { receiver, other } = noor.lia
    const toEmployeeId = receiver.id
    await noor.done(sendTransition, noor.teacher, { transitionId, version: ready, toEmployeeId })
    expect(await noor.done(openAsked, receiver, { transitionId })).toMatchObject({ bringsBaton: false, blocks: [] })
    expect(await noor.comes(openAsked, other, { transitionId })).toBe('hidden')
    await noor.done(receive, receiver, { transitionId, version: ready + 1, answer: 'accept' })
    expect(await holds(noor)).toBe(noor.teacher.id)
    expect(await noor.one(receiver)).toMatchObject({ state: 'accepted', toPerson: 'Ola Lia', checkOn: '2027-02-24' })
  })
})
