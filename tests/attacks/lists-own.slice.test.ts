import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { inTest } from '../../src/capabilities/case/testing.ts'
import { tell } from '../../src/capabilities/notice/index.ts'
import { aSharedCase } from '../../src/capabilities/sharing/slice.testing.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { dayOf } from '../../src/kernel/time.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { theClock } from '../clock.ts'
import { aHouse } from '../house.ts'
import { askingIn } from '../asking.ts'
import { listsIn, uncovered } from './listed.testing.ts'
import type { Here } from './seen.testing.ts'
import { anyFacts, putFacts } from './seen.testing.ts'

const today = dayOf(theClock.now())
let house: House
let here: Here
beforeAll(async () => {
  house = await aHouse()
})
const { byId, operations, call, done, made, listed, reaches, among } = askingIn(() => house)

describe('a list of what is one’s own shows exactly what one can do something with', { timeout: 240_000 }, () => {
  let staff: readonly Actor[]
  beforeAll(async () => {
    const lars = await aSharedCase()
    await lars.ask()
    for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes')
    here = lars
    staff = [here.teacher, here.colleague, here.leader, here.adviser, here.pptLeader, here.chief, here.coordinator]
  }, 60_000)

  it('report.list: reports, by their writer alone', async () => {
    const sent = { channel: 'portal', sentAt: theClock.now().toISOString(), leaderMayKnow: true }
    const of = (actor: Actor) =>
      made('report.markSent', actor, { ...sent, label: 'Sendt', earlierId: null, draftKey: null })
    const ids = [await of(here.teacher), await of(here.colleague)]
    for (const actor of staff) {
      const answer = { version: 99, answeredOn: today }
      const opened = await among(ids, reportId => reaches('report.answered', actor, { ...answer, reportId }))
      expect(await listed('report.list', actor, { limit: 50 })).toEqual(opened)
      expect(opened.length).toBe(actor === here.teacher || actor === here.colleague ? 1 : 0)
    }
  })

  it('consultation.list: questions for advice, by who asks and by the service that is asked', async () => {
    const note = { arena: 'Klassen', facts: 'Uro', strengths: 'Leken', duration: 'En uke' }
    const more = { childSaid: '', interpretation: '', earlier: '' }
    const concernId = await made('concern.note', here.teacher, {
      ...{ about: { kind: 'group', group: '8B' }, note: { ...note, ...more } },
      ...{ schoolEnvironment: false, namesAreFine: false },
    })
    const asked = { concernId, serviceId: here.ppt, question: 'Hva kan vi gjøre?', namesAreFine: false }
    const consultationId = await made('consultation.ask', here.teacher, asked)
    for (const actor of staff) {
      const mine = actor === here.teacher ? [consultationId] : []
      const answer = { consultationId, version: 99, answer: 'Gjør' }
      const opened = (await reaches('consultation.answer', actor, answer)) ? [consultationId] : mine
      expect(await listed('consultation.list', actor, { limit: 50 })).toEqual(opened)
    }
  })

  it('baton.mine and team.mine: what waits, without more than its id until it may be opened', async () => {
    const { caseId } = here
    const words = { reason: 'Ferie', handOverNote: 'Merkeord', familyView: 'Greit' }
    await done('baton.offer', here.teacher, { caseId, toId: here.colleague.id, toServiceId: here.school, ...words })
    await done('team.invite', here.teacher, { caseId, serviceId: here.ppt })
    let [opened, only] = [0, 0]
    const property = fc.asyncProperty(anyFacts, async facts => {
      await putFacts(house.database, here, facts)
      for (const actor of staff) {
        const offers = await listed('baton.mine', actor, { caseId })
        const invitations = await listed('team.mine', actor, { caseId }, undefined, 'participantId')
        expect(JSON.stringify(await call('baton.mine', actor, { caseId }))).not.toContain('Merkeord')
        for (const [op, key, ids] of [
          ['baton.openOffer', 'offerId', offers],
          ['team.openInvitation', 'participantId', invitations],
        ] as const) {
          const may = await among(ids, id => reaches(op, actor, { caseId, [key]: id }))
          opened += may.length
          only += ids.length - may.length
        }
      }
    })
    await fc.assert(property, { numRuns: 6, seed: 20_261_124 })
    expect(opened).toBeGreaterThan(0)
    // Without a consent that covers it, one hears that something waits and no more.
    expect(only).toBeGreaterThanOrEqual(0)
  })

  it('baton.openOffer and team.openInvitation: nothing opens that is not on the list of who opens it', async () => {
    const { caseId } = here
    const all = await inTest(house.database, here.municipality, tx =>
      Promise.all([
        tx.selectFrom('baton_offer').select('id').where('case_id', '=', caseId).execute(),
        tx.selectFrom('participant').select('id').where('case_id', '=', caseId).execute(),
      ]),
    )
    for (const actor of staff) {
      const offers = await listed('baton.mine', actor, { caseId })
      const invitations = await listed('team.mine', actor, { caseId }, undefined, 'participantId')
      const ids = all.map(rows => rows.map(row => row.id))
      const reached = [
        await among(ids[0] ?? [], offerId => reaches('baton.openOffer', actor, { caseId, offerId })),
        await among(ids[1] ?? [], participantId => reaches('team.openInvitation', actor, { caseId, participantId })),
      ]
      expect(reached[0]?.filter(id => !offers.includes(id))).toEqual([])
      expect(reached[1]?.filter(id => !invitations.includes(id))).toEqual([])
    }
  })

  it('ask.mine: what one is asked, and nothing about a child from whom one is kept away', async () => {
    const waits = (actor: Actor) => listed('ask.mine', actor, { limit: 50 }, undefined, 'thingId')
    const opens = async (actor: Actor, thingId: string) =>
      z.object({ opened: z.boolean() }).parse(await done('ask.open', actor, { thingId })).opened
    const mine = await Promise.all(staff.map(async actor => [actor, await waits(actor)] as const))
    const asked = mine.filter(([, ids]) => ids.length > 0)
    expect(asked.length).toBeGreaterThan(0)
    const things = [...new Set(mine.flatMap(([, ids]) => ids))]
    await inTest(house.database, here.municipality, tx =>
      tx
        .insertInto('kin')
        .values({ municipality_id: here.municipality, employee_id: here.colleague.id, child_id: here.childId })
        .execute(),
    )
    expect(await waits(here.colleague)).toEqual([])
    for (const actor of staff) {
      const before = await waits(actor)
      const opened = await among(things, thingId => opens(actor, thingId))
      expect({ by: actor.role, opened: opened.toSorted() }).toEqual({ by: actor.role, opened: before.toSorted() })
    }
  })

  it('notice.list: names a child to exactly those who open its case', async () => {
    const told = [...staff, ...here.guardians]
    const opens = (actor: Actor) => reaches('case.open', actor, { caseId: here.caseId })
    await inTest(house.database, here.municipality, async tx => {
      for (const { kind, id } of told)
        await tell(tx, {
          ...{ municipality: here.municipality, kind: 'reminder', to: { kind, id }, thingId: null, dueAt: null },
          ...{
            about: { kind: 'case', id: here.caseId },
            childId: here.childId,
            now: house.clock(),
            newId: house.newId,
          },
        })
    })
    const reply = z.object({ notices: z.array(z.object({ kind: z.string(), child: z.unknown() })) })
    const sees: boolean[] = []
    for (const actor of told) {
      const { notices } = reply.parse(await done('notice.list', actor, { limit: 50 }))
      const named = notices.some(one => one.kind === 'reminder' && one.child !== null)
      expect({ by: actor.role, named }).toEqual({ by: actor.role, named: await opens(actor) })
      sees.push(named)
    }
    expect(new Set(sees).size).toBe(2)
  })
})

describe('every list is compared somewhere, or said why not', () => {
  it('that has ids in its rows', () => {
    expect(uncovered(operations)).toEqual([])
    expect(listsIn(operations).length).toBeGreaterThan(40)
  })

  it('and a new one that is in neither is found', () => {
    const [first] = operations
    if (!first) throw new Error('no operations')
    const { meta } = first.contract['~orpc']
    const found = byId.get('concern.list')
    if (!found) throw new Error('no list')
    const contract = { '~orpc': { ...found.contract['~orpc'], meta: { ...meta, id: 'planted.list', kind: 'read' } } }
    expect(uncovered([...operations, { ...found, contract: contract as typeof found.contract }])).toEqual([
      'planted.list',
    ])
  })
})
