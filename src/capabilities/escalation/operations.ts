import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { appendLog } from '../case/index.ts'
import { noticesRead } from '../notice/index.ts'
import { employeeById } from '../organisation/index.ts'
import { mayReadOwn, mayTake } from './access.ts'
import * as api from './api.ts'
import { inLogOf } from './model.ts'
import { escalatedTo, findEscalation, saveTaken } from './store.ts'

/** What was sent on to me. */
export const list = listing(api.listEscalated, {
  allow: mayReadOwn,
  handle: async ({ tx, actor }) => ({
    escalated: await escalatedTo(tx, { municipality: actor.municipality, me: actor.id }),
  }),
})

const find = (tx: Tx, { escalationId: id }: { escalationId: string }, { municipality, id: me }: Actor) =>
  findEscalation(tx, { municipality, me, id })

/** Says that I see to it. */
export const take = operation(api.takeEscalated, {
  subject: find,
  allow: mayTake,
  handle: async ({
    tx,
    actor,
    now,
    newId,
    input,
    subject: { id, gapId, caseId, keptBy, endedAt, takenAt, version },
  }) => {
    const { municipality } = actor
    if (endedAt) return refuse('escalation.mended')
    if (takenAt) return refuse('escalation.taken_already')
    if (!(await saveTaken(tx, { municipality, id, version: input.version, now }))) return conflict({ version })
    await noticesRead(tx, { municipality, thingId: gapId, to: [actor.id] }, now)
    const name = (await employeeById(tx, municipality, actor.id))?.name ?? ''
    // Who wrote it is of a service: to tell another service's own log would tell it in the wrong one.
    const mayTell = keptBy === null || (actor.kind === 'employee' && keptBy === actor.serviceId)
    if (caseId !== null && mayTell)
      await appendLog(tx, {
        municipality,
        caseId,
        now,
        newId,
        actor,
        kind: 'gap.taken',
        facts: { name },
        ...inLogOf(keptBy),
      })
    return { escalationId: id, takenAt: now, version: input.version + 1 }
  },
})
