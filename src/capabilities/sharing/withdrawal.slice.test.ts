import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { movable, theClock } from '../../../tests/clock.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { addDays, covers, dayOf } from '../../kernel/time.ts'
import { holdersOf } from '../baton/index.ts'
import { offerBaton } from '../baton/operations/offer.ts'
import { listCandidates, listMyOffers, openOffer } from '../baton/operations/open.ts'
import { aGuardian, anEmployee, inTest } from '../case/testing.ts'
import { guardiansChanged } from '../person/index.ts'
import { recordKin } from '../sight/index.ts'
import { answerConsent, withdrawConsent } from './operations/answer.ts'
import { loadSources } from './operations/sources.ts'
import { heldAt } from './rules/facts.ts'
import { allReads, asActor, aSharedCase } from './slice.testing.ts'
import type { SharedCase } from './slice.testing.ts'
import { sharingTicks } from './jobs.ts'

/** The reads whose reply holds something about the child or the case, seen by an actor. */
async function tellingReads(lars: SharedCase, actor: SharedCase['adviser'] | SharedCase['hege']) {
  const told: string[] = []
  const inputs = { caseId: lars.caseId, childId: lars.childId, serviceId: lars.ppt, topic: 'plan', name: '' }
  for (const op of await allReads()) {
    const { id } = op.contract['~orpc'].meta
    const outcome = await lars.act(op, actor, inputs)
    if (outcome.is !== 'done') continue
    const reply = JSON.stringify(outcome.reply)
    if ([lars.caseId, lars.childId, 'Lars'].some(secret => reply.includes(secret))) told.push(id)
    else if (op.contract['~orpc'].meta.about === 'case') told.push(id)
  }
  return told
}

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const bothSayYes = async (lars: SharedCase) => {
  await lars.ask()
  await lars.says(lars.hege, 'yes')
  await lars.says(lars.trond, 'yes')
}

describe('a withdrawal', () => {
  it(
    'closes every read at the next request, and takes nothing from the owner service or the family',
    { timeout: 60_000 },
    async () => {
      const lars = await aSharedCase()
      expect(await tellingReads(lars, lars.adviser)).toEqual([])
      await bothSayYes(lars)
      expect(await tellingReads(lars, lars.adviser)).toEqual(
        expect.arrayContaining(['sharing.grid', 'sharing.why', 'person.open', 'person.find']),
      )
      const [owner, family] = [await tellingReads(lars, lars.teacher), await tellingReads(lars, lars.trond)]
      const { caseId, ppt: serviceId } = lars
      expect((await lars.act(withdrawConsent, lars.hege, { caseId, serviceId })).is).toBe('done')
      expect(await tellingReads(lars, lars.adviser)).toEqual([])
      // One thing more is told: that those who must answer disagree now, on the holder's Min dag.
      expect(new Set(await tellingReads(lars, lars.teacher))).toEqual(new Set([...owner, 'overview.day']))
      expect(await tellingReads(lars, lars.trond)).toEqual(family)
      const again = await lars.act(withdrawConsent, lars.hege, { caseId, serviceId })
      expect(again).toMatchObject({ is: 'refused', refusal: { code: 'consent.nothing_to_withdraw' } })
    },
  )

  it('of one topic leaves the others open', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { caseId, ppt: serviceId } = lars
    await lars.act(withdrawConsent, lars.trond, { caseId, serviceId, topics: ['health'] })
    const topics = await inTest(lars.database, lars.municipality, async tx => {
      const { sources } = await loadSources(tx, { ...lars, now: theClock.now() })
      return heldAt(sources, theClock.now()).flatMap(one => (one.readerId === lars.adviser.id ? [one.topic] : []))
    })
    expect(topics).toEqual(['plan'])
  })

  it('gives the baton to the owner service’s leader in the same act, when the holder’s service loses its ground', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { caseId, ppt, municipality, database } = lars
    // The adviser has accepted the baton, in the chain as baton writes it.
    await inTest(database, municipality, async tx => {
      await tx
        .updateTable('baton_period')
        .set({ holder_id: lars.adviser.id, service_id: ppt })
        .where('municipality_id', '=', municipality)
        .where('case_id', '=', caseId)
        .execute()
    })
    theClock.forward(1 / 24)
    await lars.act(withdrawConsent, lars.hege, { caseId, serviceId: ppt })
    const chain = await inTest(database, municipality, tx => holdersOf(tx, municipality, [caseId]))
    const holding = chain.filter(one => covers(one, theClock.now()))
    expect(holding).toMatchObject([{ holderId: lars.leader.id, kind: 'acting', because: 'consent_ended' }])
    expect(await tellingReads(lars, lars.leader)).toContain('sharing.grid')
    expect(await tellingReads(lars, lars.adviser)).toEqual([])
  })
})

describe('a holder of another service', () => {
  /** The adviser has accepted the baton, in the chain as baton writes it. */
  const heldByAdviser = async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { caseId, ppt, municipality, database, adviser } = lars
    await inTest(database, municipality, tx =>
      tx
        .updateTable('baton_period')
        .set({ holder_id: adviser.id, service_id: ppt })
        .where('municipality_id', '=', municipality)
        .where('case_id', '=', caseId)
        .execute(),
    )
    theClock.forward(1 / 24)
    const holders = async () => {
      const chain = await inTest(database, municipality, tx => holdersOf(tx, municipality, [caseId]))
      return chain.filter(one => covers(one, theClock.now())).map(one => [one.holderId, one.kind])
    }
    return { lars, holders }
  }

  it('whom the family keeps out by name holds no longer, and cannot be offered it again', async () => {
    const { lars, holders } = await heldByAdviser()
    expect(await holders()).toEqual([[lars.adviser.id, 'accepted']])
    await lars.says(lars.hege, 'yes', { notFor: [lars.adviser.id] })
    expect(await holders()).toEqual([[lars.leader.id, 'acting']])
    const { caseId, leader } = lars
    const offer = await lars.act(offerBaton, leader, {
      ...{ caseId, toId: lars.adviser.id, toServiceId: lars.ppt },
      ...{ reason: 'Prøve', handOverNote: 'Prøve', familyView: 'Prøve' },
    })
    expect(offer).toMatchObject({ is: 'refused', refusal: { code: 'baton.consent_missing' } })
    const found = await lars.act(listCandidates, leader, { caseId })
    const names = found.is === 'done' ? found.reply.map(one => one.name) : []
    expect(names).toContain('Siri Leder')
    expect(names).not.toContain('Anne Råd')
  })

  it('is offered it without a word about the plan when only another topic is open', async () => {
    const lars = await aSharedCase()
    const { caseId, ppt, adviser, teacher } = lars
    const words = { reason: 'Noe nytt', handOverNote: 'Snakk med mor', familyView: 'Greit' }
    const note = async () => {
      const offered = await lars.act(offerBaton, teacher, { caseId, toId: adviser.id, toServiceId: ppt, ...words })
      const offerId = offered.is === 'done' ? offered.reply.offerId : undefined
      const read = await lars.act(openOffer, adviser, { caseId, offerId })
      return read.is === 'done' ? [read.reply.reason, read.reply.handOverNote, read.reply.familyView] : read.is
    }
    const open = async (topic: string) => {
      for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes', { answers: [{ topic, answer: 'yes' }] })
    }
    await lars.ask()
    await open('health')
    expect(await note()).toEqual([null, null, null])
    await open('plan')
    const mine = await lars.act(listMyOffers, adviser, { caseId })
    const offerId = mine.is === 'done' ? mine.reply[0]?.id : undefined
    expect(await lars.act(openOffer, adviser, { caseId, offerId })).toMatchObject({ is: 'done', reply: words })
  })

  it('who becomes own family of the child holds no longer', async () => {
    const { lars, holders } = await heldByAdviser()
    const { municipality, childId, database, adviser } = lars
    await inTest(database, municipality, async tx => {
      await recordKin(tx, { municipality, employeeId: adviser.id, childIds: [childId] })
      await guardiansChanged(tx, { municipality, childId, now: theClock.now(), newId: randomUUID })
    })
    expect(await holders()).toEqual([[lars.leader.id, 'acting']])
  })
})

describe('a consent that runs out', () => {
  it('closes by itself at its instant, and the holder’s service is followed by somebody within the hour', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { caseId, ppt, municipality, database, house } = lars
    await inTest(database, municipality, async tx => {
      await tx
        .updateTable('baton_period')
        .set({ holder_id: lars.adviser.id, service_id: ppt })
        .where('municipality_id', '=', municipality)
        .where('case_id', '=', caseId)
        .execute()
    })
    const clock = movable(new Date('2027-05-31T21:59:59Z'))
    const act = asActor({ ...house, clock: clock.now })
    const reads = async () => (await tellingReads({ ...lars, act }, lars.adviser)).length
    expect(await reads()).toBeGreaterThan(0)
    clock.set(new Date('2027-05-31T22:00:00Z'))
    expect(await reads()).toBe(0)
    await sharingTicks[0]!.run(house, municipality, clock.now())
    const chain = await inTest(database, municipality, tx => holdersOf(tx, municipality, [caseId]))
    expect(chain.find(one => covers(one, clock.now()))).toMatchObject({ holderId: lars.leader.id, kind: 'acting' })
  })
})

describe('a change of guardians', () => {
  it('bites in the same transaction: who has lost responsibility sees nothing, a new one must be asked', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { municipality, childId, database } = lars
    const change = (over: object, whom: string) =>
      inTest(database, municipality, async tx => {
        await tx
          .updateTable('guardianship')
          .set(over)
          .where('municipality_id', '=', municipality)
          .where('person_id', '=', whom)
          .execute()
        await guardiansChanged(tx, { municipality, childId, now: theClock.now(), newId: randomUUID })
      })
    await change({ parental_responsibility: false }, lars.trond.id)
    expect(await tellingReads(lars, lars.trond)).toEqual([])
    expect(await tellingReads(lars, lars.adviser)).not.toEqual([])
    await inTest(database, municipality, async tx => {
      await aGuardian(tx, { municipality, childId }, 'Ny Prøve')
      await guardiansChanged(tx, { municipality, childId, now: theClock.now(), newId: randomUUID })
    })
    expect(await tellingReads(lars, lars.adviser)).toEqual([])
  })
})

describe('the table of access facts', () => {
  it('equals the facts recomputed from their sources, after any history of answers', { timeout: 120_000 }, async () => {
    const lars = await aSharedCase()
    await lars.ask()
    const { caseId, municipality, database, house, ppt } = lars
    const clock = movable(theClock.now())
    const act = asActor({ ...house, clock: clock.now })
    const other = await inTest(database, municipality, tx => anEmployee(tx, { municipality, serviceId: ppt }, 'Ny Råd'))
    const step = fc.record({
      who: fc.constantFrom(lars.hege, lars.trond),
      what: fc.constantFrom('yes', 'yes', 'yes', 'limited', 'no', 'withdraw' as const),
      topic: fc.constantFrom('plan', 'plan', 'health'),
      notFor: fc.constantFrom([], [], [lars.adviser.id], [other.id]),
      days: fc.constantFrom(1, 5, 40, 200),
      hours: fc.constantFrom(0, 1, 40, 200),
    })
    const same = async () => {
      const now = clock.now()
      const behind = { municipality, now }
      const { table, implied } = await inTransaction(database, behind, async tx => {
        const rows = await tx
          .selectFrom('access_fact')
          .selectAll()
          .where('municipality_id', '=', municipality)
          .where('about_id', '=', caseId)
          .execute()
        const { sources } = await loadSources(tx, { municipality, caseId, now })
        return { keep: false, value: { table: rows, implied: heldAt(sources, now) } }
      })
      const living = table.filter(row => covers({ from: row.valid_from, to: row.valid_to }, now))
      const named = living.map(row => [row.reader_id, row.topic, row.ground, row.ground_id].join(' '))
      expect(named.toSorted()).toEqual(
        implied.map(one => [one.readerId, one.topic, one.ground, one.groundId].join(' ')).toSorted(),
      )
      return living.some(row => row.ground === 'consent')
    }
    let opened = 0
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async steps => {
      for (const { who, what, topic, notFor, days, hours } of steps) {
        clock.forward(hours / 24)
        const until = addDays(dayOf(clock.now()), days)
        const limits = what === 'limited' ? { limits: 'Ikke alt.' } : {}
        if (what === 'withdraw') await act(withdrawConsent, who, { caseId, serviceId: ppt, topics: [topic] })
        else
          await act(answerConsent, who, {
            caseId,
            serviceId: ppt,
            notFor,
            until,
            answers: [{ topic, answer: what, ...limits }],
          })
        if (await same()) opened++
      }
    })
    await fc.assert(property, { numRuns: 15 })
    expect(opened).toBeGreaterThan(5)
  })
})

describe('two who answer at once', () => {
  it('never leave a door open after one of them has said no', { timeout: 60_000 }, async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { caseId, ppt: serviceId } = lars
    for (let round = 0; round < 10; round++) {
      await lars.says(lars.hege, 'yes')
      const [yes, no] = await Promise.all([
        lars.says(lars.trond, 'yes'),
        lars.act(withdrawConsent, lars.hege, { caseId, serviceId }),
      ])
      expect([yes.is, no.is]).toEqual(['done', 'done'])
      expect(await tellingReads(lars, lars.adviser)).toEqual([])
    }
  })
})
