import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { caseNumbers } from '../../case/index.ts'
import { mayPlanRetention } from '../access.ts'
import { insertHold, saveReleased, standingHolds } from '../hold-store.ts'
import * as api from '../restriction-api.ts'
import { caseNumbered } from './places.ts'

export const holds = listing(api.holds, {
  allow: mayPlanRetention,
  handle: async ({ tx, actor }) => {
    const found = await standingHolds(tx, actor.municipality)
    const numbers = await caseNumbers(
      tx,
      actor.municipality,
      found.map(one => one.caseId),
    )
    return found.map(({ id, caseId, because, at, version }) => ({
      ...{ id, version, because, since: dayOf(at), number: numbers.get(caseId) ?? '' },
    }))
  },
})

export const hold = listing(api.hold, {
  allow: mayPlanRetention,
  handle: async ({ tx, actor, now, newId, input }) => {
    const caseId = await caseNumbered(tx, actor, input.number, now)
    if (caseId === undefined) return refuse('privacy.case_unknown')
    const id = newId()
    const { municipality, id: by } = actor
    const made = await insertHold(tx, { municipality, id, caseId, because: input.because, by, now })
    return made ? { id, version: 1 } : refuse('privacy.held_already')
  },
})

const findHold = async (tx: Tx, { id }: { id: string }, actor: Actor) =>
  (await standingHolds(tx, actor.municipality)).find(one => one.id === id)

export const release = operation(api.release, {
  subject: findHold,
  allow: mayPlanRetention,
  handle: async ({ tx, actor, now, input, subject }) => {
    const { id, version, words } = input
    const { municipality, id: by } = actor
    const saved = await saveReleased(tx, { municipality, id, version, words, by, now })
    return saved === undefined ? conflict({ id, version: subject.version }) : { id, version: saved }
  },
})
