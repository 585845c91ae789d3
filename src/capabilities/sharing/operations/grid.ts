import type { Actor } from '../../../kernel/actor.ts'
import { addMonths, covers, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { allServices } from '../../organisation/index.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { findStep, offered } from '../../settings/model.ts'
import { mayAskConsent, mayRegisterConsent, maySeeGrid, seesWhole } from '../access.ts'
import * as api from '../api.ts'
import type { Giver } from '../model.ts'
import { giversAmong, needsMaturity } from '../rules/givers.ts'
import { servicesByGrant, servicesIn, shownCell } from '../rules/shown.ts'
import type { Loaded } from './sources.ts'
import { loadSources } from './sources.ts'

export const openGrid = operation(api.openGrid, {
  subject: findCase,
  allow: maySeeGrid,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const [loaded, services] = await Promise.all([
      loadSources(tx, { municipality, caseId: input.caseId, now, childCase: subject.childCase }),
      allServices(tx, municipality),
    ])
    const { sources, settings, names, relations } = loaded
    const rows = rowsFor(actor, subject, loaded, now)
    const mayAsk = mayAskConsent(actor, subject, now).allowed && !sources.closed
    showed([subject.child.id])
    return {
      childId: subject.child.id,
      childName: subject.child.name,
      topics: settings.topics,
      services: rows.map(id => ({
        id,
        name: services.find(one => one.id === id)?.name ?? '',
        own: id === sources.ownerServiceId,
        holds: subject.holder?.serviceId === id,
        people: peopleOf(loaded, subject, id, now),
        cells: TOPIC_IDS.map(topic => shownCell(sources, id, topic, now, names)),
      })),
      givers: giversAmong(sources, othersIn(sources, now), now).map(one => ({
        ...one,
        name: names.get(one.id) ?? '',
        relation: relations.get(one.id) ?? null,
        alone: isAloneYouth(sources, one, now),
      })),
      others: mayAsk ? services.filter(one => isOther(one, sources.ownerServiceId, now)) : [],
      purposes: offered(settings.purposes),
      asksFor: findStep(settings, subject.childCase.step)?.asksFor ?? [],
      latest: addMonths(dayOf(now), settings.consentMonths),
      mayAsk,
      mayRegister: mayRegisterConsent(actor, subject, now).allowed,
    }
  },
})

const isAloneYouth = (sources: Loaded['sources'], giver: Giver, now: Date) =>
  giver.kind === 'youth' &&
  [...othersIn(sources, now), ''].some(serviceId => needsMaturity(sources, { serviceId, topics: [...TOPIC_IDS] }, now))

const othersIn = (sources: Loaded['sources'], now: Date) =>
  servicesIn(sources, now).filter(id => id !== sources.ownerServiceId)

const isOther = (one: { id: string; activeTo: string | null }, owner: string, now: Date) =>
  one.id !== owner && (one.activeTo === null || one.activeTo > dayOf(now))

/** Those who see everything see every row; others only their own service's: that a service helps is itself confidential. */
const rowsFor = (actor: Actor, subject: CaseSubject, { sources }: Loaded, now: Date): readonly string[] => {
  if (actor.kind !== 'employee') return []
  return seesWhole(subject, now)
    ? [...new Set([...servicesIn(sources, now), ...servicesByGrant(sources, now)])]
    : [actor.serviceId]
}

/** Who takes part for a service, the holder among them. */
export const peopleOf = (
  { participants }: Pick<Loaded, 'participants'>,
  { holder }: Pick<CaseSubject, 'holder'>,
  serviceId: string,
  now: Date,
) => {
  const named = participants
    .filter(one => one.serviceId === serviceId && covers(one, now))
    .flatMap(({ employeeId, name, title }) =>
      employeeId !== null && name !== null ? [{ id: employeeId, name, title }] : [],
    )
  const holding = holder?.serviceId === serviceId ? [{ id: holder.id, name: holder.name, title: null }] : []
  return [...new Map([...holding, ...named].map(one => [one.id, one])).values()]
}
