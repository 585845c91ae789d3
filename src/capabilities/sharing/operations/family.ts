import { operation } from '../../../platform/api/operation.ts'
import { dayOf } from '../../../kernel/time.ts'
import { findCase } from '../../case/index.ts'

import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { knownAmong } from '../../sight/index.ts'
import { isAmong, knownTo } from '../../signer/model.ts'
import { giverOf, mayDecideSharing } from '../access.ts'
import * as api from '../api.ts'
import type { ConsentRequest, Giver } from '../model.ts'
import { mustAnswer } from '../rules/answer.ts'
import { renewalOf } from '../rules/ending.ts'
import { giversAmong } from '../rules/givers.ts'
import { familyTopics, historyOf, servicesIn, unanswered } from '../rules/shown.ts'
import { peopleOf } from './grid.ts'
import type { Loaded } from './sources.ts'
import { loadSources } from './sources.ts'

export const openFamily = operation(api.openFamily, {
  subject: findCase,
  allow: mayDecideSharing,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const me = giverOf(actor)
    const all = await loadSources(tx, { municipality, caseId: input.caseId, now, childCase: subject.childCase })
    // Nobody is told of a service that has to do with nothing but what is kept from the one who asks.
    const participants = knownAmong(subject.sight, now, all.participants)
    const loaded = { ...all, participants, sources: { ...knownTo(all.sources, subject.sight, me, now), participants } }
    const { sources, settings } = loaded
    const ids = servicesIn(sources, now)
    const requests = ids.flatMap(id => unanswered(sources, id, me, now) ?? [])
    const [services, askers] = await Promise.all([
      servicesByIds(tx, municipality, ids),
      namesOf(tx, municipality, requests),
    ])
    const nameOf = (id: string) => services.find(one => one.id === id)?.name ?? ''
    const others = ids.filter(id => id !== sources.ownerServiceId)
    const decides = isAmong(giversAmong(sources, others, now), me)
    showed([subject.child.id])
    return {
      childName: subject.child.name,
      decides,
      topics: settings.topics,
      services: ids.map(id => ({
        id,
        name: nameOf(id),
        own: id === sources.ownerServiceId,
        people: peopleOf(loaded, subject, id, now),
        request: requestFor(loaded, { id, me, now }, askers),
        renewal: renewalOf(sources, { giver: me, serviceId: id }, now, settings.consentMonths),
        topics: familyTopics(sources, id, me, now, loaded.names),
      })),
      history: historyOf(sources, me).map(one => ({ ...one, service: nameOf(one.serviceId) })),
    }
  },
})

async function namesOf(tx: Tx, municipality: number, requests: readonly ConsentRequest[]) {
  const ids = [...new Set(requests.map(one => one.askedBy))]
  const found = ids.length > 0 ? await employeesByIds(tx, municipality, ids) : []
  return new Map(found.map(one => [one.id, one.name]))
}

interface For {
  readonly id: string
  readonly me: Giver
  readonly now: Date
}

/** What waits for this giver's answer about a service. */
const requestFor = ({ sources, settings }: Loaded, { id, me, now }: For, askers: ReadonlyMap<string, string>) => {
  const request = sources.closed ? undefined : unanswered(sources, id, me, now)
  if (!request || !mustAnswer(sources, me, { serviceId: id, topics: request.topics }, now)) return null
  const purpose = settings.purposes.find(one => one.id === request.purpose)?.label ?? { nb: '', nn: '' }
  const { id: requestId, why, topics, validTo, at } = request
  return { id: requestId, why, purpose, by: askers.get(request.askedBy) ?? '', topics, until: validTo, on: dayOf(at) }
}
