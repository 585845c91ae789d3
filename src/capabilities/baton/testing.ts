import { randomUUID } from 'node:crypto'
import { aHouse, theClock } from '../../../tests/house.ts'
import { compose } from '../../apps/server/compose.ts'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import type { Place } from '../case/testing.ts'
import { aChild, aGuardian, aPlace, inTest } from '../case/testing.ts'
import { openCase } from '../case/index.ts'
import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import { standIn } from '../organisation/index.ts'
import { isUnbroken, runningAt } from './chain-rules.ts'
import { brokenChains, holdersOf } from './index.ts'
import type { Holding } from './model.ts'

compose()

/** A case opened by the leader as a concern would, with the baton offered to the teacher. */
export async function anOpenCase(given?: Place) {
  const house = await aHouse()
  const { database } = house
  const place = given ?? (await aPlace(database))
  const { municipality, school, leader, teacher } = place
  return inTest(database, municipality, async tx => {
    const childId = await aChild(tx, municipality)
    const guardian = await aGuardian(tx, { municipality, childId }, 'Hege Prøve')
    const { caseId } = await openCase(tx, {
      ...{ municipality, childId, ownerServiceId: school, level: 1, because: 'Strever', familyView: 'Vil ha hjelp' },
      ...{
        decidedBy: leader,
        offerTo: { employeeId: teacher.id, serviceId: school },
        now: house.clock(),
        newId: randomUUID,
      },
      participants: [{ employeeId: teacher.id, serviceId: school }],
    })
    return { ...place, house, caseId, childId, guardian }
  })
}

/** Carries out an operation as somebody, with a key of its own. */
export async function as<C extends AnyContract, S>(actor: Actor, op: Operation<C, S>, input: unknown) {
  return carryOut(await aHouse(), op, { actor, key: randomUUID(), input })
}

/** The chain of a case as the rows have it. */
export async function chainOf(at: { municipality: number; caseId: string }): Promise<Holding[]> {
  const { database } = await aHouse()
  return inTest(database, at.municipality, tx => holdersOf(tx, at.municipality, [at.caseId]))
}

/** Who holds now. */
export const holderNow = async (at: { municipality: number; caseId: string }): Promise<Holding | undefined> =>
  runningAt(await chainOf(at), theClock.now())

/** What is wrong with a chain: nothing, when the promise holds by the rule and by the query over the rows. */
export async function wrongWith(at: { municipality: number; caseId: string }, open: boolean): Promise<string[]> {
  const { database } = await aHouse()
  const chain = await chainOf(at)
  const broken = await inTest(database, at.municipality, tx => brokenChains(tx, at.municipality))
  const holders = chain.filter(one => one.from <= theClock.now() && (one.to === null || one.to > theClock.now()))
  return [
    ...(isUnbroken(chain, open) ? [] : ['broken by the rule']),
    ...broken.map(one => one.what),
    ...(holders.length === (open ? 1 : 0) ? [] : [`${holders.length} holders now`]),
  ]
}

/** The instants in the next weeks at which somebody else acts by rule than the falling order says. */
export async function wrongByRule(at: { municipality: number; caseId: string; school: string }): Promise<string[]> {
  const { database } = await aHouse()
  const chain = (await chainOf(at)).filter(one => one.kind === 'acting')
  const today = dayOf(theClock.now())
  const instants = [theClock.now(), ...Array.from({ length: 30 }, (_, day) => startOf(addDays(today, day + 1)))]
  return inTest(database, at.municipality, async tx => {
    const wrong: string[] = []
    for (const instant of instants) {
      const acting = runningAt(chain, instant)
      if (!acting) continue
      const notThese = acting.insteadOf === null ? [] : [acting.insteadOf]
      const found = await standIn(tx, at.municipality, { serviceId: at.school, at: instant, notThese })
      // Where nobody is left, whoever held goes on.
      if (found && found.employeeId !== acting.holderId) wrong.push(instant.toISOString())
    }
    return wrong
  })
}

/** The people of a place who may hold. */
export const peopleOf = (place: Place): readonly EmployeeActor[] => [
  place.teacher,
  place.colleague,
  place.leader,
  place.chief,
  place.coordinator,
]
