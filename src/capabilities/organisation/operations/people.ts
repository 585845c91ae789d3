import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayLeadPeople } from '../access.ts'
import * as api from '../api.ts'
import { peopleOf } from '../people-list-store.ts'
import { findServiceSubject } from '../service-store.ts'

/** The unit that is asked for, or the actor's own. */
async function findUnit(tx: Tx, input: { serviceId?: string | undefined }, actor: Actor, now: Date) {
  const serviceId = input.serviceId ?? (actor.kind === 'employee' ? actor.serviceId : undefined)
  return serviceId === undefined ? undefined : findServiceSubject(tx, { serviceId }, actor, now)
}

/** Lists the people of a unit. */
export const listPeople = operation(api.listPeople, {
  subject: findUnit,
  allow: mayLeadPeople,
  handle: async ({ tx, actor, subject, now }) => ({
    service: subject.service,
    people: await peopleOf(tx, actor.municipality, subject.service.id, now),
  }),
})
