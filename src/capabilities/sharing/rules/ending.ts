import { addDays, addMonths, dayOf, daysBetween } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import type { ConsentAnswer, Giver, SharingSources } from '../model.ts'
import type { Written } from './answer.ts'
import { cellAt, isOpen } from './cell.ts'
import { servicesIn } from './shown.ts'

/** A yes that ends by itself soon. */
export interface Ending {
  readonly serviceId: string
  readonly giver: Giver
  /** The first day on which it no longer holds. */
  readonly endsOn: Day
}

/** The ruling yeses of open cells that end within some days, the first end of each giver towards each service. */
export const endingWithin = (sources: SharingSources, days: number, now: Date): readonly Ending[] => {
  if (sources.closed) return []
  const last = addDays(dayOf(now), days)
  const all = servicesIn(sources, now)
    .filter(id => id !== sources.ownerServiceId)
    .flatMap(serviceId => TOPIC_IDS.map(topic => cellAt(sources, { serviceId, topic }, now)))
    .filter(isOpen)
    .flatMap(({ serviceId, answers }) =>
      answers.flatMap(({ giver, latest }) =>
        latest?.to != null && latest.to <= last ? [{ serviceId, giver, endsOn: latest.to }] : [],
      ),
    )
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn))
  const nameOf = ({ serviceId, giver }: Ending) => `${serviceId} ${giver.kind} ${giver.id}`
  return all.filter((one, at) => all.findIndex(other => nameOf(other) === nameOf(one)) === at)
}

/** Which of the municipality's reminders an end has come to: the shortest that it is within; undefined while none is. */
export const reminderFor = (endsOn: Day, reminders: readonly number[], now: Date): number | undefined => {
  const left = daysBetween(dayOf(now), endsOn)
  return reminders.toSorted((a, b) => a - b).find(days => left <= days)
}

const isOf = (one: ConsentAnswer, { kind, id }: Giver) => one.giver.kind === kind && one.giver.id === id

/** What a giver's yeses to a service are now: the latest of each topic and purpose, as far as it still holds. */
const ruling = ({ answers }: SharingSources, giver: Giver, serviceId: string, today: Day) => {
  const latest = new Map<string, ConsentAnswer>()
  for (const one of answers)
    if (isOf(one, giver) && one.serviceId === serviceId) latest.set(`${one.topic} ${one.purpose}`, one)
  return [...latest.values()].filter(one => one.answer !== 'no' && (one.to === null || one.to > today))
}

/** Until when a yes of this length would hold if it were given again today, no longer than the municipality allows. */
const againUntil = ({ from, to }: ConsentAnswer, today: Day, consentMonths: number): Day => {
  const longest = addMonths(today, consentMonths)
  const same = to === null ? longest : addDays(today, daysBetween(from, to))
  return same < longest ? same : longest
}

/** The same yeses with the same content, from today and as long again; or why there is nothing to say again. */
export function decideRenewal(
  sources: SharingSources,
  { giver, serviceId }: { readonly giver: Giver; readonly serviceId: string },
  now: Date,
  consentMonths: number,
) {
  if (sources.closed) return refuse('case.already_closed')
  const today = dayOf(now)
  const again = ruling(sources, giver, serviceId, today).map((one): Written & { notFor: readonly string[] } => ({
    ...{ topic: one.topic, purpose: one.purpose, answer: one.answer, limits: one.limits, notFor: one.notFor },
    ...{ from: today, to: againUntil(one, today, consentMonths) },
  }))
  return again.length > 0 ? again : refuse('consent.nothing_to_renew')
}

/** For the page: when a giver's yes to a service ends, if it is soon, and until when one press would renew it. */
export const renewalOf = (
  sources: SharingSources,
  { giver, serviceId }: { readonly giver: Giver; readonly serviceId: string },
  now: Date,
  consentMonths: number,
): { endsOn: Day; until: Day } | null => {
  const today = dayOf(now)
  const mine = endingWithin(sources, sources.lapsingDays, now).find(
    one => one.serviceId === serviceId && one.giver.kind === giver.kind && one.giver.id === giver.id,
  )
  const until = ruling(sources, giver, serviceId, today)
    .map(one => againUntil(one, today, consentMonths))
    .toSorted()
    .at(0)
  return mine && until !== undefined && until > mine.endsOn ? { endsOn: mine.endsOn, until } : null
}
