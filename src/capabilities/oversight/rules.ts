import { grouped } from '../../kernel/grouped.ts'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { TOLD_GROUNDS, factBehind } from '../sight/model.ts'
import type { AccessFact, Sight, topicsSeen } from '../sight/model.ts'
import type { Because, Sees } from './model.ts'

/** The yes of each giver that a consent rests on, by the answer that the fact names. */
export type Answered = ReadonlyMap<
  string,
  readonly { readonly giverId: string; readonly name: string; readonly on: string }[]
>

/** Who asks, and whether the givers are told by name; the own yes is told apart from the others'. */
interface Asker {
  readonly id: string
  readonly named: boolean
}

const yesBehind = ({ groundId }: AccessFact, answered: Answered, asker: Asker): Because['yes'] => {
  const said = groundId === null ? undefined : answered.get(groundId)
  const last = said
    ?.map(one => one.on)
    .toSorted()
    .at(-1)
  return said && last !== undefined
    ? {
        ...{ count: said.length, on: last, mine: said.some(one => one.giverId === asker.id) },
        names: asker.named ? said.filter(one => one.giverId !== asker.id).map(one => one.name) : null,
      }
    : null
}

/** What is seen, and on what it rests: the fact behind the verdict for each topic, told once for topics that share all of it. */
export const sentencesOf = (sight: Sight, now: Date, answered: Answered, asker: Asker): readonly Because[] => {
  const told = TOPIC_IDS.flatMap(topic => {
    const fact = factBehind(sight, now, topic)
    if (!fact) return []
    const until = fact.to === null ? null : dayOf(fact.to)
    const on = { ground: fact.ground, since: dayOf(fact.from), until, yes: yesBehind(fact, answered, asker) }
    return [{ topic, on }]
  })
  const groups = grouped(told, one => JSON.stringify(one.on))
  return [...groups.values()].flatMap(same => {
    const [first] = same
    return first ? [{ ...first.on, topics: same.map(one => one.topic) }] : []
  })
}

/** The topics that are not among them. */
export const unseenBy = (because: readonly Because[]): Sees['not'] =>
  TOPIC_IDS.filter(topic => !because.some(one => one.topics.includes(topic)))

/**
 * What a member of the family is told of others: the employees, on the grounds that the family knows. Of the others of the
 * family nothing is told: that one of them sees less may be a secret that protects somebody.
 */
export const tellable = (actor: Actor, one: { readonly kind: string; readonly because: readonly Because[] }): boolean =>
  actor.kind === 'employee' || (one.kind === 'employee' && one.because.every(({ ground }) => TOLD_GROUNDS.has(ground)))

/**
 * What somebody sees, as a member of the family knows it who is kept from some topics: of those not what rests on a yes of
 * others. What comes with the whole case stays: that it is left out would tell of it.
 */
export const asKnown = (one: Sees, seen: ReturnType<typeof topicsSeen>): Sees => {
  if (seen === 'all') return one
  const of = (because: Because) =>
    because.ground === 'consent' ? because.topics.filter(topic => seen.has(topic)) : because.topics
  const because = one.because.map(each => ({ ...each, topics: of(each) })).filter(each => each.topics.length > 0)
  return { ...one, because, not: unseenBy(because) }
}

/** Whether somebody works in the unit that the actor leads: what works in other services is not a leader's to read here. */
export const ofUnit = (actor: Actor, one: { readonly service: { readonly id: string } | null }): boolean =>
  actor.kind === 'employee' && one.service?.id === actor.serviceId
