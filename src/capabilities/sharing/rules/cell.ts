import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { TopicId } from '../../organisation/model.ts'
import type { Cell, CellState, ConsentAnswer, Giver, GiverAnswer, SharingSources } from '../model.ts'
import { OPEN_STATES } from '../model.ts'
import { giversOf, stillStanding } from './givers.ts'

/** A service and a topic. */
export interface Key {
  readonly serviceId: string
  readonly topic: TopicId
}

const inOrder = (a: ConsentAnswer, b: ConsentAnswer) => a.at.getTime() - b.at.getTime() || a.position - b.position

const isOf = (answer: ConsentAnswer, { kind, id }: Giver) => answer.giver.kind === kind && answer.giver.id === id

/** What a giver has said, in order; answers of a later instant are not known yet. */
const saidBy = (answers: readonly ConsentAnswer[], giver: Giver, now: Date): GiverAnswer => {
  const own = answers.filter(one => isOf(one, giver) && one.at <= now).toSorted(inOrder)
  const latest = own.at(-1)
  return { giver, latest, withdrew: latest?.answer === 'no' && own.some(one => one.answer !== 'no') }
}

/** The days that all the ruling answers have in common; the first day, and the first day after. */
const commonDays = (ruling: readonly ConsentAnswer[]): { from: Day; to: Day | null } => {
  const ends = ruling.flatMap(one => (one.to === null ? [] : [one.to]))
  return {
    from: ruling.reduce((latest, one) => (one.from > latest ? one.from : latest), ''),
    to: ends.length === 0 ? null : ends.reduce((first, one) => (one < first ? one : first)),
  }
}

const stateOf = (said: readonly GiverAnswer[], asked: boolean, today: Day, lapsingDays: number): CellState => {
  const ruling = said.flatMap(one => (one.latest ? [one.latest] : []))
  if (said.some(one => one.withdrew)) return 'withdrawn'
  const noes = ruling.filter(one => one.answer === 'no')
  if (noes.length > 0) return noes.length < ruling.length ? 'in_disagreement' : 'no'
  if (said.length === 0 || ruling.length === 0) return asked ? 'waiting' : 'not_asked'
  const { from, to } = commonDays(ruling)
  if (to !== null && to <= today) return 'expired'
  if (ruling.length < said.length || from > today) return 'waiting'
  if (to !== null && addDays(today, lapsingDays) >= to) return 'lapsing'
  return ruling.some(one => one.answer === 'limited') ? 'limited' : 'yes'
}

/**
 * Whose answers rule. Where the youth was not told in time of an age that has come, and has not answered, the yeses of
 * before the birthday still stand: nothing closes unannounced.
 */
const rulingAt = (sources: SharingSources, key: Key, answers: readonly ConsentAnswer[], now: Date) => {
  const said = giversOf(sources, key.serviceId, key.topic, now).map(giver => saidBy(answers, giver, now))
  if (!said.some(one => one.giver.kind === 'youth' && one.latest === undefined)) return said
  const standing = stillStanding(sources, key.serviceId, key.topic, now)
  if (!standing || standing.givers.length === 0) return said
  const gave = (giver: Giver) => saidBy(answers, giver, new Date(startOf(standing.before).getTime() - 1)).latest
  const stands = standing.givers.every(giver => (gave(giver)?.answer ?? 'no') !== 'no')
  return stands ? standing.givers.map(giver => saidBy(answers, giver, now)) : said
}

const cellFor = (sources: SharingSources, key: Key, purpose: string | null, now: Date): Cell => {
  const answers = sources.answers.filter(one => isAt(one, key) && one.purpose === purpose)
  const said = rulingAt(sources, key, answers, now)
  const asked = requestsFor(sources, key, purpose, now)
  const state = stateOf(said, asked.length > 0, dayOf(now), sources.lapsingDays)
  const { to } = commonDays(said.flatMap(one => (one.latest ? [one.latest] : [])))
  return { ...key, purpose, state, until: to, answers: said, askedAt: asked.at(-1)?.at ?? null }
}

const isAt = (one: Key, key: Key) => one.serviceId === key.serviceId && one.topic === key.topic

const requestsFor = ({ requests }: SharingSources, key: Key, purpose: string | null, now: Date) =>
  requests
    .filter(one => one.serviceId === key.serviceId && one.topics.includes(key.topic))
    .filter(one => one.purpose === purpose && one.at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())

const lastSaid = ({ answers, askedAt }: Cell) =>
  Math.max(askedAt?.getTime() ?? 0, ...answers.map(one => one.latest?.at.getTime() ?? 0))

/** Where a service stands for a topic at an instant, by each purpose that was asked or answered for, as one counts before another. */
export const cellsAt = (sources: SharingSources, key: Key, now: Date): readonly Cell[] => {
  const purposes = new Set<string | null>([
    ...sources.answers.filter(one => isAt(one, key)).map(one => one.purpose),
    ...sources.requests
      .filter(one => one.serviceId === key.serviceId && one.topics.includes(key.topic))
      .map(one => one.purpose),
  ])
  return [...purposes]
    .map(purpose => cellFor(sources, key, purpose, now))
    .toSorted((a, b) => Number(better(b, a)) - Number(better(a, b)))
}

/**
 * Where a service stands for a topic at an instant. Latest answer of each giver rules; it is open only when every
 * giver's ruling answer is a yes, on the days they have in common. Of several purposes the open one counts, else the latest.
 */
export const cellAt = (sources: SharingSources, key: Key, now: Date): Cell =>
  cellsAt(sources, key, now)[0] ?? cellFor(sources, key, null, now)

const better = (one: Cell, than: Cell): boolean => {
  const open = OPEN_STATES.has(one.state)
  return open === OPEN_STATES.has(than.state) ? lastSaid(one) > lastSaid(than) : open
}

/** Whether the service sees the topic. */
export const isOpen = (cell: Cell): boolean => OPEN_STATES.has(cell.state)

/** People whom any of the givers keeps out of it. */
export const keptOut = (cell: Cell): ReadonlySet<string> =>
  new Set(cell.answers.flatMap(one => one.latest?.notFor ?? []))
