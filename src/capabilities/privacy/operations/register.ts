import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { childrenByIds, familyNames } from '../../person/index.ts'
import { mayHandle, mayKeepRegister } from '../access.ts'
import * as api from '../api.ts'
import { privacy } from '../model.ts'
import { dueAfter, extendedDue, isOverdue, wrongToExtend } from '../rules/request.ts'
import type { Kept } from '../store.ts'
import { findRequest, insertRequest, registerOf, saveAnswer, saveExtension } from '../store.ts'
import { shown } from './shown.ts'

/** What the people of the register are called: only of requests that the actor may handle. */
async function namesOf(tx: Tx, municipality: number, kept: readonly Kept[]) {
  const askers = kept.flatMap(({ request }) => request.asker.id ?? [])
  const childIds = [...askers, ...kept.flatMap(({ request }) => request.childId ?? [])]
  const [family, employees, children] = await Promise.all([
    familyNames(tx, municipality, askers),
    employeesByIds(tx, municipality, askers),
    childrenByIds(tx, municipality, childIds),
  ])
  return new Map([
    ...family,
    ...employees.map(one => [one.id, one.name] as const),
    ...children.map(one => [one.id, one.fullName] as const),
  ])
}

export const register = listing(api.register, {
  allow: mayKeepRegister,
  handle: async ({ tx, actor, now, showed }) => {
    const kept = actor.kind === 'employee' ? await registerOf(tx, actor) : []
    const today = dayOf(now)
    const mine = kept.filter(one => mayHandle(actor, one, now).allowed)
    const names = await namesOf(tx, actor.municipality, mine)
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
    showed(mine.flatMap(({ request }) => request.childId ?? []))
    return {
      requests: kept.map(one => {
        const { request } = one
        const handles = mine.includes(one)
        const { caseId, via, version, asker, childId } = request
        return {
          ...{ ...shown(request), via, version, caseId: handles ? caseId : null },
          ...(handles ? {} : { words: '', answer: null, extendedBecause: null }),
          asker: handles ? (asker.name ?? nameOf(asker.id)) : null,
          childName: handles ? nameOf(childId) : null,
          ...{ overdue: isOverdue(request, today), mayHandle: handles && request.outcome === null },
          mayExtend: handles && wrongToExtend(request, today) === undefined,
        }
      }),
      ...{ kinds: privacy.kinds, complain: privacy.complain, answer: privacy.answer },
      notVerified: privacy.notVerified,
    }
  },
})

export const note = listing(api.note, {
  allow: mayKeepRegister,
  handle: async ({ tx, actor, now, newId, input }) => {
    const { kind, via, name, words, receivedOn } = input
    if (receivedOn > dayOf(now)) return refuse('privacy.day_ahead')
    const id = newId()
    const serviceId = actor.kind === 'employee' && actor.role === 'leader' ? actor.serviceId : null
    await insertRequest(tx, actor.municipality, {
      ...{ id, kind, via, words, receivedOn, serviceId, asker: { kind: 'other', id: null, name } },
      ...{ childId: null, shieldChildId: null, caseId: null, registeredBy: actor.id, dueOn: dueAfter(receivedOn) },
    })
    return { id, version: 1 }
  },
})

const findKept = async (tx: Tx, input: { id: string }, actor: Actor) =>
  actor.kind === 'employee' ? findRequest(tx, input, actor) : undefined

export const extend = operation(api.extend, {
  subject: findKept,
  allow: mayHandle,
  handle: async ({ tx, actor, now, input, subject: { request } }) => {
    const { id, version, because } = input
    const wrong = wrongToExtend(request, dayOf(now))
    if (wrong) return refuse(wrong)
    const next = { municipality: actor.municipality, id, version, dueOn: extendedDue(request.receivedOn), because }
    const saved = await saveExtension(tx, next)
    return saved === undefined ? conflict({ id, version: request.version }) : { id, version: saved }
  },
})

export const answer = operation(api.answer, {
  subject: findKept,
  allow: mayHandle,
  handle: async ({ tx, actor, now, input, subject: { request }, showed }) => {
    const { id, version, outcome, words } = input
    if (request.outcome !== null) return refuse('privacy.answered')
    const saved = await saveAnswer(tx, {
      ...{ municipality: actor.municipality, id, version, outcome, words, by: actor.id, now },
    })
    if (saved === undefined) return conflict({ id, version: request.version })
    if (request.childId !== null) showed([request.childId])
    return { id, version: saved }
  },
})
