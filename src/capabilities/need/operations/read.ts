import { capacitiesOf } from '../../capacity/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings } from '../../ask/index.ts'
import { findCase, topicsOpenTo } from '../../case/index.ts'
import { allServices, employeesByIds, serviceById, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { maySee } from '../../sight/index.ts'
import { mayReadThrown, maySend } from '../access.ts'
import * as api from '../api.ts'
import type { Need, NeedRequest } from '../model.ts'
import { show, showReceivers } from '../show-rules.ts'
import { needsIn } from '../store/need.ts'
import { requestsIn } from '../store/request.ts'
import { thrownNeeds } from '../store/thrown.ts'
import { findNeed } from './find.ts'
import { labelOf } from './label.ts'

export const listNeeds = operation(api.listNeeds, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    showed([subject.child.id])
    const [needs, requests, measures, settings] = await Promise.all([
      needsIn(tx, municipality, input.caseId),
      requestsIn(tx, municipality, input.caseId),
      measuresIn(tx, municipality, input.caseId),
      settingsOf(tx, municipality, now),
    ])
    const found = { needs, requests, measures, ...(await namesOf(tx, municipality, needs, requests)) }
    return show(found, { actor, inCase: subject, now, settings })
  },
})

/** How far each question has come, and the names of all who are named; nobody is looked for where there is nothing. */
async function namesOf(tx: Tx, municipality: number, needs: readonly Need[], requests: readonly NeedRequest[]) {
  if (needs.length === 0) return { asks: [], names: new Map<string, string>() }
  const people = [...needs.map(one => one.addedBy), ...requests.flatMap(one => [one.sentBy, one.takenBy ?? one.sentBy])]
  const [asks, employees, services] = await Promise.all([
    asksOfThings(
      tx,
      municipality,
      requests.map(one => one.id),
    ),
    employeesByIds(tx, municipality, [...new Set(people)]),
    servicesByIds(tx, municipality, [...new Set(requests.map(one => one.serviceId))]),
  ])
  return { asks, names: new Map([...employees, ...services].map(one => [one.id, one.name])) }
}

export const listReceivers = operation(api.listReceivers, {
  subject: findNeed,
  allow: maySend,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { inCase, need } = subject
    showed([inCase.child.id])
    const [all, said, requests] = await Promise.all([
      allServices(tx, municipality),
      capacitiesOf(tx, municipality, now),
      requestsIn(tx, municipality, input.caseId),
    ])
    const today = dayOf(now)
    const services = all.filter(one => one.activeTo === null || one.activeTo >= today)
    // What is open to the service as such: whoever answers is asked for when it is sent.
    const people = services.map(one => ({ employeeId: one.id, serviceId: one.id }))
    const open = await topicsOpenTo(tx, { municipality, caseId: input.caseId, people, now })
    return showReceivers(need, { services, said, requests, open })
  },
})

/** Whether the actor's service is the coordinating unit. */
async function unitOf(tx: Tx, _input: object, actor: Actor) {
  const service = actor.kind === 'employee' ? await serviceById(tx, actor.municipality, actor.serviceId) : undefined
  return { leadsUnit: service?.kind === 'coordinating_unit' }
}

export const listThrown = operation(api.listThrown, {
  subject: unitOf,
  allow: mayReadThrown,
  handle: async ({ tx, actor, now, input, showed }) => {
    const [rows, settings] = await Promise.all([
      thrownNeeds(tx, actor, now, input.limit),
      settingsOf(tx, actor.municipality, now),
    ])
    showed(rows.flatMap(one => (one.seen ? [one.childId] : [])))
    return rows.map(one => ({
      ...one,
      offer: labelOf(settings.offers, one.offer),
      declined: one.declined.map(({ words, reason, at, service }) => ({
        ...{ service, at: new Date(at), reason: labelOf(settings.needReasons, reason) },
        words: one.seen ? words : null,
      })),
    }))
  },
})
