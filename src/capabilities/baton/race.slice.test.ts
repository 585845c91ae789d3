import { describe, expect, it } from 'vitest'
import { testDatabase, theClock } from '../../../tests/house.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { listMine } from '../ask/operations.ts'
import type { Place } from '../case/testing.ts'
import { answerOffer } from './operations/answer.ts'
import { offerBaton } from './operations/offer.ts'
import { anOpenCase, as, chainOf, wrongWith } from './testing.ts'

/** The offer of a case that waits for somebody. */
async function offered(caseId: string, who: EmployeeActor) {
  const mine = await as(who, listMine, { limit: 100 })
  return mine.is === 'done'
    ? mine.reply.find(one => one.about.id === caseId && one.kind === 'baton')?.thingId
    : undefined
}

/** Two colleagues are asked and say yes in the same instant; answers what became of each. */
async function twoAtOnce(place: Place | undefined) {
  const here = await anOpenCase(place)
  const { caseId, leader, teacher, colleague } = here
  const words = { reason: 'Hvem kan?', handOverNote: 'Alt står i loggen', familyView: 'Begge er fine' }
  await as(leader, offerBaton, { caseId, toId: colleague.id, toServiceId: here.school, ...words })
  const say = async (who: EmployeeActor) => {
    const offerId = await offered(caseId, who)
    return () => as(who, answerOffer, { caseId, offerId, answer: 'accept', version: 1 })
  }
  const [first, second] = [await say(teacher), await say(colleague)]
  const outcomes = await Promise.all([first(), second()])
  return { here, outcomes }
}

describe('two who accept the baton at once', () => {
  it(
    'never both hold, and never neither: exactly one wins, the other is told kindly',
    { timeout: 900_000 },
    async () => {
      const rounds = (await testDatabase()).kind === 'postgres' ? 1000 : 100
      const place = await anOpenCase()
      for (let round = 0; round < rounds; round++) {
        theClock.forward(0.0001)
        const { here, outcomes } = await twoAtOnce(place)
        const done = outcomes.filter(one => one.is === 'done')
        const refused = outcomes.filter(one => one.is === 'refused' && one.refusal.code === 'baton.taken')
        expect([done.length, refused.length]).toEqual([1, 1])
        const winner = outcomes[0]?.is === 'done' ? here.teacher : here.colleague
        const accepted = (await chainOf(here)).filter(one => one.kind === 'accepted')
        expect(accepted).toMatchObject([{ holderId: winner.id, to: null }])
      }
      expect(await wrongWith(place, true)).toEqual([])
    },
  )
})
