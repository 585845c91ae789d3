import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { lookedAt } from '../../../platform/trail/read.ts'
import type { LookedAt } from '../../../platform/trail/read.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { isProtected } from '../../person/index.ts'
import { untoldGrantsOf } from '../../sharing/index.ts'
import { SHOWN_ACTS, actOf, asLooks, isKnown, toldWho, toldWhy, whyOf } from '../../sight/index.ts'
import { maySeeLooks } from '../access.ts'
import * as api from '../api.ts'
import { asIn, isUntold } from '../untold-rules.ts'

export const openSeen = operation(api.openSeen, {
  subject: findCase,
  allow: maySeeLooks,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const before = input.before === undefined ? now : new Date(input.before)
    const isFamily = actor.kind === 'family'
    const [found, settings] = await Promise.all([
      toldLooks(tx, { actor, now, subject }, before, input.limit + 1),
      settingsOf(tx, municipality, now),
    ])
    const lines = found.slice(0, input.limit)
    const [people, services] = await Promise.all([
      employeesByIds(tx, municipality, [...new Set(lines.map(one => one.actorId))]),
      servicesByIds(tx, municipality, [...new Set(lines.flatMap(one => one.serviceId ?? []))]),
    ])
    const told = {
      isProtected: isFamily && isProtected(subject.child.protection),
      names: !isFamily || settings.namesInAccessLog,
    }
    const person = (id: string) => people.find(one => one.id === id)
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
      before: found.length > input.limit ? (lines.at(-1)?.at ?? null) : null,
    }
  },
})

interface Reading {
  readonly actor: Actor
  readonly now: Date
  readonly subject: CaseSubject
}

/** So many rows of the trail for one line: a page asks several things at once. */
const ROWS_A_LINE = 8

/**
 * The looks that the actor may know of, up to a number. Read on until there are so many, or no more: were a page cut where
 * the rows end, what is left out would show.
 */
async function toldLooks(tx: Tx, { actor, now, subject }: Reading, from: Date, atMost: number) {
  const { municipality } = actor
  const which = { municipality, childId: subject.child.id, kind: 'employee', acts: SHOWN_ACTS } as const
  const limit = atMost * ROWS_A_LINE
  const untold = actor.kind === 'family' ? await untoldGrantsOf(tx, municipality, subject.childCase.id) : []
  const isTold = ({ serviceId, at, ...look }: LookedAt) =>
    !isUntold({ ...look, at }, untold) && (serviceId === null || isKnown(subject.sight, now, serviceId, at))
  const rows: LookedAt[] = []
  for (let before = from; ;) {
    const batch = await lookedAt(tx, { ...which, before, limit })
    rows.push(...batch.map(one => asIn(subject.childCase.id, one)).filter(isTold))
    const last = batch.at(-1)
    if (asLooks(rows).length >= atMost || batch.length < limit || !last) return asLooks(rows).slice(0, atMost)
    before = last.at
  }
}
