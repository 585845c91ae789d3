import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { childrenOf } from '../../concern/index.ts'
import { sightGrants } from '../../sharing/index.ts'
import { topicsSeen } from '../../sight/model.ts'
import type { GrantIn } from '../../sharing/model.ts'
import { mayBeTold, mayDisclose, mayDiscloseConcern } from '../access.ts'
import * as api from '../api.ts'
import { TopicKey } from '../model.ts'
import type { Disclosure } from '../model.ts'
import { isTold } from '../rules/record.ts'
import { disclosuresOf, toldSince } from '../store/disclosure.ts'
import { glassToldOf } from '../store/glass.ts'
import { book, lawOf } from './book.ts'
import { findLeft } from './find-left.ts'
import { MOST } from './tell.ts'

const groundTitle = (id: string) => book.grounds.find(one => one.id === id)?.title ?? { nb: id, nn: id }

/** What is given of a case, with what has been said since and what everybody is called. */
async function loadGiven(tx: Tx, municipality: number, about: Disclosure['about']) {
  const given = await disclosuresOf(tx, { municipality, about, limit: MOST })
  const [since, services, people] = await Promise.all([
    toldSince(
      tx,
      municipality,
      given.map(one => one.id),
    ),
    servicesByIds(tx, municipality, [
      ...new Set(given.flatMap(one => [one.fromServiceId, one.toServiceId ?? one.fromServiceId])),
    ]),
    employeesByIds(tx, municipality, [...new Set(given.map(one => one.byId))]),
  ])
  const names = new Map([...services, ...people].map(one => [one.id, one.name]))
  return { given, since, nameOf: (id: string | null) => names.get(id ?? '') ?? '' }
}

type Loaded = Awaited<ReturnType<typeof loadGiven>>

/** As staff read it, with who may look because of it. */
const shown = ({ given, since, nameOf }: Loaded, grants: readonly Pick<GrantIn, 'id' | 'name' | 'to'>[]) =>
  given.map(one => {
    const later = since.filter(said => said.disclosureId === one.id)
    const grant = grants.find(found => found.id === one.id)
    const { id, section, purpose, what, necessity, proportionality, at } = one
    return {
      ...{ id, section, purpose, what, necessity, proportionality, at },
      ground: groundTitle(one.ground),
      law: lawOf(one.law).title,
      receiver: one.toName ?? nameOf(one.toServiceId),
      contact: one.toContact,
      topics: TopicKey.array().parse(one.topics),
      ...tellingNow(one, later),
      by: nameOf(one.byId),
      sight: grant ? { name: grant.name, until: grant.to } : null,
    }
  })

export const listDisclosures = operation(api.listDisclosures, {
  subject: findCase,
  allow: mayDisclose,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    const [loaded, grants] = await Promise.all([
      loadGiven(tx, municipality, { kind: 'case', id: caseId }),
      sightGrants(tx, { municipality, caseId, now }),
    ])
    showed([subject.child.id])
    return shown(loaded, grants)
  },
})

export const listFromConcern = operation(api.listFromConcern, {
  subject: findLeft,
  allow: mayDiscloseConcern,
  handle: async ({ tx, actor, input, subject, showed }) => {
    const loaded = await loadGiven(tx, actor.municipality, { kind: 'concern', id: input.concernId })
    showed(childrenOf(subject.concern))
    return shown(loaded, [])
  },
})

/** Where it stands now whether the family is told. */
const tellingNow = (one: Disclosure, later: readonly { toldOn: string | null; checkOn: string | null }[]) => {
  const told = isTold(one, later)
  const reason = book.untold.find(found => found.id === one.untoldReason)?.title ?? null
  return {
    told: told ? ('told' as const) : one.told,
    toldOn: one.toldOn ?? later.find(said => said.toldOn !== null)?.toldOn ?? null,
    untold: told || one.untoldWords === null ? null : { reason, words: one.untoldWords },
    checkOn: told ? null : (later.findLast(said => said.checkOn !== null)?.checkOn ?? one.checkOn),
  }
}

/** Whether all that was given is of what somebody sees; where it is not said what it was about, it may be of anything. */
const isAbout = (topics: readonly string[], seen: ReturnType<typeof topicsSeen>): boolean =>
  seen === 'all' || (topics.length > 0 && topics.every(topic => seen.has(topic)))

export const toldToFamily = operation(api.toldToFamily, {
  subject: findCase,
  allow: mayBeTold,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const seen = topicsSeen(subject.sight, now)
    const [{ given, since, nameOf }, glass] = await Promise.all([
      loadGiven(tx, municipality, { kind: 'case', id: input.caseId }),
      glassToldOf(tx, municipality, input.caseId),
    ])
    const told = given.filter(
      one =>
        isAbout(one.topics, seen) &&
        isTold(
          one,
          since.filter(said => said.disclosureId === one.id),
        ),
    )
    const [people, services] = await Promise.all([
      employeesByIds(tx, municipality, [...new Set(glass.map(one => one.employeeId))]),
      servicesByIds(tx, municipality, [...new Set(glass.map(one => one.serviceId))]),
    ])
    showed([subject.child.id])
    return {
      given: told.map(one => ({
        ...{ id: one.id, purpose: one.purpose, what: one.what, on: dayOf(one.at) },
        from: nameOf(one.fromServiceId),
        receiver: one.toName ?? nameOf(one.toServiceId),
        ground: groundTitle(one.ground),
      })),
      opened: glass.map(one => ({
        ...{ id: one.id, reason: one.reason, at: one.at, endsAt: one.endsAt },
        name: people.find(found => found.id === one.employeeId)?.name ?? '',
        service: services.find(found => found.id === one.serviceId)?.name ?? '',
      })),
    }
  },
})
