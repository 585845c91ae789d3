import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { allServices, employeesByIds } from '../../organisation/index.ts'
import { mayDecideSigners, maySeeSigners } from '../access.ts'
import * as api from '../api.ts'
import type { Giver } from '../model.ts'
import { SECTORS, exceptionReason, signersAt, signing } from '../model.ts'
import { load } from './load.ts'

export const openSigners = operation(api.openSigners, {
  subject: findCase,
  allow: maySeeSigners,
  handle: async call => {
    const { tx, actor, now, subject, showed } = call
    const [{ who, guardians }, services] = await Promise.all([load(call), allServices(tx, actor.municipality)])
    const people = await employeesByIds(tx, actor.municipality, [...new Set(who.exceptions.map(one => one.recordedBy))])
    const names = new Map([
      ...services.map(one => [one.id, one.name] as const),
      ...guardians.map(one => [one.personId, one.name] as const),
      [subject.child.id, subject.child.name] as const,
    ])
    const named = (one: Giver) => ({ ...one, name: names.get(one.id) ?? '' })
    const today = dayOf(now)
    showed([subject.child.id])
    return {
      matters: SECTORS.map(sector => {
        const { why } = signing.sectors[sector]
        const topic = sector === 'health' ? { topic: 'health' as const } : {}
        const signers = signersAt(who, now, { sector, ...topic }).map(named)
        return { sector, signers, why, verified: why.verifiedOn !== undefined }
      }),
      careOrders: who.careOrders.map(one => ({ ...one, service: names.get(one.serviceId) ?? '' })),
      exceptions: who.exceptions
        .filter(one => one.to > today)
        .flatMap(({ recordedBy, ...one }) => {
          const reason = exceptionReason(one.reason)
          const by = people.find(employee => employee.id === recordedBy)?.name ?? ''
          const person = one.personId === null ? null : (names.get(one.personId) ?? '')
          return reason ? [{ ...one, person, label: reason.label, why: reason.why, by }] : []
        }),
      reasons: signing.exceptions.map(({ fromAge: _age, topics = null, ...one }) => ({ ...one, topics })),
      guardians: guardians.filter(one => one.parentalResponsibility).map(one => ({ id: one.personId, name: one.name })),
      childWelfare: services.filter(one => one.kind === 'child_welfare').map(({ id, name }) => ({ id, name })),
      notVerified: signing.notVerified,
      mayDecide: mayDecideSigners(actor, subject, now).allowed && subject.childCase.status !== 'closed',
    }
  },
})
