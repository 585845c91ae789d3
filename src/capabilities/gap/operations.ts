import { refuse } from '../../kernel/refusal.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Actor } from '../../kernel/actor.ts'
import { findUnitCase, getCase } from '../case/index.ts'
import { findConcern } from '../concern/index.ts'
import { tell } from '../notice/index.ts'
import { ladderOf } from '../organisation/index.ts'
import { maySee } from '../sight/model.ts'
import { mayRemind } from './access.ts'
import type { FoundGap } from './model.ts'
import * as api from './api.ts'
import { notReminded, waitedFor } from './rules.ts'
import { findGap, saveReminded } from './store.ts'

/** A gap with what decides who may remind of it. Of advice nobody learns about whom it is, so that nobody is kept from it. */
async function findGapHere(tx: Tx, { gapId }: { gapId: string }, actor: Actor, now: Date) {
  const gap = await findGap(tx, { municipality: actor.municipality, gapId })
  if (!gap) return undefined
  if (gap.caseId !== null) {
    const unitCase = await findUnitCase(tx, { caseId: gap.caseId }, actor)
    return unitCase && { gap, unitCase, unitId: gap.unitId, keptBy: gap.keptBy, mustActId: gap.mustActId }
  }
  const { unitId, concernId, serviceId, mustActId } = gap
  if (serviceId !== null) return { gap, ofService: { mustActId, unitId } }
  const concern = concernId === null ? undefined : await findConcern(tx, { concernId }, actor, now)
  if (!concern) return undefined
  const sees = actor.kind === 'employee' && maySee(actor, concern, now).allowed
  const kin = concern.sight.kin && gap.type !== 'advice'
  const at = { municipality: actor.municipality, serviceId: concern.concern.serviceId, now }
  const sentTo = unitId === null && (await isToldOf(tx, actor, at))
  return { gap, sees, childId: concern.child?.id ?? null, kin, unitId, sentTo }
}

/**
 * What only its writer knows of is seen by no unit. Whoever leads there or above, or acts for who does, can be told that it stands, and
 * may let the writer be reminded, unnamed.
 */
async function isToldOf(
  tx: Tx,
  actor: Actor,
  { municipality, serviceId, now }: { municipality: number; serviceId: string; now: Date },
): Promise<boolean> {
  const ladder = await ladderOf(tx, municipality, serviceId, now)
  return ladder.some(one => one.employeeId === actor.id && one.because !== 'coordinating_unit')
}

/** Reminds the one whom a gap waits for. */
export const remind = operation(api.remind, {
  subject: findGapHere,
  allow: mayRemind,
  handle: async ({ tx, actor, now, subject: { gap, ...subject }, newId }) => {
    const [why, to] = [notReminded(gap, actor.id, now), waitedFor(gap)]
    if (why) return refuse(why)
    if (!to) return refuse('gap.nobody')
    const { municipality } = actor
    // Two who press at once: one reminder.
    if (!(await saveReminded(tx, { municipality, gapId: gap.id, by: actor.id, now })))
      return refuse('gap.reminded_today')
    const childId =
      gap.caseId === null
        ? 'childId' in subject
          ? subject.childId
          : null
        : (await getCase(tx, municipality, gap.caseId)).childId
    await tell(tx, { municipality, kind: 'reminder', to, ...aboutOf(gap, childId), now, newId })
    return { gapId: gap.id, remindedAt: now }
  },
})

/** What a reminder is about; of advice nobody learns about whom it is. */
const aboutOf = ({ id: thingId, type, caseId, concernId }: FoundGap, childId: string | null) => {
  const known = { thingId, dueAt: null }
  if (caseId !== null) return { ...known, about: { kind: 'case', id: caseId } as const, childId }
  if (concernId !== null && type !== 'advice')
    return { ...known, about: { kind: 'concern', id: concernId } as const, childId }
  return { ...known, about: null, childId: null }
}
