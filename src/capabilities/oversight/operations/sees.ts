import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, findUnitCase } from '../../case/index.ts'
import { employeesOfService, servicesByIds } from '../../organisation/index.ts'
import { consentsBehind } from '../../sharing/index.ts'
import { thoseWithFacts } from '../../sight/index.ts'
import { seesInside } from '../access.ts'
import type { OverseenSubject } from '../access.ts'
import type { Sees } from '../model.ts'
import { sentencesOf, unseenBy } from '../rules.ts'
import { asEmployee, familyOf, inNameOrder } from './people.ts'

/** A case with what decides who may oversee it. */
export async function findOverseen(
  tx: Tx,
  input: { caseId: string },
  actor: Actor,
): Promise<OverseenSubject | undefined> {
  const [inside, outside] = await Promise.all([findCase(tx, input, actor), findUnitCase(tx, input, actor)])
  return inside && outside && { inside, outside }
}

interface Asking {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly subject: OverseenSubject
  readonly input: { readonly caseId: string }
}

/** Whose sight is asked for: those of whom the facts say something, or one person. */
export type Who = { readonly kind: 'employee' | 'family'; readonly id: string } | 'all'

/** What each of them sees of the case: asked of the case's own subject loader and verdict, as if that person had called. */
export async function sightsOf({ tx, actor, now, subject, input }: Asking, who: Who): Promise<readonly Sees[]> {
  const { municipality } = actor
  const { child } = subject.inside
  const named = seesInside(actor, subject, now)
  const about = { kind: 'case', id: input.caseId } as const
  const facts = who === 'all' ? await thoseWithFacts(tx, { municipality, about, now }) : [who]
  const inServices = await Promise.all(
    facts.filter(one => one.kind === 'service').map(one => employeesOfService(tx, municipality, one.id, now)),
  )
  const byName = facts.filter(one => one.kind === 'employee').map(one => one.id)
  const ids = [...new Set([...byName, ...inServices.flat().map(one => one.id)])]
  const [employees, family, answered] = await Promise.all([
    Promise.all(ids.map(id => asEmployee(tx, { municipality, now }, id))),
    familyOf(tx, { municipality, now }, child),
    consentsBehind(tx, municipality, input.caseId, now),
  ])
  const isAsked = (id: string) => facts.some(one => one.kind === 'family' && one.id === id)
  const people = [
    ...employees
      .flat()
      .toSorted(inNameOrder)
      .map(one => ({ ...one, relation: null })),
    ...family.filter(one => isAsked(one.actor.id)),
  ]
  const serviceIds = people.flatMap(one => (one.actor.kind === 'employee' ? [one.actor.serviceId] : []))
  const [subjects, services] = await Promise.all([
    Promise.all(people.map(one => findCase(tx, { caseId: input.caseId }, one.actor))),
    servicesByIds(tx, municipality, [...new Set(serviceIds)]),
  ])
  return people.map(({ actor: one, name, relation }, at): Sees => {
    const sight = subjects[at]?.sight ?? { facts: [], kin: false }
    const because = sentencesOf(sight, now, answered, { id: actor.id, named })
    const service = one.kind === 'employee' ? services.find(found => found.id === one.serviceId) : undefined
    return {
      ...{ kind: one.kind, id: one.id, relation, self: one.role === 'youth' },
      name: one.kind === 'employee' || named ? name : null,
      role: one.kind === 'employee' ? one.role : null,
      service: service ? { id: service.id, name: service.name } : null,
      holds: one.kind === 'employee' && subject.outside.holder?.id === one.id,
      because: [...because],
      not: unseenBy(because),
    }
  })
}
