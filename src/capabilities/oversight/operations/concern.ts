import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findConcern } from '../../concern/index.ts'
import { servicesByIds } from '../../organisation/index.ts'
import { factBehind, maySee, thoseWithFacts } from '../../sight/index.ts'
import { mayOverseeConcern } from '../access.ts'
import * as api from '../api.ts'
import type { SeesConcern } from '../model.ts'
import { asEmployee, familyOf, inNameOrder } from './people.ts'

export const concernSights = operation(api.concernSights, {
  subject: findConcern,
  allow: mayOverseeConcern,
  handle: async ({ tx, actor, now, input, subject: { child }, showed }) => {
    const { municipality } = actor
    const { concernId, employeeId } = input
    const about = { kind: 'concern', id: concernId } as const
    const facts = await thoseWithFacts(tx, { municipality, about, now })
    const ids =
      employeeId === undefined ? facts.filter(one => one.kind === 'employee').map(one => one.id) : [employeeId]
    const [employees, family] = await Promise.all([
      Promise.all([...new Set(ids)].map(id => asEmployee(tx, { municipality, now }, id))),
      child && employeeId === undefined ? familyOf(tx, { municipality, now }, child) : [],
    ])
    const people = [
      ...employees
        .flat()
        .toSorted(inNameOrder)
        .map(one => ({ ...one, relation: null })),
      ...family,
    ]
    if (child) showed([child.id])
    const sights = await sightsOf(tx, concernId, people, now)
    // Of the employees only those who see it; of the one asked about, and of the family, each, for to see nothing is an answer.
    return sights.filter(one => one.sees || employeeId !== undefined || one.kind === 'family')
  },
})

interface Person extends Pick<SeesConcern, 'relation'> {
  readonly actor: Actor
  readonly name: string
}

/** What each of them sees: asked of the concern's own subject loader and verdict, as if that person had called. */
async function sightsOf(tx: Tx, concernId: string, people: readonly Person[], now: Date): Promise<SeesConcern[]> {
  const [first] = people
  if (!first) return []
  const serviceIds = people.flatMap(one => (one.actor.kind === 'employee' ? [one.actor.serviceId] : []))
  const [subjects, services] = await Promise.all([
    Promise.all(people.map(one => findConcern(tx, { concernId }, one.actor, now))),
    servicesByIds(tx, first.actor.municipality, [...new Set(serviceIds)]),
  ])
  return people.map(({ actor, name, relation }, at) => {
    const subject = subjects[at]
    const sees = subject !== undefined && maySee(actor, subject, now).allowed
    const fact = sees ? factBehind(subject.sight, now) : undefined
    const service = actor.kind === 'employee' ? services.find(one => one.id === actor.serviceId) : undefined
    return {
      ...{ kind: actor.kind, id: actor.id, name, relation, self: actor.role === 'youth', sees },
      role: actor.kind === 'employee' ? actor.role : null,
      service: service ? { id: service.id, name: service.name } : null,
      ground: fact?.ground ?? null,
      since: fact ? dayOf(fact.from) : null,
    }
  })
}
