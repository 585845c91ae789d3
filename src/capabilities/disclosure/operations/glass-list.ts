import { listing } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { countLooks } from '../../../platform/trail/count.ts'
import { asksOfThings, openAsksFor } from '../../ask/index.ts'
import { caseNumbers } from '../../case/index.ts'
import { employeesByIds, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { mayListGlass, mayReviewGlass } from '../access.ts'
import * as api from '../api.ts'
import type { GlassBreak } from '../model.ts'
import { monthAt, monthOf } from '../rules/glass.ts'
import { glassBetween, glassFor } from '../store/glass.ts'
import { book } from './book.ts'

/** What all lists show of an opening: who, from where, why and for how long; the case by its number, never the child. */
async function shownOf(tx: Tx, municipality: number, all: readonly GlassBreak[]) {
  const [people, services, numbers] = await Promise.all([
    employeesByIds(tx, municipality, [...new Set(all.map(one => one.employeeId))]),
    servicesByIds(tx, municipality, [...new Set(all.map(one => one.serviceId))]),
    caseNumbers(tx, municipality, [...new Set(all.map(one => one.caseId))]),
  ])
  return (one: GlassBreak) => ({
    ...{ id: one.id, reason: one.reason, at: one.at, endsAt: one.endsAt, told: one.told },
    name: people.find(found => found.id === one.employeeId)?.name ?? '',
    service: services.find(found => found.id === one.serviceId)?.name ?? '',
    caseNumber: numbers.get(one.caseId) ?? '',
  })
}

export const listGlass = listing(api.listGlass, {
  allow: mayListGlass,
  handle: async ({ tx, actor, now, input }) => {
    const { municipality, id: employeeId } = actor
    const leads = actor.kind === 'employee' && actor.role === 'leader' ? [actor.serviceId] : []
    const [settings, asks] = await Promise.all([settingsOf(tx, municipality, now), openAsksFor(tx, actor)])
    const waiting = asks.filter(one => one.kind === 'break_glass').map(one => one.thingId)
    const rows = await glassFor(tx, actor, { leads, told: waiting, limit: input.limit })
    const shown = await shownOf(tx, municipality, rows)
    return {
      hours: settings.breakGlassHours,
      untold: book.untold.map(({ id, title, means }) => ({ id, title, means })),
      rows: rows.map(one => {
        const mine = one.employeeId === employeeId
        const open = mine && one.endsAt > now
        return { ...shown(one), mine, caseId: open ? one.caseId : null, waits: waiting.includes(one.id) }
      }),
    }
  },
})

export const reviewGlass = listing(api.reviewGlass, {
  allow: mayReviewGlass,
  handle: async ({ tx, actor, now, input }) => {
    const { municipality } = actor
    const month = input.month ?? monthAt(now)
    const { from, to } = monthOf(month)
    const rows = await glassBetween(tx, actor, from, to)
    const times = rows.map(({ id, childId, employeeId, at, endsAt }) => ({
      ...{ id, childId, actorId: employeeId, from: at, to: endsAt },
    }))
    const [shown, looks, asks] = await Promise.all([
      shownOf(tx, municipality, rows),
      countLooks(tx, municipality, times),
      asksOfThings(
        tx,
        municipality,
        rows.map(one => one.id),
      ),
    ])
    return {
      month,
      rows: rows.map(one => ({
        ...shown(one),
        untold: one.untoldWords === null ? null : { reason: untoldTitle(one.untoldReason), words: one.untoldWords },
        looks: looks.get(one.id) ?? 0,
        readByLeader: asks.some(ask => ask.thingId === one.id && ask.state === 'accepted'),
      })),
    }
  },
})

const untoldTitle = (id: string | null) => book.untold.find(one => one.id === id)?.title ?? null
