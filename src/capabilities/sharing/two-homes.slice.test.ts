import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '../../kernel/time.ts'
import { theClock } from '../../../tests/clock.ts'
import { findCase } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { topicsSeen } from '../sight/index.ts'
import { openFamily } from './operations/family.ts'
import { openGrid } from './operations/grid.ts'
import { markOpened, openAsksAbout } from '../ask/index.ts'
import { openSeen } from '../oversight/operations/seen.ts'
import { openWhy } from './operations/why.ts'
import { registerConsent, withdrawConsent } from './operations/answer.ts'
import type { SharedCase } from './slice.testing.ts'
import { aSharedCase } from './slice.testing.ts'

/** The topics that an actor sees of the case, from the very loader that every operation about it uses. */
const topicsOf = ({ database, municipality, caseId }: SharedCase, actor: SharedCase['adviser'] | SharedCase['hege']) =>
  inTest(database, municipality, async tx => {
    const subject = await findCase(tx, { caseId }, actor)
    const topics = topicsSeen(subject!.sight, theClock.now())
    return topics === 'all' ? 'all' : [...topics].toSorted()
  })

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

describe('Lars in two homes', () => {
  let lars: SharedCase
  beforeEach(async () => {
    lars = await aSharedCase()
  })
  const grid = () => lars.act(openGrid, lars.teacher, { caseId: lars.caseId })
  const cellOf = async (topic = 'plan') => {
    const shown = await grid()
    if (shown.is !== 'done') throw new Error(shown.is)
    return shown.reply.services.find(one => one.id === lars.ppt)!.cells.find(one => one.topic === topic)!
  }

  it('crosses to nobody before both have said yes, for that service and that topic', async () => {
    expect(await topicsOf(lars, lars.adviser)).toEqual([])
    expect((await lars.ask()).is).toBe('done')
    expect((await lars.says(lars.hege, 'yes')).is).toBe('done')
    expect(await topicsOf(lars, lars.adviser)).toEqual([])
    expect((await cellOf()).state).toBe('waiting')
    expect((await lars.says(lars.trond, 'yes', { answers: [{ topic: 'plan', answer: 'yes' }] })).is).toBe('done')
    expect(await topicsOf(lars, lars.adviser)).toEqual(['plan'])
    expect((await cellOf('health')).state).toBe('waiting')
  })

  it('says that they disagree, and opens by the limited yes that Trond gives later', async () => {
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    await lars.says(lars.trond, 'no')
    expect((await cellOf()).state).toBe('in_disagreement')
    expect(await topicsOf(lars, lars.adviser)).toEqual([])
    await lars.says(lars.trond, 'limited')
    expect(await cellOf()).toMatchObject({ state: 'limited', until: '2027-06-01' })
    expect(await topicsOf(lars, lars.adviser)).toEqual(['health', 'plan'])
  })

  it('keeps out the one whom Trond names', async () => {
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    await lars.says(lars.trond, 'limited', { notFor: [lars.adviser.id] })
    expect((await cellOf()).state).toBe('limited')
    expect(await topicsOf(lars, lars.adviser)).toEqual([])
  })

  it('shows each parent own answers, and of the other only whether it is a yes', async () => {
    await lars.ask()
    await lars.says(lars.trond, 'limited')
    const [hers, his] = await Promise.all(
      [lars.hege, lars.trond].map(one => lars.act(openFamily, one, { caseId: lars.caseId })),
    )
    const plan = (shown: typeof hers) => {
      if (shown?.is !== 'done') throw new Error(shown?.is)
      return shown.reply.services.find(one => one.id === lars.ppt)!.topics.find(one => one.topic === 'plan')
    }
    expect(plan(hers)).toMatchObject({ open: false, mine: null, others: [{ name: 'Trond', state: 'yes' }] })
    expect(plan(his)).toMatchObject({ mine: { answer: 'limited' }, others: [{ name: 'Hege', state: 'not_answered' }] })
    expect(JSON.stringify(hers)).not.toContain('Ikke noe om hjemmet')
    expect(JSON.stringify(his)).toContain('Ikke noe om hjemmet')
  })

  it('never tells one parent where the other lives, whatever they or the staff ask', async () => {
    const [herStreet, hisStreet] = ['Bjørkeveien 7', 'Granlia 12']
    await inTest(lars.database, lars.municipality, async tx => {
      for (const [person, address] of [
        [lars.hege, herStreet],
        [lars.trond, hisStreet],
      ] as const)
        await tx
          .updateTable('family_person')
          .set({ address })
          .where('municipality_id', '=', lars.municipality)
          .where('id', '=', person.id)
          .execute()
    })
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    const { caseId, ppt } = lars
    const replies = await Promise.all([
      ...[lars.hege, lars.trond].flatMap(one => [
        lars.act(openFamily, one, { caseId }),
        lars.act(openSeen, one, { caseId }),
      ]),
      grid(),
      lars.act(openWhy, lars.teacher, { caseId, serviceId: ppt, topic: 'plan' }),
    ])
    expect(replies.map(one => one.is)).toEqual(Array.from({ length: 6 }, () => 'done'))
    const all = JSON.stringify(replies)
    expect(all).not.toContain(herStreet)
    expect(all).not.toContain(hisStreet)
  })

  it('opens by a paper that the holder registers, and only the holder may', async () => {
    const [hege, trond] = [lars.hege, lars.trond].map(one => ({ kind: 'guardian', id: one.id }))
    const paper = (giver: unknown) => ({
      ...{ caseId: lars.caseId, serviceId: lars.ppt, giver, method: 'paper', note: 'Skjema av 20. november.' },
      answers: [{ topic: 'plan', answer: 'yes' }],
      ...{ language: 'nb', interpreter: 'not_needed', archiveRef: 'Skolens arkiv, sak 26/14' },
    })
    expect((await lars.act(registerConsent, lars.colleague, paper(hege))).is).toBe('hidden')
    expect((await lars.act(registerConsent, lars.teacher, { ...paper(hege), note: ' ' })).is).toBe('invalid')
    expect((await lars.act(registerConsent, lars.teacher, paper(hege))).is).toBe('done')
    expect((await lars.act(registerConsent, lars.teacher, paper(trond))).is).toBe('done')
    expect(await topicsOf(lars, lars.adviser)).toEqual(['plan'])
    const stranger = await lars.act(registerConsent, lars.teacher, paper({ kind: 'guardian', id: randomUUID() }))
    expect(stranger).toMatchObject({ is: 'refused', refusal: { code: 'consent.not_a_giver' } })
  })

  it('asks each of them once, and each answer ends what waited for that one', async () => {
    await lars.ask()
    const waiting = () =>
      inTest(lars.database, lars.municipality, tx =>
        tx
          .selectFrom('ask')
          .select(['to_id', 'state'])
          .where('municipality_id', '=', lars.municipality)
          .where('kind', '=', 'consent')
          .execute(),
      )
    const stateOf = async (id: string) => (await waiting()).find(one => one.to_id === id)?.state
    expect(await waiting()).toHaveLength(2)
    await lars.says(lars.hege, 'yes', { answers: [{ topic: 'plan', answer: 'yes' }] })
    expect(await stateOf(lars.hege.id)).toBe('sent')
    await lars.says(lars.hege, 'no', { answers: [{ topic: 'health', answer: 'no' }] })
    await lars.says(lars.trond, 'no')
    expect([await stateOf(lars.hege.id), await stateOf(lars.trond.id)]).toEqual(['accepted', 'declined'])
  })

  it('tells whoever asks whether each of them has opened the question, and no other service', async () => {
    await lars.ask()
    const at = { caseId: lars.caseId, serviceId: lars.ppt, topic: 'plan' }
    const askedOf = async (actor: SharedCase['adviser']) => {
      const why = await lars.act(openWhy, actor, at)
      if (why.is !== 'done') throw new Error(why.is)
      return why.reply.asked
    }
    const open = (toId: string) =>
      inTest(lars.database, lars.municipality, async tx => {
        const [ask] = await openAsksAbout(tx, lars.municipality, { kind: 'case', id: lars.caseId })
        await markOpened(tx, { municipality: lars.municipality, now: theClock.now(), thingId: ask!.thingId, toId })
      })
    expect((await askedOf(lars.teacher)).map(one => one.opened)).toEqual([null, null])
    await open(lars.trond.id)
    const opened = await askedOf(lars.teacher)
    expect(opened.find(one => one.name.startsWith('Trond'))?.opened).toBe(dayOf(theClock.now()))
    expect(opened.find(one => !one.name.startsWith('Trond'))?.opened).toBeNull()
    await lars.says(lars.hege, 'yes')
    expect((await askedOf(lars.teacher)).map(one => one.name.split(' ')[0])).toEqual(['Trond'])
    // Of another topic, nothing is asked.
    const other = await lars.act(openWhy, lars.teacher, { ...at, topic: 'meetings' })
    expect(other).toMatchObject({ reply: { asked: [] } })
    await lars.says(lars.trond, 'yes')
    await lars.ask()
    expect(await askedOf(lars.adviser)).toEqual([])
  })

  it('hears no yes that nobody has asked for, and no answer in another’s name', async () => {
    expect(await lars.says(lars.hege, 'yes')).toMatchObject({ is: 'refused', refusal: { code: 'consent.not_asked' } })
    expect((await lars.says(lars.teacher, 'yes')).is).toBe('hidden')
    const low = { ...lars.hege, level: 'substantial' } as const
    expect((await lars.says(low, 'yes')).is).toBe('not logged in')
  })

  it('tells of what was asked, answered and withdrawn to those who see everything, and to no other service', async () => {
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    await lars.says(lars.trond, 'yes')
    await lars.act(withdrawConsent, lars.hege, { caseId: lars.caseId, serviceId: lars.ppt })
    const entries = await inTest(lars.database, lars.municipality, tx =>
      tx
        .selectFrom('log_entry')
        .select(['kind', 'topic'])
        .where('municipality_id', '=', lars.municipality)
        .where('case_id', '=', lars.caseId)
        .where('kind', 'like', 'consent%')
        .execute(),
    )
    expect(entries.map(one => one.kind).toSorted()).toEqual([
      'consent.asked',
      'consent.given',
      'consent.given',
      'consent.withdrawn',
    ])
    expect(new Set(entries.map(one => one.topic))).toEqual(new Set(['*']))
  })

  it('shows another service its own row only', async () => {
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    await lars.says(lars.trond, 'yes')
    const shown = await lars.act(openGrid, lars.adviser, { caseId: lars.caseId })
    if (shown.is !== 'done') throw new Error(shown.is)
    expect(shown.reply.services.map(one => one.id)).toEqual([lars.ppt])
    const other = { caseId: lars.caseId, serviceId: lars.school, topic: 'plan' }
    expect((await lars.act(openWhy, lars.adviser, other)).is).toBe('hidden')
  })

  it('tells the family who has looked, in which service and why, and never of a concern or report', async () => {
    await grid()
    theClock.forward(1 / 24)
    const shown = await lars.act(openSeen, lars.hege, { caseId: lars.caseId })
    if (shown.is !== 'done') throw new Error(shown.is)
    expect(shown.reply.looks[0]).toMatchObject({
      name: 'Marte Vik',
      service: 'Bjørkely skole',
      act: 'sharing',
      why: 'own_service',
    })
    expect(shown.reply.looks.every(one => one.name !== 'Trond Prøve')).toBe(true)
  })
})
