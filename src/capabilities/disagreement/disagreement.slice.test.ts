import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/time.ts'
import { findCase } from '../case/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/jobs.ts'
import { comesOf, house, reads } from '../overview/slice.testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { recordKin } from '../sight/index.ts'
import { disagreementTicks } from './jobs.ts'
import { endWithCase } from './operations/climb.ts'
import { listDisagreements, listWaiting, shown } from './operations/read.ts'
import { disagreementsIn } from './store.ts'
import { MEANWHILE, OUTCOME, WORDS, disagreeing, raises } from './slice.testing.ts'
import type { Case } from './slice.testing.ts'

const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

const { disagreementTeamDays, disagreementLeaderDays, disagreementDecisionDays } = exampleSettings().deadlines
/** Some days go, and the clock does its work; twice, since it may run late or again. */
async function afterDays(one: Case, days: number) {
  theClock.forward(days)
  for (const tick of [...disagreementTicks, ...disagreementTicks, ...gapTicks])
    await tick.run(house, one.municipality, theClock.now())
}
const waits = async (actor: Actor) => (await reads(listWaiting, actor)).waiting.map(one => one.step)
const shownTo = async (one: Case, actor: Actor) =>
  (await reads(listDisagreements, actor, { caseId: one.caseId })).disagreements
const rowsOf = (one: Case) =>
  inTest(database, one.municipality, async tx => ({
    told: await tx
      .selectFrom('notice')
      .select(['kind', 'to_id', 'ended_at', 'ending'])
      .orderBy('told_at')
      .orderBy('to_id')
      .execute(),
    log: await tx
      .selectFrom('log_entry')
      .select(['kind', 'audience', 'facts', 'words', 'of_service_id'])
      .where('case_id', '=', one.caseId)
      .orderBy('at')
      .execute(),
    gaps: await tx.selectFrom('gap').select(['must_act_id', 'closed_at']).where('type', '=', 'undecided').execute(),
  }))

describe('that services do not agree', () => {
  it('is written by the case team, with at least two services and how the help goes on', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    for (const actor of [one.leader, one.pptLeader, one.colleague, one.coordinator, one.guardians[0]])
      expect(await raises(one, actor)).toBe('hidden')
    expect(await raises(one, one.adviser, { services: [one.ppt] })).toBe('disagreement.two_services')
    expect(await raises(one, one.adviser, { services: [one.ppt, randomUUID()] })).toBe('disagreement.service_unknown')
    expect(await raises(one, one.adviser, { meanwhile: ' ' })).toBe('invalid')
    expect(await raises(one, one.adviser)).toBe('done')
    for (const actor of [one.teacher, one.adviser])
      expect(await shownTo(one, actor)).toMatchObject([
        {
          words: WORDS,
          meanwhile: MEANWHILE,
          raisedBy: 'Anne Råd',
          step: 'team',
          services: [{ name: 'Bjørkely skole' }, { name: 'PPT' }],
        },
      ])
  })

  it('climbs by the clock: team, leaders, who decides; each told once, without a word of the child', async () => {
    const one = await disagreeing()
    const up = [one.leader, one.pptLeader, one.coordinator]
    const all = () => Promise.all(up.map(async who => (await waits(who)).join()))
    await afterDays(one, disagreementTeamDays)
    expect(await all()).toEqual(['', '', ''])
    expect(await one.settles(one.leader, 1)).toBe('hidden')
    await afterDays(one, 1)
    expect(await all()).toEqual(['leaders', 'leaders', ''])
    const { waiting } = await reads(listWaiting, one.pptLeader)
    expect(waiting).toMatchObject([{ question: 'whose_need', caseNumber: one.caseId.slice(0, 8), services: [{}, {}] }])
    expect(JSON.stringify(waiting)).not.toMatch(new RegExp(`Lars|utrede|lesegruppe|${one.childId}|Marte`))
    await afterDays(one, disagreementLeaderDays + 1)
    expect(await all()).toEqual(['', '', 'decision_maker'])
    // One of the services cannot end for all what they did not agree on.
    expect(await one.settles(one.leader, 3)).toBe('hidden')
    expect(await waits(one.chief)).toEqual([])
    const { told, log } = await rowsOf(one)
    expect(told.map(row => row.to_id).sort()).toEqual(up.map(who => who.id).sort())
    expect(log.map(row => [row.kind, row.audience])).toEqual([
      ['disagreement.raised', 'team'],
      ['disagreement.sent_on', 'team'],
      ['disagreement.sent_on', 'team'],
      ['disagreement.sent_on', 'team'],
    ])
    expect(JSON.stringify(log)).not.toMatch(/utrede|lesegruppe/)
  })

  it('is a gap of who decides when the last day has passed, until something is decided', async () => {
    const one = await disagreeing()
    await afterDays(one, disagreementTeamDays + 1)
    await afterDays(one, disagreementLeaderDays + 1)
    await afterDays(one, disagreementDecisionDays)
    expect((await rowsOf(one)).gaps).toEqual([])
    await afterDays(one, 1)
    expect((await rowsOf(one)).gaps).toEqual([{ must_act_id: one.coordinator.id, closed_at: null }])
    expect(await one.settles(one.coordinator, 3)).toBe('done')
    expect((await rowsOf(one)).gaps).toEqual([{ must_act_id: one.coordinator.id, closed_at: theClock.now() }])
  })

  it('is with another who decides when the first has left, or as soon as there is one', async () => {
    const one = await disagreeing()
    const leaves = (who: Actor, at: Date | null) =>
      inTest(database, one.municipality, tx =>
        tx.updateTable('employee').set({ leaves_at: at }).where('id', '=', who.id).execute(),
      )
    await leaves(one.chief, theClock.now())
    await afterDays(one, disagreementTeamDays + 1)
    await afterDays(one, disagreementLeaderDays + 1)
    expect(await waits(one.coordinator)).toEqual(['decision_maker'])
    await leaves(one.coordinator, theClock.now())
    await afterDays(one, 1)
    await leaves(one.chief, null)
    expect(await one.settles(one.chief, 3)).toBe('hidden')
    await afterDays(one, 1)
    expect(await waits(one.chief)).toEqual(['decision_maker'])
    const { told } = await rowsOf(one)
    expect(told.filter(row => row.ended_at === null).map(row => row.to_id)).toEqual([one.chief.id])
    expect(await one.settles(one.chief, 4)).toBe('done')
  })

  it('is ended by a leader of one of them; the team is told, nobody waits, and nobody ends it twice', async () => {
    const one = await disagreeing()
    await afterDays(one, disagreementTeamDays + 1)
    for (const other of [one.chief, one.colleague, one.coordinator, one.guardians[0]])
      expect(await one.settles(other, 2)).toBe('hidden')
    expect(await one.settles(one.pptLeader, 1)).toBe('version.conflict')
    expect(await one.settles(one.pptLeader, 2)).toBe('done')
    expect(await one.settles(one.leader, 3)).toBe('disagreement.ended')
    expect([await waits(one.leader), await waits(one.pptLeader)]).toEqual([[], []])
    expect(await shownTo(one, one.teacher)).toMatchObject([{ outcome: OUTCOME, endedBy: 'Siri Leder' }])
    const { told } = await rowsOf(one)
    const open = told.filter(row => row.ended_at === null)
    expect(open.map(row => `${row.kind} ${row.to_id}`).sort()).toEqual(
      [one.teacher, one.adviser, one.leader].map(who => `disagreement_ended ${who.id}`).sort(),
    )
    await afterDays(one, 90)
    expect((await rowsOf(one)).gaps).toEqual([])
  })

  it.each(['nobody', 'a deputy'])('is with who acts where a leader is away, with %s instead', async instead => {
    const one = await disagreeing()
    const deputy = instead === 'nobody' ? null : one.colleague
    const acts = deputy ?? one.chief
    await inTest(database, one.municipality, tx =>
      tx
        .insertInto('absence')
        .values({
          ...{ municipality_id: one.municipality, id: randomUUID(), employee_id: one.leader.id },
          ...{ deputy_id: deputy?.id ?? null, starts_at: theClock.now(), ends_at: null },
        })
        .execute(),
    )
    expect(await one.settles(acts, 1)).toBe('hidden')
    await afterDays(one, disagreementTeamDays + 1)
    expect(await waits(acts)).toEqual(['leaders'])
    expect(await waits(one.coordinator)).toEqual([])
    expect(await one.settles(acts, 2)).toBe('done')
    expect(await waits(acts)).toEqual([])
  })

  it('tells the other leader that it is ended, who has not answered', async () => {
    const one = await disagreeing()
    await afterDays(one, disagreementTeamDays + 1)
    expect(await one.settles(one.pptLeader, 2)).toBe('done')
    const { told } = await rowsOf(one)
    const to = (who: Actor) => told.flatMap(row => (row.to_id === who.id ? [`${row.kind} ${row.ending}`] : [])).sort()
    expect(to(one.pptLeader)).toEqual(['disagreement answered'])
    expect(to(one.leader)).toEqual(['disagreement withdrawn', 'disagreement_ended null'])
  })

  it('rests while the case does, and ends with it: nobody is told to decide, then or when it opens again', async () => {
    const one = await disagreeing()
    const sets = (status: 'paused' | 'open') =>
      inTest(database, one.municipality, tx =>
        tx
          .updateTable('child_case')
          .set({ status, paused_until: status === 'paused' ? dayOf(theClock.now()) : null })
          .where('id', '=', one.caseId)
          .execute(),
      )
    await sets('paused')
    await afterDays(one, disagreementTeamDays + 1)
    expect(await waits(one.leader)).toEqual([])
    await sets('open')
    await afterDays(one, 1)
    expect(await waits(one.leader)).toEqual(['leaders'])
    await inTest(database, one.municipality, tx =>
      endWithCase(tx, { municipality: one.municipality, caseId: one.caseId, now: theClock.now(), newId: randomUUID }),
    )
    expect(await waits(one.leader)).toEqual([])
    expect((await rowsOf(one)).told.filter(row => row.ended_at === null)).toEqual([])
    expect(await shownTo(one, one.teacher)).toMatchObject([
      { outcome: null, decided: false, endedAt: theClock.now().toISOString() },
    ])
    await afterDays(one, 30)
    expect((await rowsOf(one)).told.filter(row => row.ended_at === null)).toEqual([])
  })

  it('is ended by the team itself at any time', async () => {
    const one = await disagreeing()
    await afterDays(one, disagreementTeamDays + 1)
    expect(await one.settles(one.adviser, 2)).toBe('done')
    expect(await waits(one.leader)).toEqual([])
  })

  it('is not told to own family of the child, who cannot end it', async () => {
    const one = await disagreeing()
    await inTest(database, one.municipality, tx =>
      recordKin(tx, { municipality: one.municipality, employeeId: one.pptLeader.id, childIds: [one.childId] }),
    )
    await afterDays(one, disagreementTeamDays + 1)
    expect([await waits(one.pptLeader), await waits(one.leader)]).toEqual([[], ['leaders']])
    expect(await one.settles(one.pptLeader, 2)).toBe('hidden')
  })
})

describe('the family', () => {
  it('reads that it is so and how the help goes on where that was said, and never what the services mean', async () => {
    const one = await disagreeing({ forFamily: true })
    const [told] = await shownTo(one, one.guardians[0])
    expect(told).toMatchObject({
      question: 'whose_need',
      meanwhile: MEANWHILE,
      words: null,
      services: [],
      raisedBy: null,
    })
    expect(JSON.stringify(told)).not.toMatch(/utrede|PPT|skole|Marte Vik/)
    expect((await rowsOf(one)).log[0]).toMatchObject({ audience: 'everyone', words: null, of_service_id: one.ppt })
    expect(await one.settles(one.teacher, 1)).toBe('done')
    expect(await shownTo(one, one.guardians[0])).toMatchObject([{ outcome: null, endedBy: null, decided: true }])
  })

  it('reads nothing of it who may not know of one of the services', async () => {
    const one = await disagreeing({ forFamily: true })
    const [hege] = one.guardians
    await inTest(database, one.municipality, async tx => {
      const inCase = await findCase(tx, { caseId: one.caseId }, hege)
      const [told] = await disagreementsIn(tx, { ...one, limit: 10 })
      if (!inCase || !told) throw new Error('not found')
      const ties = (id: string) => [{ serviceId: id, topic: 'health', since: began }]
      const fact = { topic: 'health', ground: 'block', groundId: null, from: began, to: null } as const
      const kept = (id: string) => ({
        ...inCase,
        sight: { ...inCase.sight, facts: [...inCase.sight.facts, fact], ties: ties(id) },
      })
      const now = new Date(theClock.now().getTime() + 1000)
      expect(shown(told, kept(randomUUID()), hege, now)).toMatchObject({ meanwhile: MEANWHILE })
      expect(shown(told, kept(one.ppt), hege, now)).toBeUndefined()
    })
  })

  it('reads no sentence in the log of more services than can be kept from anybody', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    expect(await raises(one, one.teacher, { forFamily: true, services: [one.school, one.ppt, one.area] })).toBe('done')
    expect((await rowsOf(one)).log[0]).toMatchObject({ audience: 'team' })
  })

  it('reads nothing of it where that was not said, nor has anything that waits', async () => {
    const one = await disagreeing()
    expect(await shownTo(one, one.guardians[0])).toEqual([])
    expect(await comesOf(listWaiting, one.guardians[0])).toBe('hidden')
    expect(await comesOf(listDisagreements, one.colleague, { caseId: one.caseId })).toBe('hidden')
  })
})
