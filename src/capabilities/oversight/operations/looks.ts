import { EMPLOYEE_ROLES } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import { looksInFull } from '../../../platform/trail/read.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { SHOWN_ACTS, actOf } from '../../sharing/index.ts'
import { isOfficer, mayOversee } from '../access.ts'
import * as api from '../api.ts'
import { findOverseen } from './sees.ts'

export const looks = operation(api.looks, {
  subject: findOverseen,
  allow: mayOversee,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { child } = subject.inside
    const before = { at: input.before === undefined ? now : new Date(input.before), id: input.beforeId ?? null }
    const unit = isOfficer(actor) || actor.kind !== 'employee' ? undefined : actor.serviceId
    const which = {
      municipality,
      childId: child.id,
      caseId: input.caseId,
      acts: SHOWN_ACTS,
      before,
      limit: input.limit + 1,
    }
    const found = await looksInFull(tx, unit === undefined ? which : { ...which, serviceId: unit })
    const rows = found.slice(0, input.limit)
    const [people, services] = await Promise.all([
      employeesByIds(tx, municipality, [...new Set(rows.map(one => one.actorId))]),
      servicesByIds(tx, municipality, [...new Set(rows.flatMap(one => one.serviceId ?? []))]),
    ])
    const last = rows.at(-1)
    showed([child.id])
    return {
      looks: rows.map(one => {
        const person = people.find(found => found.id === one.actorId)
        return {
          ...{ id: one.id, at: one.at, act: actOf(one.operation), outcome: one.outcome, reason: one.reason },
          name: person?.name ?? '',
          title: person?.title ?? null,
          role: EMPLOYEE_ROLES.find(role => role === one.actorRole) ?? null,
          service: services.find(service => service.id === one.serviceId)?.name ?? null,
        }
      }),
      before: last && found.length > input.limit ? { at: last.at, id: last.id } : null,
    }
  },
})
