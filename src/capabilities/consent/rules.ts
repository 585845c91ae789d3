import { covers, dayOf, startOf } from '../../kernel/time.ts'
import type { Day, Period } from '../../kernel/time.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import type { Participant } from '../case/model.ts'
import type { Holding } from '../baton/model.ts'
import type { TopicId } from '../organisation/model.ts'
import type { ConsentAnswer } from '../sharing/model.ts'
import { shownTo } from '../sight/model.ts'
import type { Told } from '../sight/model.ts'
import type { PERIOD_ENDINGS, PastAnswer } from './model.ts'

/** That somebody of a service could see a topic by consent, for a time: an access fact, ended ones too. */
export interface Seeing extends Period {
  readonly readerId: string
  readonly topic: string
}

/** A time in which one person could read one thing. */
export interface Window extends Period {
  readonly readerId: string
}

const isSameKey = (a: ConsentAnswer, b: ConsentAnswer) =>
  a.giver.kind === b.giver.kind &&
  a.giver.id === b.giver.id &&
  a.serviceId === b.serviceId &&
  a.topic === b.topic &&
  a.purpose === b.purpose

/** How an answer ended: taken back, run out or said anew; null while it rules. `later` are those given after it, in order. */
const endingOf = (one: ConsentAnswer, later: readonly ConsentAnswer[], today: Day): PastAnswer['ending'] => {
  const next = later.find(other => isSameKey(other, one))
  const nextDay = next && dayOf(next.at)
  if (one.to !== null && one.to <= (nextDay ?? today)) return { how: 'expired', on: one.to }
  if (!next || nextDay === undefined) return null
  return { how: one.answer !== 'no' && next.answer === 'no' ? 'withdrawn' : 'replaced', on: nextDay }
}

/** Each answer with how it ended, the latest first. */
export const answersWithEndings = (answers: readonly ConsentAnswer[], now: Date) =>
  answers.map((one, at) => ({ one, ending: endingOf(one, answers.slice(at + 1), dayOf(now)) })).toReversed()

/** What has begun and lasted some time. */
const real = (seeings: readonly Seeing[], now: Date) =>
  seeings.filter(one => one.from <= now && (one.to === null || one.to > one.from))

/** Times put together where they overlap or meet, in order. */
const joined = (periods: readonly Period[]): readonly Period[] => {
  const done: Period[] = []
  for (const one of periods.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = done.at(-1)
    if (!last || (last.to !== null && last.to < one.from)) done.push(one)
    else if (last.to !== null && (one.to === null || one.to > last.to)) done[done.length - 1] = { ...last, to: one.to }
  }
  return done
}

/** A time in which a topic was open to somebody of the service, and why it ended. */
export interface OpenTime extends Period {
  readonly topic: TopicId
  readonly ending: (typeof PERIOD_ENDINGS)[number] | null
}

const whyEnded = (to: Date, answers: readonly ConsentAnswer[]): OpenTime['ending'] => {
  const is = (at: Date) => at.getTime() === to.getTime()
  if (answers.some(one => one.answer === 'no' && is(one.at))) return 'withdrawn'
  return answers.some(one => one.to !== null && is(startOf(one.to))) ? 'expired' : 'other'
}

/** The times in which somebody of the service could see each topic, the latest first. */
export const periodsOf = (
  seeings: readonly Seeing[],
  answers: readonly ConsentAnswer[],
  now: Date,
): readonly OpenTime[] => {
  const of = (topic: TopicId): OpenTime[] =>
    joined(real(seeings, now).filter(one => one.topic === topic)).map(({ from, to }) => {
      const ended = to !== null && to <= now ? to : null
      const about = answers.filter(one => one.topic === topic)
      return { topic, from, to: ended, ending: ended && whyEnded(ended, about) }
    })
  return TOPIC_IDS.flatMap(of).toSorted((a, b) => b.from.getTime() - a.from.getTime())
}

/** As whom somebody of the service reads: role and log-in make no difference to what an employee may read. */
const reading = (readerId: string, serviceId: string): EmployeeActor => ({
  ...{ kind: 'employee', id: readerId, serviceId },
  ...{ role: 'practitioner', municipality: 0, level: 'high' },
})

/** The times in which each one of the service could read a thing, by the verdict that opened it for them then. */
export const windowsOf = (
  thing: Told & { readonly at: Date },
  seeings: readonly Seeing[],
  serviceId: string,
  now: Date,
): readonly Window[] =>
  real(seeings, now).flatMap(one => {
    const from = one.from > thing.at ? one.from : thing.at
    if (!covers(one, from) || from > now) return []
    const fact = { ...one, ground: 'consent', groundId: null } as const
    const could = shownTo(reading(one.readerId, serviceId), { facts: [fact], kin: false }, from, thing)
    return could ? [{ readerId: one.readerId, from, to: one.to !== null && one.to <= now ? one.to : null }] : []
  })

/** From the first instant of some times to the last; null at the end while one lasts. */
export const spanOf = (windows: readonly Period[]): Period | undefined => {
  const times = joined(windows)
  const [first, last] = [times[0], times.at(-1)]
  return first && last && { from: first.from, to: last.to }
}

/** What has been closed to whom in a case, and what is known of those who could be told. */
export interface EndedInCase {
  readonly ended: readonly { readonly employeeId: string; readonly factId: string; readonly at: Date }[]
  readonly participants: readonly Pick<Participant, 'employeeId' | 'from' | 'to'>[]
  readonly holders: readonly Pick<Holding, 'holderId' | 'from' | 'to' | 'closes'>[]
  readonly answers: readonly Pick<ConsentAnswer, 'registeredBy' | 'at'>[]
}

const isSame = (one: Date | null, other: Date) => one !== null && one.getTime() === other.getTime()

/**
 * Who is told that a consent holds no more, and of which ending: those from whom it closed something and who take part still, and who held
 * then and holds now. Not who wrote it in. What ended with the part in the case, or with the case, is no consent's end. Source: CON-03.
 */
export function tellOfEnding(
  { ended, participants, holders, answers }: EndedInCase,
  now: Date,
): readonly { readonly toId: string; readonly thingId: string }[] {
  const takesPart = (id: string) => participants.some(one => one.employeeId === id && covers(one, now))
  const those = ended
    .filter(one => takesPart(one.employeeId) && !holders.some(({ closes, to }) => closes && isSame(to, one.at)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const last = those.at(-1)
  if (!last) return []
  const holderAt = (at: Date) => holders.find(one => covers(one, at))?.holderId
  const holder = holderAt(now)
  const all = [
    ...those.map(one => ({ toId: one.employeeId, thingId: one.factId, at: one.at })),
    ...(holder !== undefined && holder === holderAt(last.at) && !those.some(one => one.employeeId === holder)
      ? [{ toId: holder, thingId: last.factId, at: last.at }]
      : []),
  ]
  const wroteIt = (id: string, at: Date) => answers.some(one => one.registeredBy === id && isSame(one.at, at))
  return all.filter(({ toId, at }) => !wroteIt(toId, at)).map(({ toId, thingId }) => ({ toId, thingId }))
}
