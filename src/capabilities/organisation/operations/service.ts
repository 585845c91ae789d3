import { conflict, refuse } from '../../../kernel/refusal.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { renameRole } from '../../../platform/identity/index.ts'
import { mayAdminister, mayKnowTheHouse } from '../access.ts'
import * as api from '../api.ts'
import { employeeName } from '../model.ts'
import type { Service } from '../model.ts'
import { employeesByIds, employeesOfService } from '../people-store.ts'
import { judgeServiceEnds, judgeUnitAbove } from '../rules.ts'
import { allServices, findServiceSubject, insertService, saveService } from '../service-store.ts'

/** Lists the municipality's services. */
export const listServices = listing(api.listServices, {
  allow: mayKnowTheHouse,
  handle: ({ tx, actor }) => allServices(tx, actor.municipality),
})

/** Lists who works in a service now, once each. */
export const listColleagues = operation(api.listColleagues, {
  subject: findServiceSubject,
  allow: mayKnowTheHouse,
  handle: async ({ tx, actor, subject, now }) => {
    const held = await employeesOfService(tx, actor.municipality, subject.service.id, now)
    const leaders = new Set(held.filter(one => one.role === 'leader').map(one => one.id))
    const once = new Map(held.map(({ id, name, title }) => [id, { id, name, title, leader: leaders.has(id) }]))
    return [...once.values()]
  },
})

/** Adds a service under a unit above. */
export const addService = listing(api.addService, {
  allow: mayAdminister,
  handle: async ({ tx, actor, input, newId }) => {
    if (input.parentId === null) return refuse('service.needs_leader')
    const service: Service = { ...input, id: newId(), version: 1 }
    const wrong = judgeUnitAbove(service.id, service.parentId, await allServices(tx, actor.municipality))
    if (wrong) return refuse('service.unit_unknown')
    await insertService(tx, actor.municipality, service)
    return service
  },
})

/** Changes a service: name, kind, unit above, until when. */
export const changeService = operation(api.changeService, {
  subject: findServiceSubject,
  allow: mayAdminister,
  handle: async ({ tx, actor, input, subject, now }) => {
    const { serviceId: id, version, ...written } = input
    if (version !== subject.service.version) return conflict(subject.service)
    const services = await allServices(tx, actor.municipality)
    const below = services.filter(one => one.parentId === id)
    const wrong =
      judgeUnitAbove(id, written.parentId, services) ??
      judgeServiceEnds(written.activeTo, { roles: subject.roles, below }) ??
      (written.parentId === null && !hasLeader(subject, now) ? refuse('service.needs_leader') : undefined)
    if (wrong) return wrong
    const next = { ...written, id, version: version + 1 }
    if (!(await saveService(tx, actor.municipality, next))) return conflict(subject.service)
    if (next.name !== subject.service.name) await renamePlace(tx, actor.municipality, subject, next.name)
    return next
  },
})

type Subject = NonNullable<Awaited<ReturnType<typeof findServiceSubject>>>

const hasLeader = ({ roles }: Subject, now: Date) =>
  roles.some(one => one.role === 'leader' && one.from <= now && (one.to === null || one.to > now))

/** What the place is called where roles are chosen. */
async function renamePlace(tx: Tx, municipality: number, { service, roles }: Subject, place: string): Promise<void> {
  const people = await employeesByIds(tx, municipality, [...new Set(roles.map(one => one.employeeId))])
  const which = (actorId: string) => ({ municipality, actorId, serviceId: service.id })
  await Promise.all(people.map(one => renameRole(tx, which(one.id), { name: employeeName(one), place })))
}
