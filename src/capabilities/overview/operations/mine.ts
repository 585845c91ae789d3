import { listing } from '../../../platform/api/operation.ts'
import { maySeeOwnDay } from '../access.ts'
import * as api from '../api.ts'
import { listChildren } from '../store/children.ts'
import { countHolding, listDay } from '../store/day.ts'

/** What waits for the actor. */
export const day = listing(api.day, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, showed }) => {
    const meant = actor.kind === 'employee' && actor.role === 'leader' ? [actor.id, actor.serviceId] : [actor.id]
    const [rows, holding] = await Promise.all([listDay(tx, { actor, meant, now }), countHolding(tx, actor, now)])
    showed(rows.flatMap(row => row.childId ?? []))
    return { rows: [...rows], holding }
  },
})

/** The cases that the actor may see. */
export const children = listing(api.children, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, input, showed }) => {
    // One more than asked for tells whether there are more, without counting them all.
    const rows = await listChildren(tx, actor, now, { ...input, limit: input.limit + 1 })
    const shown = rows.slice(0, input.limit)
    showed(shown.map(row => row.childId))
    return { rows: shown, more: rows.length > input.limit }
  },
})

const FOUND_AT_MOST = 20

/** Children by part of the name, among those whose case the actor may see. */
export const search = listing(api.search, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, input, showed }) => {
    const rows = await listChildren(tx, actor, now, { name: input.name, limit: FOUND_AT_MOST, offset: 0 })
    showed(rows.map(row => row.childId))
    return { rows: [...rows] }
  },
})
