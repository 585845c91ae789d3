import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { TOPIC_IDS } from '../../src/capabilities/settings/model.ts'
import { AUDIENCES } from '../../src/capabilities/sight/model.ts'
import type { About } from '../../src/capabilities/sight/model.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../src/kernel/time.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { theClock } from '../clock.ts'
import { aHouse } from '../house.ts'
import { askingIn } from '../asking.ts'
import type { AnyFact, Here } from './seen.testing.ts'
import { anyFacts, putFacts, readersIn } from './seen.testing.ts'

const today = dayOf(theClock.now())

let house: House
let here: Here
const { call, made, listed, reaches, among } = askingIn(() => house)
beforeAll(async () => {
  house = await aHouse()
})

interface Compared {
  readonly listed: readonly string[]
  readonly opened: readonly string[]
}
/** The teacher sees all of it for the service that owns it. */
const WHOLE: AnyFact = { reader: 'teacher', topic: '*', ground: 'own_service', from: -3, to: null }

/** Compares over any facts about something; answers how often the rarer of something and nothing was shown. */
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
  return Math.min(shown, hidden)
}
const inCase = () => ({ kind: 'case', id: here.caseId }) as const
const employees = () => readersIn(here).filter(one => one.kind === 'employee')

const NOTE = { arena: 'Klassen', facts: 'Sitter alene', strengths: 'Snill', duration: 'To uker' }
/** The teacher's concern about the child. */
const aConcern = () =>
  made('concern.note', here.teacher, {
    about: { kind: 'child', childId: here.childId },
    note: { ...NOTE, childSaid: '', interpretation: '', earlier: '' },
    ...{ schoolEnvironment: false, namesAreFine: false },
  })
/** What the school gives the educational-psychological service, and what is said of it when the family knows. */
const given = () => ({
  ...{ ground: 'giver_task', to: { kind: 'service', serviceId: here.ppt }, topics: ['plan'] },
  ...{ purpose: 'Tilrettelegge', what: 'Det som er prøvd', necessity: 'Må til', proportionality: 'Bare timene' },
  telling: { told: 'told', on: today },
})
const telling = { told: { is: 'told', on: today }, words: 'Sagt' }

describe('a list shows exactly what can be opened from it', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    here = await aCase(house.database, { sharedWithPpt: ['plan', 'meetings'] })
  }, 60_000)

  it('concern.list: concerns', async () => {
    const concernId = await aConcern()
    const met = await compare({ kind: 'concern', id: concernId }, async actor => ({
      listed: await listed('concern.list', actor, { show: 'open', limit: 50 }),
      opened: (await reaches('concern.open', actor, { concernId })) ? [concernId] : [],
    }))
    expect(met).toBeGreaterThan(0)
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
    const met = await compare(
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
    expect(met).toBeGreaterThan(0)
  })

  it('disclosure.list: what was given without consent', async () => {
    await putFacts(house.database, here, [WHOLE])
    const disclosureId = await made('disclosure.record', here.teacher, { caseId: here.caseId, ...given() })
    const met = await compare(inCase(), async actor => ({
      listed: await listed('disclosure.list', actor, { caseId: here.caseId }),
      opened: (await reaches('disclosure.tell', actor, { caseId: here.caseId, disclosureId, ...telling }))
        ? [disclosureId]
        : [],
    }))
    expect(met).toBeGreaterThan(0)
  })

  it('disclosure.listFromConcern: what was given of a concern, by its writer', async () => {
    await putFacts(house.database, here, [WHOLE])
    const concernId = await aConcern()
    const disclosureId = await made('disclosure.recordFromConcern', here.teacher, { concernId, ...given() })
    const met = await compare({ kind: 'concern', id: concernId }, async actor => ({
      listed: await listed('disclosure.listFromConcern', actor, { concernId }),
      opened: (await reaches('disclosure.tellFromConcern', actor, { concernId, disclosureId, ...telling }))
        ? [disclosureId]
        : [],
    }))
    expect(met).toBeGreaterThan(0)
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
    const met = await compare(
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
    expect(met).toBeGreaterThan(0)
  })
})
