import { listing } from '../../../platform/api/operation.ts'
import { settingsOf } from '../../settings/index.ts'
import { findStep } from '../../settings/model.ts'
import type { Settings } from '../../settings/model.ts'
import { maySeeOwnDay } from '../access.ts'
import * as api from '../api.ts'
import { namedReason, namedStep } from '../rules.ts'
import { listChildren } from '../store/children.ts'
import type { ListedChild } from '../store/children.ts'
import { countHolding, listDay } from '../store/day.ts'

/** What waits for the actor. */
export const day = listing(api.day, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, showed }) => {
    const meant = actor.kind === 'employee' && actor.role === 'leader' ? [actor.id, actor.serviceId] : [actor.id]
    const [rows, holding, settings] = await Promise.all([
      listDay(tx, { actor, meant, now }),
      countHolding(tx, actor, now),
      settingsOf(tx, actor.municipality, now),
    ])
    showed(rows.flatMap(row => row.childId ?? []))
    const inWords = (row: (typeof rows)[number]) => ({
      ...row,
      facts: { ...row.facts, ...namedStep(settings, row), ...namedReason(settings, row) },
    })
    return { rows: rows.map(inWords), holding }
  },
})

const named = (settings: Settings) => (row: ListedChild) => ({
  ...row,
  step: findStep(settings, row.step)?.title ?? null,
})

/** The cases that the actor may see. */
export const children = listing(api.children, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, input, showed }) => {
    const [rows, settings] = await Promise.all([
      // One more than asked for tells whether there are more, without counting them all.
      listChildren(tx, actor, now, { ...input, limit: input.limit + 1 }),
      settingsOf(tx, actor.municipality, now),
    ])
    const shown = rows.slice(0, input.limit)
    showed(shown.map(row => row.childId))
    const levels = settings.levels.filter(level => level.ordinal > 0)
    return { rows: shown.map(named(settings)), more: rows.length > input.limit, levels }
  },
})

const FOUND_AT_MOST = 20

/** Children by part of the name, among those whose case the actor may see. */
export const search = listing(api.search, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, input, showed }) => {
    const [rows, settings] = await Promise.all([
      listChildren(tx, actor, now, { name: input.name, limit: FOUND_AT_MOST, offset: 0 }),
      settingsOf(tx, actor.municipality, now),
    ])
    showed(rows.map(row => row.childId))
    return { rows: rows.map(named(settings)) }
  },
})
