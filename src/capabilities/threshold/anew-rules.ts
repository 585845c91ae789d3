import type { Day } from '../../kernel/time.ts'
import { covers } from '../../kernel/time.ts'
import type { TopicId } from '../organisation/model.ts'
import type { Cell, ConsentAnswer, SharingSources } from '../sharing/model.ts'
import type { Giver } from '../signer/model.ts'

/** A service and a topic, with all that was ever said of it. */
export interface CellSaid extends Cell {
  readonly open: boolean
  readonly said: readonly ConsentAnswer[]
}

/** What is to be asked anew of whom. */
export interface Anew {
  readonly serviceId: string
  readonly topics: readonly TopicId[]
  readonly purpose: string
  readonly givers: readonly Giver[]
}

const hasRunningYes = (said: readonly ConsentAnswer[], today: Day): boolean => {
  const latest = new Map(said.map(one => [`${one.giver.kind} ${one.giver.id}`, one]))
  return [...latest.values()].some(one => one.answer !== 'no' && (one.to === null || one.to > today))
}

/**
 * What stays closed only because somebody who must answer now was never asked, although another's yes still runs. A no of
 * anybody who must answer is an answer: nobody is asked over it.
 */
export const unaskedIn = (cells: readonly CellSaid[], today: Day): readonly Anew[] =>
  asked(
    cells.flatMap(cell => {
      if (cell.open || cell.purpose === null || !hasRunningYes(cell.said, today)) return []
      if (cell.answers.some(one => one.latest?.answer === 'no')) return []
      const givers = cell.answers.filter(one => one.latest === undefined).map(one => one.giver)
      return givers.length === 0 ? [] : [{ ...cell, purpose: cell.purpose, givers }]
    }),
  )

/**
 * The baton has gone to another service than the one before: what the one before saw by consent is asked for the new one,
 * where nobody was asked of it. What the family said yes to was for the other service, and does not follow the baton.
 */
export function movedTo(
  { holders, ownerServiceId }: Pick<SharingSources, 'holders' | 'ownerServiceId'>,
  cells: readonly CellSaid[],
  now: Date,
): readonly Anew[] {
  const chain = holders.filter(one => one.kind === 'accepted' && one.from <= now)
  const current = chain.find(one => covers(one, now))
  const before = chain.findLast(one => current !== undefined && one.from < current.from)
  if (!current || !before || [before.serviceId, ownerServiceId].includes(current.serviceId)) return []
  const seen = cells.filter(one => one.serviceId === before.serviceId && one.open).map(one => one.topic)
  const purpose = cells.find(one => one.serviceId === before.serviceId && one.purpose !== null)?.purpose ?? null
  if (purpose === null) return []
  return asked(
    cells
      .filter(one => one.serviceId === current.serviceId && one.state === 'not_asked' && seen.includes(one.topic))
      .map(one => ({ ...one, purpose, givers: one.answers.map(said => said.giver) })),
  )
}

type OneTopic = Omit<Anew, 'topics'> & { readonly topic: TopicId }

/** One question to a service and purpose, however many topics. */
const asked = (all: readonly OneTopic[]): readonly Anew[] =>
  [...Map.groupBy(all, one => `${one.serviceId} ${one.purpose}`).values()].flatMap(same => {
    const [first] = same
    if (!first) return []
    const givers = new Map(same.flatMap(one => one.givers).map(one => [`${one.kind} ${one.id}`, one]))
    const { serviceId, purpose } = first
    return [{ serviceId, purpose, topics: same.map(one => one.topic), givers: [...givers.values()] }]
  })
