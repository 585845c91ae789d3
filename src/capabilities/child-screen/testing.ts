import { randomUUID } from 'node:crypto'
import type { Actor, ChildActor } from '../../kernel/actor.ts'

/** A child at a screen that somebody has handed over; what differs is given. */
export const aChildActor = (
  by: Actor,
  over: { readonly id?: string; readonly caseId?: string; readonly since?: Date } = {},
): ChildActor => {
  const { id = 'child', caseId = 'case', since = new Date('2026-11-24T07:50:00Z') } = over
  const handed = { by, caseId, since, idle: 600_000 }
  return { kind: 'child', role: 'child', id, municipality: by.municipality, level: 'low', handed }
}

/** The first time that a child sends something, as its input says it. */
export const anAct = (nth = 1, id: string = randomUUID()) => ({ act: { id, nth } })
