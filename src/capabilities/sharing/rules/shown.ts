import { covers, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import type { TopicId } from '../../organisation/model.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import type { Cell, ConsentAnswer, Giver, GiverAnswer, SharingSources } from '../model.ts'
import type { FamilySharing, ShownCell } from '../shown-model.ts'
import { cellAt, isOpen } from './cell.ts'

type Names = ReadonlyMap<string, string>

/** The services that take part, hold, are asked or have been answered: the rows of the grid, the owner first. */
export const servicesIn = (sources: SharingSources, now: Date): readonly string[] => {
  const taking = [...sources.participants, ...sources.holders].filter(one => one.to === null || one.to > now)
  const others = [...taking, ...sources.requests, ...sources.answers].map(one => one.serviceId)
  return [...new Set([sources.ownerServiceId, ...others])]
}

const saidIn = ({ giver, latest, withdrew }: GiverAnswer, names: Names) => ({
  giverId: giver.id,
  name: names.get(giver.id) ?? '',
  answer: latest?.answer ?? null,
  on: latest ? dayOf(latest.at) : null,
  method: latest?.method ?? null,
  limits: latest?.limits ?? null,
  withdrew,
})

/** The services that somebody acts in who sees something without consent. For those who see the whole case, never the family. */
export const servicesByGrant = ({ grants }: SharingSources, now: Date): readonly string[] =>
  grants.filter(one => covers(one, now)).map(one => one.serviceId)

const otherwiseIn = ({ closed, grants }: SharingSources, serviceId: string, topic: TopicId, now: Date) =>
  (closed ? [] : grants)
    .filter(one => one.serviceId === serviceId && covers(one, now))
    .filter(one => one.topics.includes(topic) || one.topics.includes(EVERY_TOPIC))
    .map(one => ({ name: one.name, ground: one.words, until: one.to.toISOString() }))

/** A cell as staff see it. The owner service sees by owning the case, so an answer neither opens nor closes it. */
export const shownCell = (
  sources: SharingSources,
  serviceId: string,
  topic: TopicId,
  now: Date,
  names: Names,
): ShownCell => {
  const cell = cellAt(sources, { serviceId, topic }, now)
  return {
    topic,
    state: cell.state,
    own: serviceId === sources.ownerServiceId,
    until: cell.until,
    askedOn: cell.askedAt ? dayOf(cell.askedAt) : null,
    answers: cell.answers.map(one => saidIn(one, names)),
    otherwise: otherwiseIn(sources, serviceId, topic, now),
  }
}

/** Whether a service sees a topic. */
export const opens = (cell: ShownCell): boolean =>
  cell.own || cell.otherwise.length > 0 || ['yes', 'limited', 'lapsing'].includes(cell.state)

type FamilyService = FamilySharing['services'][number]

const otherSays = (
  { giver, latest }: GiverAnswer,
  names: Names,
): FamilyService['topics'][number]['others'][number] => ({
  name: names.get(giver.id) ?? '',
  state: latest ? (latest.answer === 'no' ? 'no' : 'yes') : 'not_answered',
})

const mineShown = ({ answer, limits, at, notFor, to }: ConsentAnswer, today: Day) => ({
  ...{ answer, limits, on: dayOf(at), notFor: [...notFor] },
  over: answer !== 'no' && to !== null && to <= today,
})

interface ShownTo {
  readonly me: Giver
  readonly now: Date
  readonly names: Names
}

/** One topic as a giver sees it: own answer in own words, and of the others only whether they have said yes. */
const familyTopic = (cell: Cell, own: boolean, { me, now, names }: ShownTo): FamilyService['topics'][number] => {
  const mine = cell.answers.find(one => one.giver.id === me.id)?.latest
  return {
    topic: cell.topic,
    open: own || isOpen(cell),
    until: !own && isOpen(cell) ? cell.until : null,
    asked: cell.askedAt !== null,
    mine: mine ? mineShown(mine, dayOf(now)) : null,
    others: own ? [] : cell.answers.filter(one => one.giver.id !== me.id).map(one => otherSays(one, names)),
  }
}

/** What one service sees, topic by topic, as a giver sees it. */
export const familyTopics = (
  sources: SharingSources,
  serviceId: string,
  me: Giver,
  now: Date,
  names: Names,
): FamilyService['topics'] =>
  TOPIC_IDS.map(topic =>
    familyTopic(cellAt(sources, { serviceId, topic }, now), serviceId === sources.ownerServiceId, { me, now, names }),
  )

/** What is asked of a giver and not answered since. */
export const unanswered = (sources: SharingSources, serviceId: string, me: Giver, now: Date) =>
  sources.requests
    .filter(one => one.serviceId === serviceId && one.at <= now)
    .findLast(request =>
      request.topics.some(
        topic =>
          !sources.answers.some(
            one => one.serviceId === serviceId && one.topic === topic && one.giver.id === me.id && one.at >= request.at,
          ),
      ),
    )

/** All that a giver has said, the latest first; a no after a yes is a withdrawal. */
export const historyOf = (sources: SharingSources, me: Giver) => {
  const own = sources.answers.filter(one => one.giver.kind === me.kind && one.giver.id === me.id)
  return own.toReversed().map(one => ({
    ...{ on: dayOf(one.at), serviceId: one.serviceId, topic: one.topic, answer: one.answer, method: one.method },
    withdrew: one.answer === 'no' && own.some(before => isBefore(before, one) && before.answer !== 'no'),
  }))
}

type Ordered = SharingSources['answers'][number]
const isBefore = (before: Ordered, one: Ordered) =>
  before.serviceId === one.serviceId &&
  before.topic === one.topic &&
  before.purpose === one.purpose &&
  (before.at < one.at || (before.at.getTime() === one.at.getTime() && before.position < one.position))
