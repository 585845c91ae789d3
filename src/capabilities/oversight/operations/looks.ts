import { EMPLOYEE_ROLES } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import { looksInFull } from '../../../platform/trail/read.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { SHOWN_ACTS, actOf } from '../../sight/index.ts'
import { isOfficer, mayOversee } from '../access.ts'
import * as api from '../api.ts'
import { findOverseen } from './sees.ts'

export const looks = operation(api.looks, {
  subject: findOverseen,
  allow: mayOversee,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { child } = subject.inside
    const before = { at: input.before === undefined ? now : new Date(input.before), seen: input.seen }
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
          ...{ at: one.at, act: actOf(one.operation), outcome: one.outcome, reason: one.reason },
          name: person?.name ?? '',
          title: person?.title ?? null,
          role: EMPLOYEE_ROLES.find(role => role === one.actorRole) ?? null,
          service: services.find(service => service.id === one.serviceId)?.name ?? null,
        }
      }),
      before: last && found.length > input.limit ? nextAfter(rows, last.at, before) : null,
    }
  },
})

/** Where the next page begins: rows of the same instant may stand on both sides of it. */
function nextAfter(rows: readonly { readonly at: Date }[], at: Date, before: { at: Date; seen: number }) {
  const same = rows.filter(row => row.at.getTime() === at.getTime()).length
  return { at, seen: before.at.getTime() === at.getTime() ? before.seen + same : same }
}
