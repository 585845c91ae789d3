import { conflict, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { appendLog, findCase, sightChanged } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { allServices, employeesByIds, serviceById } from '../organisation/index.ts'
import { guardianshipsFrom } from '../person/index.ts'
import { settingsOf } from '../settings/index.ts'
import { EVERY_TOPIC } from '../sight/model.ts'
import { mayDecideSigners, maySeeSigners } from './access.ts'
import * as api from './api.ts'
import type { Giver, WhoSigns } from './model.ts'
import { SECTORS, exceptionReason, signersAt, signing, wrongIn } from './model.ts'
import { decidedFor, endDecision, insertCareOrder, insertException } from './store.ts'

interface Acting {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly subject: CaseSubject
}

async function load({ tx, actor: { municipality }, now, subject: { child } }: Acting) {
  const [guardians, decided, settings] = await Promise.all([
    guardianshipsFrom(tx, municipality, child.id, dayOf(now)),
    decidedFor(tx, municipality, child.id),
    settingsOf(tx, municipality, now),
  ])
  const who: WhoSigns = { child, guardians, ...decided, ages: settings.ages }
  return { who, guardians }
}

/** What was decided bites at once: the facts are reckoned anew, and the log tells that it changed. */
async function bites({ tx, actor, now, newId, subject }: Acting & { newId: NewId }): Promise<void> {
  const act = { municipality: actor.municipality, caseId: subject.childCase.id, now, newId }
  await appendLog(tx, { ...act, actor, kind: 'consent.signers', facts: {}, topic: EVERY_TOPIC })
  await sightChanged(tx, act)
}

export const openSigners = operation(api.openSigners, {
  subject: findCase,
  allow: maySeeSigners,
  handle: async call => {
    const { tx, actor, now, subject, showed } = call
    const [{ who, guardians }, services] = await Promise.all([load(call), allServices(tx, actor.municipality)])
    const people = await employeesByIds(tx, actor.municipality, [...new Set(who.exceptions.map(one => one.recordedBy))])
    const names = new Map([
      ...services.map(one => [one.id, one.name] as const),
      ...guardians.map(one => [one.personId, one.name] as const),
      [subject.child.id, subject.child.name] as const,
    ])
    const named = (one: Giver) => ({ ...one, name: names.get(one.id) ?? '' })
    const today = dayOf(now)
    showed([subject.child.id])
    return {
      matters: SECTORS.map(sector => {
        const { why } = signing.sectors[sector]
        const topic = sector === 'health' ? { topic: 'health' as const } : {}
        const signers = signersAt(who, now, { sector, ...topic }).map(named)
        return { sector, signers, why, verified: why.verifiedOn !== undefined }
      }),
      careOrders: who.careOrders.map(one => ({ ...one, service: names.get(one.serviceId) ?? '' })),
      exceptions: who.exceptions
        .filter(one => one.to > today)
        .flatMap(({ recordedBy, ...one }) => {
          const reason = exceptionReason(one.reason)
          const by = people.find(employee => employee.id === recordedBy)?.name ?? ''
          const person = one.personId === null ? null : (names.get(one.personId) ?? '')
          return reason ? [{ ...one, person, label: reason.label, why: reason.why, by }] : []
        }),
      reasons: signing.exceptions.map(({ fromAge: _age, topics = null, ...one }) => ({ ...one, topics })),
      guardians: guardians.filter(one => one.parentalResponsibility).map(one => ({ id: one.personId, name: one.name })),
      childWelfare: services.filter(one => one.kind === 'child_welfare').map(({ id, name }) => ({ id, name })),
      notVerified: signing.notVerified,
      mayDecide: mayDecideSigners(actor, subject, now).allowed && subject.childCase.status !== 'closed',
    }
  },
})

export const addException = operation(api.addException, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const { kind, personId, topics, reason, words, to } = input
    const wanted = { kind, personId, topics, reason, words, from: dayOf(now), to }
    const { who } = await load(call)
    const wrong = wrongIn(who, wanted, now)
    if (wrong) return refuse(wrong)
    const id = newId()
    const at = { municipality: actor.municipality, childId: subject.child.id, now }
    await insertException(tx, at, { ...wanted, id, recordedBy: actor.id })
    await bites(call)
    showed([subject.child.id])
    return { id, version: 1 }
  },
})

export const endException = operation(api.endException, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => end(call, 'signing_exception'),
})

export const recordCareOrder = operation(api.recordCareOrder, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    const { municipality } = actor
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const service = await serviceById(tx, municipality, input.serviceId)
    if (service?.kind !== 'child_welfare') return refuse('signer.not_child_welfare')
    const { careOrders } = await decidedFor(tx, municipality, subject.child.id)
    if (careOrders.some(one => one.to === null || one.to > input.from)) return refuse('signer.care_already')
    const id = newId()
    const at = { municipality, childId: subject.child.id, recordedBy: actor.id, now }
    await insertCareOrder(tx, at, { id, serviceId: input.serviceId, from: input.from, words: input.words })
    await bites(call)
    showed([subject.child.id])
    return { id, version: 1 }
  },
})

export const endCareOrder = operation(api.endCareOrder, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => end(call, 'care_order'),
})

type Ending = Acting & {
  readonly newId: NewId
  readonly input: { readonly id: string; readonly version: number }
  readonly showed: (childIds: readonly string[]) => void
}

/** Ends a decision from today. */
async function end(call: Ending, table: 'care_order' | 'signing_exception') {
  const { tx, actor, now, input, subject, showed } = call
  const to = dayOf(now)
  const childId = subject.child.id
  const which = { municipality: actor.municipality, childId, id: input.id, version: input.version, to }
  const version = await endDecision(tx, table, which)
  const decided = await decidedFor(tx, actor.municipality, childId)
  const known = [...decided.careOrders, ...decided.exceptions].find(one => one.id === input.id)
  if (version === undefined) return conflict({ id: input.id, version: known?.version ?? input.version })
  await bites(call)
  showed([childId])
  return { id: input.id, version }
}
