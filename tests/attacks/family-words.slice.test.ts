import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { openOffer, listMyOffers } from '../../src/capabilities/baton/operations/open.ts'
import { offerBaton } from '../../src/capabilities/baton/operations/offer.ts'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { callIn, doneIn } from '../../src/capabilities/concern/testing/in-house.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { theClock } from '../clock.ts'
import { aHouse } from '../house.ts'

const { operations } = compose()
/** Every read about a case that is asked for by the case alone. */
const reads = operations.filter(({ contract }) => {
  const { meta, route } = contract['~orpc']
  return meta.kind === 'read' && /\{caseId\}/.test(route.path ?? '') && !/\{(?!caseId)/.test(route.path ?? '')
})
const HERS = 'Hege sier at det er verst hos far.'

it('what one home has said about a change of level, or of the baton, is read only by who is asked to take over', async () => {
  const house = await aHouse()
  const at = await aCase(house.database, { sharedWithPpt: ['plan', 'everyday', 'health', 'home', 'meetings'] })
  const { caseId, municipality, teacher, colleague, adviser, school, guardians } = at
  await inTest(house.database, municipality, tx =>
    tx
      .insertInto('level_change')
      .values({
        ...{ municipality_id: municipality, id: randomUUID(), case_id: caseId, from_level: 1, to_level: 2 },
        ...{ at: theClock.now(), decided_by: at.leader.id, reason: 'Mer trengs', family_view: HERS },
      })
      .execute(),
  )
  const [call, done] = [callIn(house), doneIn(house)]
  const words = { reason: 'Bytter skole', handOverNote: 'Alt står i loggen', familyView: HERS }
  await done(offerBaton, teacher, { caseId, toId: colleague.id, toServiceId: school, ...words })
  const told = async (actor: Actor) => {
    const replies = await Promise.all(reads.map(op => call(op, actor, { caseId })))
    const shown = replies.filter(({ is }) => is === 'done')
    return { shown: shown.length, hers: JSON.stringify(shown).includes(HERS) }
  }
  for (const actor of [...guardians, adviser]) {
    const { shown, hers } = await told(actor)
    expect(shown).toBeGreaterThanOrEqual(4)
    expect(hers).toBe(false)
  }
  const [offer] = await done(listMyOffers, colleague, { caseId })
  const opened = { caseId, offerId: offer?.id ?? '' }
  expect(await done(openOffer, colleague, opened)).toMatchObject({ familyView: HERS })
  for (const actor of [...guardians, adviser]) expect((await call(openOffer, actor, opened)).is).toBe('hidden')
})
