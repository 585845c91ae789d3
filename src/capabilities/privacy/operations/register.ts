import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { childrenByIds, familyNames } from '../../person/index.ts'
import { mayHandle, mayKeepRegister } from '../access.ts'
import * as api from '../api.ts'
import { UseGround, privacy } from '../model.ts'
import type { PrivacyRequest } from '../model.ts'
import { insertRestrictions, usesUnder } from '../restriction-store.ts'
import { dueAfter, extendedDue, isOverdue, wrongToExtend } from '../rules/request.ts'
import { isToCorrect, wrongToLift } from '../rules/restriction.ts'
import type { Kept } from '../store.ts'
import { findRequest, insertRequest, registerOf, saveAnswer, saveExtension } from '../store.ts'
import { caseNumbered, placesOf } from './places.ts'
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

/** When what they restricted was used nevertheless, by request. */
async function usesOf(tx: Tx, municipality: number, requestIds: readonly string[]) {
  const rows = await usesUnder(tx, municipality, requestIds)
  const people = await employeesByIds(
    tx,
    municipality,
    rows.map(one => one.employee_id),
  )
  const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? ''
  const each = rows.map(row => ({
    ...{ requestId: row.request_id, on: dayOf(row.at) },
    ...{ by: nameOf(row.employee_id), ground: UseGround.parse(row.ground) },
  }))
  return Map.groupBy(each, one => one.requestId)
}

/** Whether it must be told to which case a restriction belongs: it came on paper. */
const namesNoCase = ({ kind, caseId, asker }: PrivacyRequest) =>
  kind === 'restriction' && caseId === null && asker.kind === 'other'

export const register = listing(api.register, {
  allow: mayKeepRegister,
  handle: async ({ tx, actor, now, showed }) => {
    const kept = actor.kind === 'employee' ? await registerOf(tx, actor) : []
    const today = dayOf(now)
    const mine = kept.filter(one => mayHandle(actor, one, now).allowed)
    const [names, uses] = await Promise.all([
      namesOf(tx, actor.municipality, mine),
      usesOf(
        tx,
        actor.municipality,
        mine.map(one => one.request.id),
      ),
    ])
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
    showed(mine.flatMap(({ request }) => request.childId ?? []))
    return {
      requests: kept.map(one => {
        const { request } = one
        const handles = mine.includes(one)
        const { caseId, via, version, asker, childId } = request
        return {
          ...{ ...shown(request), via, version, caseId: handles ? caseId : null },
          ...(handles ? {} : { words: '', answer: null, extendedBecause: null, corrected: null, ending: null }),
          asker: handles ? (asker.name ?? nameOf(asker.id)) : null,
          childName: handles ? nameOf(childId) : null,
          ...{ overdue: isOverdue(request, today), mayHandle: handles && request.outcome === null },
          mayExtend: handles && wrongToExtend(request, today) === undefined,
          mayLift: handles && wrongToLift(request, now) === undefined,
          mayCorrect: handles && isToCorrect(request),
          asksForCase: handles && namesNoCase(request),
          uses: handles ? (uses.get(request.id) ?? []) : [],
        }
      }),
      ...{ kinds: privacy.kinds, complain: privacy.complain, answer: privacy.answer },
      grounds: privacy.restriction.grounds,
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
  handle: async ({ tx, actor, now, newId, input, subject: { request }, showed }) => {
    const { id, version, outcome, words, caseNumber } = input
    if (request.outcome !== null) return refuse('privacy.answered')
    const caseId = caseNumber === undefined ? null : await caseNumbered(tx, actor, caseNumber, now)
    if (caseId === undefined) return refuse('privacy.case_unknown')
    const saved = await saveAnswer(tx, {
      ...{ municipality: actor.municipality, id, version, outcome, words, by: actor.id, now },
    })
    if (saved === undefined) return conflict({ id, version: request.version })
    if (request.kind === 'restriction' && outcome !== 'refused') {
      const { municipality } = actor
      const places = await placesOf(tx, { request, municipality, caseId, now })
      await insertRestrictions(tx, places, { municipality, requestId: id, by: actor.id, now, newId })
      showed(places.map(one => one.childId))
    }
    if (request.childId !== null) showed([request.childId])
    return { id, version: saved }
  },
})
