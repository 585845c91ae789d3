import { operation } from '../../../platform/api/operation.ts'
import { lookedAt } from '../../../platform/trail/read.ts'
import { findCase } from '../../case/index.ts'
import { employeesByIds, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { isProtected } from '../../person/index.ts'
import { SHOWN_ACTS, actOf, asLooks, toldWho, toldWhy, whyOf } from '../../sight/index.ts'
import { maySeeLooks } from '../access.ts'
import * as api from '../api.ts'
import { isUntold } from '../rules/untold.ts'
import { untoldGrantsOf } from '../store/grant.ts'

/** So many rows of the trail for one line: a page asks several things at once. */
const ROWS_A_LINE = 8

export const openSeen = operation(api.openSeen, {
  subject: findCase,
  allow: maySeeLooks,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const before = input.before === undefined ? now : new Date(input.before)
    const most = input.limit * ROWS_A_LINE
    const which = { municipality, childId: subject.child.id, before, kind: 'employee', acts: SHOWN_ACTS } as const
    const isFamily = actor.kind === 'family'
    const [found, untold, settings] = await Promise.all([
      lookedAt(tx, { ...which, limit: most }),
      isFamily ? untoldGrantsOf(tx, municipality, input.caseId) : [],
      settingsOf(tx, municipality, now),
    ])
    const rows = found.filter(row => !isUntold(row, untold))
    const lines = asLooks(rows).slice(0, input.limit)
    const [people, services] = await Promise.all([
      employeesByIds(tx, municipality, [...new Set(lines.map(one => one.actorId))]),
      servicesByIds(tx, municipality, [...new Set(lines.flatMap(one => one.serviceId ?? []))]),
    ])
    const told = {
      isProtected: isFamily && isProtected(subject.child.protection),
      names: !isFamily || settings.namesInAccessLog,
    }
    const person = (id: string) => people.find(one => one.id === id)
    const more = asLooks(rows).length > input.limit || found.length === most
    showed([subject.child.id])
    return {
      looks: lines.map(one => ({
        at: one.at,
        ...toldWho(
          {
            name: person(one.actorId)?.name ?? '',
            title: person(one.actorId)?.title ?? null,
            service: services.find(service => service.id === one.serviceId)?.name ?? null,
          },
          told,
        ),
        act: actOf(one.operation),
        why: toldWhy(whyOf(one, subject.childCase.ownerServiceId), told.isProtected),
      })),
      before: more ? (lines.at(-1)?.at ?? null) : null,
    }
  },
})
