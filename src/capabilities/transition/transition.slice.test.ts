import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { answerPack, registerPack } from './operations/answer.ts'
import { dropTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { askFamily, writeBlock } from './operations/write.ts'
import { YES, aNoor, asked, written } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

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

  it('begins from a service that takes part, where another has the case: not before it has said yes, and not when it has left', async () => {
    const noor = await aNoor({ kind: 'health_station' })
    const { municipality, caseId, lia } = noor
    const row = { municipality_id: municipality, case_id: caseId }
    await noor.rows(tx =>
      tx.updateTable('service').set({ kind: 'kindergarten' }).where('id', '=', lia.school).execute(),
    )
    const add = (more: { employee_id?: string; valid_to?: Date }) =>
      noor.rows(tx =>
        tx
          .insertInto('participant')
          .values({ ...row, id: randomUUID(), service_id: lia.school, valid_from: began, ...more })
          .execute(),
      )
    // Asked, and somebody who was there for a day.
    await add({})
    await add({ employee_id: lia.other.id, valid_to: new Date(began.getTime() + 86_400_000) })
    noor.at('2027-02-15')
    await noor.tick()
    expect((await noor.page(noor.teacher)).transitions).toEqual([])
    await add({ employee_id: lia.receiver.id })
    await noor.tick()
    await noor.tick()
    const { transitions } = await noor.page(noor.teacher)
    expect(transitions.map(one => [one.passageId, one.from, one.on])).toEqual([
      ['to_school', 'Lia skole', '2027-08-15'],
    ])
    noor.at('2027-03-02')
    expect(await noor.gaps()).toEqual([['transition_start', noor.teacher.id]])
  })

  it('begins from BUP half a year before the birthday, where BUP takes part', async () => {
    const noor = await aNoor({ kind: 'school', birthDate: '2009-01-23' })
    const { municipality, ppt } = noor
    const kind = (is: string) =>
      noor.rows(tx =>
        tx
          .updateTable('service')
          .set({ kind: is })
          .where('municipality_id', '=', municipality)
          .where('id', '=', ppt)
          .execute(),
      )
    await kind('bup')
    await noor.tick()
    const begun = (await noor.page(noor.teacher)).transitions.map(one => `${one.passageId} ${one.on}`)
    expect(begun.toSorted()).toEqual(['bup_to_adult 2027-01-23', 'to_adult 2027-01-23'])
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
    // Somebody may begin it again.
    await noor.done(startTransition, noor.teacher, { passage: 'to_school', on: '2027-08-15' })
    expect(await noor.one(noor.teacher)).toMatchObject({ id: transitionId, state: 'open', droppedBecause: null })
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
    const elsewhere = { ...input, fromServiceId: noor.ppt }
    expect(await noor.comes(startTransition, noor.teacher, elsewhere)).toBe('transition.passage_unknown')
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
    // What stands is told with what was taken, so that nobody's choice is lost.
    const late = await noor.act(writeBlock, noor.teacher, { caseId: noor.caseId, ...write, words: 'x', picked: [] })
    expect(late).toMatchObject({
      refusal: { code: 'version.conflict', data: { theirs: { version: 1, lines: [{ kind: 'goals', id: goal }] } } },
    })
  })

  it('shows what each that can receive says of its room, to who prepares it alone', async () => {
    const noor = await aNoor()
    const { municipality, lia } = noor
    const said = { taking: 'waiting', waiting_weeks: 12, full_until: null, offers: [], words: null, version: 1 }
    const by = { updated_by: lia.principal.id, updated_at: theClock.now() }
    await noor.rows(tx =>
      tx
        .insertInto('capacity')
        .values({ municipality_id: municipality, service_id: lia.school, ...said, ...by })
        .execute(),
    )
    const { receivers } = await noor.page(noor.teacher)
    expect(receivers.find(one => one.id === lia.school)).toMatchObject({ capacity: { waitingWeeks: 12 } })
    expect(receivers.find(one => one.id !== lia.school)).toMatchObject({ capacity: null })
    expect((await noor.page(noor.hege)).receivers).toEqual([])
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
