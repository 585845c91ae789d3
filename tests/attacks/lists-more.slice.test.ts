import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { compose } from '../../src/apps/server/compose.ts'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { aSharedCase } from '../../src/capabilities/sharing/slice.testing.ts'
import { TOPIC_IDS } from '../../src/capabilities/settings/model.ts'
import { AUDIENCES } from '../../src/capabilities/sight/model.ts'
import type { About } from '../../src/capabilities/sight/model.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../src/kernel/time.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import { theClock } from '../clock.ts'
import { aHouse } from '../house.ts'
import { listsIn, uncovered } from './listed.testing.ts'
import type { AnyFact, Here } from './seen.testing.ts'
import { anyFacts, putFacts, readersIn } from './seen.testing.ts'

const { operations } = compose()
const byId = new Map(operations.map(op => [op.contract['~orpc'].meta.id, op]))
const today = dayOf(theClock.now())

let house: House
let here: Here
beforeAll(async () => {
  house = await aHouse()
})

const call = async (id: string, actor: Actor, input: object) => {
  const op = byId.get(id)
  if (!op) throw new Error(`no operation ${id}`)
  return carryOut(house, op, { actor, input, key: randomUUID() })
}
const done = async (id: string, actor: Actor, input: object) => {
  const outcome = await call(id, actor, input)
  if (outcome.is !== 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`)
  return outcome.reply
}
const Made = z.looseObject({ id: z.string() })
const made = async (id: string, actor: Actor, input: object) => Made.parse(await done(id, actor, input)).id
/** Ids in a reply: of its rows, or of the rows in one of its fields; nothing where the list is hidden. */
const listed = async (
  id: string,
  actor: Actor,
  input: object,
  where?: string,
  key = 'id',
): Promise<readonly string[]> => {
  const outcome = await call(id, actor, input)
  if (outcome.is !== 'done') return []
  const rows = where === undefined ? outcome.reply : z.looseObject({}).parse(outcome.reply)[where]
  return z
    .array(z.looseObject({ [key]: z.string() }))
    .parse(rows)
    .map(one => String(one[key]))
}
/** Whether somebody gets past "hidden" with something: refused, in conflict or done. */
const reaches = async (id: string, actor: Actor, input: object) => {
  const { is } = await call(id, actor, input)
  expect(['done', 'refused', 'hidden']).toContain(is)
  return is !== 'hidden'
}
const among = async (ids: readonly string[], may: (id: string) => Promise<boolean>) => {
  const verdicts = await Promise.all(ids.map(may))
  return ids.filter((_, at) => verdicts[at])
}

interface Compared {
  readonly listed: readonly string[]
  readonly opened: readonly string[]
}
/** The teacher sees all of it for the service that owns it. */
const WHOLE: AnyFact = { reader: 'teacher', topic: '*', ground: 'own_service', from: -3, to: null }

/** Compares over any facts about something; something and nothing must both have been shown. */
async function compare(about: About, of: (actor: Actor) => Promise<Compared>, who = readersIn(here), runs = 6) {
  let [shown, hidden] = [0, 0]
  const property = fc.asyncProperty(anyFacts, fc.boolean(), async (facts, whole) => {
    await putFacts(house.database, here, whole ? [...facts, WHOLE] : facts, about)
    for (const actor of who) {
      const compared = await of(actor)
      const by = actor.role
      expect({ by, ids: [...new Set(compared.listed)].toSorted() }).toEqual({ by, ids: compared.opened.toSorted() })
      if (compared.opened.length > 0) shown++
      else hidden++
    }
  })
  await fc.assert(property, { numRuns: runs, seed: 20_261_124 })
  expect(Math.min(shown, hidden)).toBeGreaterThan(0)
}
const inCase = () => ({ kind: 'case', id: here.caseId }) as const
const employees = () => readersIn(here).filter(one => one.kind === 'employee')

describe('a list shows exactly what can be opened from it', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    here = await aCase(house.database, { sharedWithPpt: ['plan', 'meetings'] })
  }, 60_000)

  it('concern.list: concerns', async () => {
    const note = { arena: 'Klassen', facts: 'Sitter alene', strengths: 'Snill', duration: 'To uker' }
    const more = { childSaid: '', interpretation: '', earlier: '' }
    const concernId = await made('concern.note', here.teacher, {
      ...{ about: { kind: 'child', childId: here.childId }, note: { ...note, ...more } },
      ...{ schoolEnvironment: false, namesAreFine: false },
    })
    await compare({ kind: 'concern', id: concernId }, async actor => ({
      listed: await listed('concern.list', actor, { show: 'open', limit: 50 }),
      opened: (await reaches('concern.open', actor, { concernId })) ? [concernId] : [],
    }))
  })

  it('voice.list: views of the child, for every topic and audience', async () => {
    const rows = TOPIC_IDS.flatMap(topic =>
      AUDIENCES.map(audience => ({
        ...{ municipality_id: here.municipality, id: randomUUID(), case_id: here.caseId, child_id: here.childId },
        ...{
          moment: 'plan',
          at: theClock.now(),
          talked_by: here.teacher.id,
          talked_on: today,
          words: 'Ja',
          ways: ['talk'],
          tell: 'all',
        },
        ...{ recorded_by: here.teacher.id, topic, audience, service_id: here.school },
        not_for: audience === 'not_guardian' ? here.guardians[0].id : null,
      })),
    )
    await inTest(house.database, here.municipality, tx => tx.insertInto('child_view').values(rows).execute())
    const weight = { caseId: here.caseId, weight: 'partly' }
    await compare(
      inCase(),
      async actor => ({
        listed: await listed('voice.list', actor, { caseId: here.caseId, limit: 100 }, 'views'),
        // Refused for want of a reason: it was reached, and nothing is written.
        opened: await among(
          rows.map(row => row.id),
          viewId => reaches('voice.weigh', actor, { ...weight, viewId }),
        ),
      }),
      employees(),
    )
  })

  it('disclosure.list: what was given without consent', async () => {
    await putFacts(house.database, here, [WHOLE])
    const disclosureId = await made('disclosure.record', here.teacher, {
      ...{ caseId: here.caseId, ground: 'giver_task', to: { kind: 'service', serviceId: here.ppt }, topics: ['plan'] },
      ...{ purpose: 'Tilrettelegge', what: 'Det som er prøvd', necessity: 'Må til', proportionality: 'Bare timene' },
      telling: { told: 'told', on: today },
    })
    const telling = { caseId: here.caseId, disclosureId, told: { is: 'told', on: today }, words: 'Sagt' }
    await compare(inCase(), async actor => ({
      listed: await listed('disclosure.list', actor, { caseId: here.caseId }),
      opened: (await reaches('disclosure.tell', actor, telling)) ? [disclosureId] : [],
    }))
  })

  it('block.open: blocks, as far as they may be looked at again', async () => {
    await putFacts(house.database, here, [
      WHOLE,
      { reader: 'adviser', topic: 'health', ground: 'consent', from: -3, to: null },
    ])
    const about = { caseId: here.caseId, code: 'PB-VIOLENCE', reason: 'Avklares', recheckOn: addDays(today, 20) }
    const [hege, trond] = here.guardians
    const health = { scope: 'topic', topic: 'health' }
    const ids = [
      await made('block.set', here.teacher, { ...about, personId: hege.id, what: { scope: 'voice' } }),
      await made('block.set', here.adviser, { ...about, personId: trond.id, what: health }),
    ]
    const review = { caseId: here.caseId, version: 99, words: 'Står', next: addDays(today, 10) }
    await compare(
      inCase(),
      async actor => {
        const outcome = await call('block.open', actor, { caseId: here.caseId })
        const Blocks = z.looseObject({ blocks: z.array(z.looseObject({ id: z.string(), mayMind: z.boolean() })) })
        const shown = outcome.is === 'done' ? Blocks.parse(outcome.reply).blocks : []
        // Nothing is shown that one may do nothing with.
        expect(shown.filter(one => !one.mayMind)).toEqual([])
        return {
          listed: shown.map(one => one.id),
          opened: await among(ids, id => reaches('block.review', actor, { ...review, id })),
        }
      },
      employees(),
      8,
    )
  })
})

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
