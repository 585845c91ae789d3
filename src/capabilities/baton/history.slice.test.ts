import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { listMine } from '../ask/operations.ts'
import { closeCase } from '../case/operations/closing.ts'
import { reopenCase } from '../case/operations/reopening.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { registerAbsence } from '../organisation/operations/absence.ts'
import { registerLeaving } from '../organisation/operations/leaving.ts'
import { runningAt } from './chain-rules.ts'
import type { Holding } from './model.ts'
import { answerOffer } from './operations/answer.ts'
import { askDeputy, offerBaton } from './operations/offer.ts'
import { anOpenCase, as, chainOf, peopleOf, wrongByRule, wrongWith } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

type Case = Awaited<ReturnType<typeof anOpenCase>>
const who = fc.nat(4)
const days = fc.integer({ min: 0, max: 12 })
/** What can happen to a case, in any order and with any people: most of it is refused, and may be. */
const act = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), days: fc.double({ min: 0, max: 5, noNaN: true }) }),
  fc.record({ do: fc.constant('offer' as const), to: who }),
  fc.record({ do: fc.constant('accept' as const), who }),
  fc.record({ do: fc.constant('decline' as const), who }),
  fc.record({ do: fc.constant('deputy' as const), to: who, from: days, days }),
  fc.record({ do: fc.constant('away' as const), who, from: days, days: fc.option(days), deputy: fc.option(who) }),
  fc.record({ do: fc.constant('leave' as const), who: fc.nat(3), in: days }),
  fc.constant({ do: 'close' as const }),
  fc.record({ do: fc.constant('reopen' as const), by: who, to: fc.option(who) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

const words = { reason: 'Noe er nytt', handOverNote: 'Alt står i loggen', familyView: 'Greit' }
const note = { results: 'Bedre', helped: 'Ro', childsExperience: 'Fint', parentsExperience: 'Fint', followUpOn: null }

/** Carries out one act as whoever would do it; answers what came of it. */
async function carry(
  here: Case,
  { people, chain }: { people: readonly EmployeeActor[]; chain: readonly Holding[] },
  one: Act,
) {
  const { caseId } = here
  const person = (index: number) => people[index % people.length] ?? here.leader
  const holder = people.find(found => found.id === runningAt(chain, theClock.now())?.holderId) ?? here.teacher
  const today = dayOf(theClock.now())
  switch (one.do) {
    case 'wait':
      theClock.forward(one.days)
      return 'done'
    case 'offer':
      return (
        await as(holder, offerBaton, {
          caseId,
          toId: person(one.to).id,
          toServiceId: person(one.to).serviceId,
          ...words,
        })
      ).is
    case 'accept':
    case 'decline': {
      const mine = await as(person(one.who), listMine, {})
      const asked = mine.is === 'done' ? mine.reply.filter(ask => ask.kind === 'baton' || ask.kind === 'deputy') : []
      for (const { thingId: offerId } of asked)
        await as(person(one.who), answerOffer, { caseId, offerId, version: 1, answer: one.do, reason: 'no_capacity' })
      return asked.length > 0 ? 'done' : 'nothing'
    }
    case 'deputy': {
      const [firstDay, lastDay] = [addDays(today, one.from), addDays(today, one.from + one.days)]
      return (await as(holder, askDeputy, { caseId, toId: person(one.to).id, firstDay, lastDay, ...words })).is
    }
    case 'away': {
      const from = addDays(today, one.from)
      const to = one.days === null ? null : addDays(from, one.days)
      const deputyId = one.deputy === null ? null : person(one.deputy).id
      return (await as(person(one.who), registerAbsence, { employeeId: person(one.who).id, from, to, deputyId })).is
    }
    case 'leave':
      return (
        await as(here.chief, registerLeaving, {
          employeeId: person(one.who).id,
          version: 1,
          lastDay: addDays(today, one.in),
        })
      ).is
    case 'close': {
      const reason = 'goal_reached'
      return (await as(holder, closeCase, { caseId, version: await versionOf(here, holder), reason, note })).is
    }
    case 'reopen': {
      const offerTo = one.to === null ? undefined : person(one.to).id
      const by = person(one.by)
      const version = await versionOf(here, by)
      const child = { said: null, notYet: 'Skjer i morgen' }
      return (await as(by, reopenCase, { caseId, version, because: 'Mer å gjøre', familyView: 'Ja', child, offerTo }))
        .is
    }
  }
}

async function versionOf(here: Case, by: EmployeeActor): Promise<number> {
  const found = await as(by, openCaseFor, { caseId: here.caseId })
  return found.is === 'done' ? found.reply.version : 0
}

async function isOpen(here: Case): Promise<boolean> {
  const found = await as(here.guardian, openCaseFor, { caseId: here.caseId })
  if (found.is !== 'done') throw new Error('the family sees its case')
  return found.reply.status !== 'closed'
}

/** A history in which everything happens, so that each kind of act is sure to have been done. */
const full: Act[] = [
  { do: 'accept', who: 0 },
  { do: 'offer', to: 1 },
  { do: 'accept', who: 1 },
  { do: 'deputy', to: 0, from: 2, days: 2 },
  { do: 'accept', who: 0 },
  { do: 'away', who: 1, from: 5, days: 3, deputy: null },
  { do: 'wait', days: 1 },
  { do: 'close' },
  { do: 'reopen', by: 1, to: 0 },
  { do: 'leave', who: 0, in: 3 },
  { do: 'wait', days: 5 },
]

/** Who held at each boundary and between them, as far as it has been. */
const past = (chain: readonly Holding[], until: Date) =>
  chain.flatMap(({ from, to, holderId, kind }) =>
    from >= until ? [] : [`${holderId} ${kind} ${from.toISOString()} ${to && to < until ? to.toISOString() : 'on'}`],
  )

describe('through any history', () => {
  it(
    'an open case has exactly one holder at every instant, and what has been stays',
    { timeout: 600_000 },
    async () => {
      const seen = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), async acts => {
          theClock.set(before)
          const here = await anOpenCase()
          const people = peopleOf(here)
          for (const one of acts) {
            const chain = await chainOf(here)
            const at = theClock.now()
            const was = past(chain, at)
            const outcome = await carry(here, { people, chain }, one)
            seen.set(`${one.do} ${outcome}`, (seen.get(`${one.do} ${outcome}`) ?? 0) + 1)
            expect(await wrongWith(here, await isOpen(here))).toEqual([])
            expect(await wrongByRule(here)).toEqual([])
            expect(past(await chainOf(here), at)).toEqual(was)
          }
        }),
        { numRuns: 40, examples: [[full]] },
      )
      // The property is worth something only if things really happened.
      const done = ['offer', 'accept', 'deputy', 'away', 'leave', 'close', 'reopen'].filter(what =>
        seen.has(`${what} done`),
      )
      expect(done).toHaveLength(7)
    },
  )
})
