import type { Actor } from '../../kernel/actor.ts'
import type { Ask } from '../ask/model.ts'
import type { ShownCapacity } from '../capacity/model.ts'
import type { CaseSubject } from '../case/model.ts'
import type { Choice, Label, Settings } from '../settings/model.ts'
import { offered } from '../settings/model.ts'
import { knownAmong, shownTo } from '../sight/model.ts'
import { mayChangeNeed, mayFinish, mayNote, maySend } from './access.ts'
import type { Need, NeedRequest } from './model.ts'
import { isThrown } from './rules.ts'
import type { Receiver, ShownNeed, ShownNeeds, ShownRequest } from './shown-model.ts'
import type { Told } from '../sight/model.ts'

/** A measure of the plan, as far as a need names it. */
type NamedMeasure = Told & { readonly id: string; readonly title: string; readonly status: string }

/** All that is kept of the needs of a case. */
export interface Known {
  readonly needs: readonly Need[]
  readonly requests: readonly NeedRequest[]
  readonly asks: readonly Ask[]
  readonly measures: readonly NamedMeasure[]
  readonly names: ReadonlyMap<string, string>
}
interface Reading {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly now: Date
  readonly settings: Settings
}

const labelIn = (choices: readonly Choice[], id: string | null): Label | null =>
  choices.find(one => one.id === id)?.label ?? null

/** The needs as one reader sees them: what is not told to the reader is not there. */
export function show(known: Known, reading: Reading): ShownNeeds {
  const { actor, inCase, now, settings } = reading
  const told = <One extends Told>(all: readonly One[]) => all.filter(one => shownTo(actor, inCase.sight, now, one))
  const measures = told(known.measures)
  const note = inCase.childCase.status !== 'closed' && mayNote(actor, inCase, now).allowed
  return {
    childName: inCase.child.name,
    needs: told(known.needs).map(need => showNeed(need, { ...known, measures }, reading)),
    offers: note ? offered(settings.offers) : [],
    topics: note ? settings.topics.map(({ id, label }) => ({ id, label })) : [],
    measures: note ? measures.filter(one => one.status !== 'ended').map(({ id, title }) => ({ id, title })) : [],
    may: { note },
  }
}

function showNeed(need: Need, known: Known, reading: Reading): ShownNeed {
  const { actor, inCase, now, settings } = reading
  const subject = { inCase, need }
  const isOpen = need.state === 'open' && inCase.childCase.status !== 'closed'
  const all = known.requests.filter(one => one.needId === need.id)
  // That a service is asked is itself a secret to who may not know of it.
  const parts = all.map(request => ({ request, serviceId: request.serviceId, from: request.sentAt, to: null }))
  const requests = knownAmong(inCase.sight, now, parts).map(({ request }) => request)
  const { id, what, why, measureId, state, outcome, topic, audience, version, at } = need
  const measure = known.measures.find(one => one.id === measureId)
  return {
    ...{ id, what, why, state, outcome, topic, audience, version, at },
    addedBy: known.names.get(need.addedBy) ?? '',
    offer: labelIn(settings.offers, need.offer),
    ...{ measureId: measure?.id ?? null, measure: measure?.title ?? null },
    isThrown: isThrown(need, requests),
    requests: requests.map(one => showRequest(one, known, { ...reading, need })),
    may: {
      change: isOpen && mayChangeNeed(actor, subject, now).allowed,
      send: isOpen && maySend(actor, subject, now).allowed,
    },
  }
}

function showRequest(request: NeedRequest, known: Known, reading: Reading & { readonly need: Need }): ShownRequest {
  const { actor, inCase, now, settings, need } = reading
  const subject = { inCase, need, request }
  const { state } = request
  const isOpen = inCase.childCase.status !== 'closed'
  const leads = isOpen && maySend(actor, subject, now).allowed
  const ask = known.asks.find(one => one.thingId === request.id && one.to.kind === 'service')
  const { id, words, answer, startsOn, instead, outcome, version, sentAt, answeredAt } = request
  return {
    ...{ id, words, state, answer, startsOn, instead, outcome, version, sentAt, answeredAt },
    service: known.names.get(request.serviceId) ?? '',
    sentBy: known.names.get(request.sentBy) ?? '',
    dueAt: state === 'sent' ? (ask?.dueAt ?? null) : null,
    openedAt: ask?.openedAt ?? null,
    reason: labelIn(settings.needReasons, request.reason),
    takenBy: request.takenBy === null ? null : (known.names.get(request.takenBy) ?? ''),
    may: {
      settle: leads && state === 'countered',
      withdraw: leads && state === 'sent',
      finish: isOpen && state === 'accepted' && mayFinish(actor, subject, now).allowed,
    },
  }
}

interface Receiving {
  readonly services: readonly { readonly id: string; readonly name: string }[]
  readonly said: ReadonlyMap<string, ShownCapacity>
  readonly requests: readonly NeedRequest[]
  readonly open: readonly { readonly serviceId: string; readonly topics: ReadonlySet<string> }[]
}

/** Whom the family has said yes to comes first, then who takes somebody now, who waits, who is full; what is old last of its sort. */
const ORDER = ['yes', 'waiting', 'full']
const rank = ({ offersIt, covered, capacity }: Receiver) => [
  offersIt ? 0 : 1,
  covered ? 0 : 1,
  capacity ? ORDER.indexOf(capacity.taking) : ORDER.length,
  capacity?.waitingWeeks ?? 0,
  capacity?.isStale ? 1 : 0,
]
const byRank = (a: Receiver, b: Receiver) => {
  const [one, other] = [rank(a), rank(b)]
  const at = one.findIndex((value, place) => value !== other[place])
  return at < 0 ? a.name.localeCompare(b.name, 'nb') : (one[at] ?? 0) - (other[at] ?? 0)
}

/** The services that can be asked about a need, with what each says of its capacity. */
export function showReceivers(need: Need, { services, said, requests, open }: Receiving): Receiver[] {
  const asked = requests.filter(one => one.needId === need.id && ['sent', 'countered', 'accepted'].includes(one.state))
  const all = services.map(({ id, name }): Receiver => {
    const capacity = said.get(id) ?? null
    return {
      ...{ id, name },
      offersIt: need.offer !== null && capacity?.offers.includes(need.offer) === true,
      capacity,
      covered: open.some(one => one.serviceId === id && one.topics.has(need.topic)),
      isAsked: asked.some(one => one.serviceId === id),
    }
  })
  return all.toSorted(byRank)
}
