import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, isHolder, mayActInCase, mayLookInCase } from '../../case/index.ts'
import { familyNames } from '../../person/index.ts'
import { mayCorrect, mayHandle } from '../access.ts'
import { UseGround, privacy } from '../model.ts'
import * as api from '../restriction-api.ts'
import { insertUse, restrictionsOf, useOf } from '../restriction-store.ts'
import { endsAfter, usableUntil, wrongToCorrect, wrongToLift } from '../rules/restriction.ts'
import { correctionsIn, findRequest, saveCorrected, saveLifted } from '../store.ts'

/** The last whole day before an instant that is the beginning of one. */
const lastDayBefore = (instant: Date) => addDays(dayOf(instant), -1)

export const ofCase = operation(api.ofCase, {
  subject: findCase,
  allow: mayLookInCase,
  handle: async ({ tx, actor, now, input: { caseId }, subject, showed }) => {
    const { municipality } = actor
    const [restrictions, use, corrections] = await Promise.all([
      restrictionsOf(tx, municipality, caseId),
      actor.kind === 'employee' ? useOf(tx, actor, caseId, now) : undefined,
      isHolder(actor, subject) ? correctionsIn(tx, municipality, [caseId]) : [],
    ])
    const people = await familyNames(
      tx,
      municipality,
      restrictions.flatMap(one => one.person_id ?? []),
    )
    if (restrictions.length + corrections.length > 0) showed([subject.child.id])
    return {
      restrictions: restrictions.map(one => ({
        ...{ id: one.request_id, whose: one.person_id === null ? null : (people.get(one.person_id) ?? '') },
        ...{ since: dayOf(one.set_at), endsOn: one.restricted_until && dayOf(one.restricted_until) },
      })),
      use: use ? { ground: UseGround.parse(use.ground), lastDay: lastDayBefore(use.until) } : null,
      corrections: corrections.map(({ id, version, words }) => ({ id, version, words })),
      ...{ grounds: privacy.restriction.grounds, why: privacy.restriction.why, notVerified: privacy.notVerified },
    }
  },
})

export const use = operation(api.use, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, newId, input, subject, showed }) => {
    const { caseId, ground, words } = input
    const restrictions = await restrictionsOf(tx, actor.municipality, caseId)
    if (!restrictions.some(one => one.person_id === null)) return refuse('privacy.not_restricted')
    const id = newId()
    await insertUse(tx, actor, { id, caseId, ground, words, now, until: usableUntil(now) })
    showed([subject.child.id])
    return { id }
  },
})

/** A request, with whether the actor holds the case that it is about. */
async function findKept(tx: Tx, input: { id: string }, actor: Actor, now: Date) {
  const kept = actor.kind === 'employee' ? await findRequest(tx, input, actor) : undefined
  if (!kept) return undefined
  const { caseId } = kept.request
  const held = caseId === null ? undefined : await findCase(tx, { caseId }, actor)
  return { ...kept, holds: held !== undefined && mayActInCase(actor, held, now).allowed && isHolder(actor, held) }
}

export const lift = operation(api.lift, {
  subject: findKept,
  allow: mayHandle,
  handle: async ({ tx, actor, now, input, subject: { request } }) => {
    const { id, version, words } = input
    const wrong = wrongToLift(request, now)
    if (wrong) return refuse(wrong)
    const next = { municipality: actor.municipality, id, version, words, by: actor.id, until: endsAfter(now) }
    const saved = await saveLifted(tx, next)
    return saved === undefined ? conflict({ id, version: request.version }) : { id, version: saved }
  },
})

export const corrected = operation(api.corrected, {
  subject: findKept,
  allow: mayCorrect,
  handle: async ({ tx, actor, now, input, subject: { request }, showed }) => {
    const { id, version, words } = input
    const wrong = wrongToCorrect(request)
    if (wrong) return refuse(wrong)
    const saved = await saveCorrected(tx, { municipality: actor.municipality, id, version, words, by: actor.id, now })
    if (saved === undefined) return conflict({ id, version: request.version })
    if (request.childId !== null) showed([request.childId])
    return { id, version: saved }
  },
})
