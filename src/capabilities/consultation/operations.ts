import { employeeOf } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse, Refusal } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { answerAsk, send } from '../ask/index.ts'
import { dueOn as askedUntil } from '../ask/model.ts'
import { capacitiesOf } from '../capacity/index.ts'
import { allServices, employeesByIds, leaderOf, serviceById, servicesByIds, settingsOf } from '../organisation/index.ts'
import { deadlineDay } from '../organisation/model.ts'
import { childrenOf, findConcern, mayWrite, namesKnownTo } from '../concern/index.ts'
import { hasIdentityNumber } from '../concern/model.ts'
import { mayAnswer, mayConsult } from './access.ts'
import * as api from './api.ts'
import type { Consultation } from './model.ts'
import { answer } from './rules.ts'
import { findConsultation, insertConsultation, listConsultations, saveAnswer } from './store.ts'

interface Asking {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
  readonly input: { readonly question: string; readonly serviceId: string; readonly namesAreFine: boolean }
}

/** Asks, if nobody can be known by the question; `also` are words that name the child of the concern. */
async function ask({ tx, actor, now, newId, input }: Asking, concernId: string | null, also: readonly string[]) {
  const { municipality, id: askerId, serviceId: askerServiceId } = employeeOf(actor)
  const { question, serviceId } = input
  if (hasIdentityNumber(question)) return refuse('concern.identity_number')
  const names = input.namesAreFine ? [] : await namesKnownTo(tx, actor, now, [question], also)
  if (names.length > 0) return refuse('concern.names_found', { names })
  const service = await serviceById(tx, municipality, serviceId)
  if (!service || serviceId === askerServiceId) return refuse('consultation.service_unknown')
  const dueOn = deadlineDay(await settingsOf(tx, municipality, now), 'invitationAnswerDays', dayOf(now))
  const asked = { id: newId(), concernId, askerId, askerServiceId, serviceId, question, askedAt: now, dueOn }
  const unanswered = { answer: null, answeredBy: null, answeredAt: null, version: 1 }
  await insertConsultation(tx, municipality, { ...asked, ...unanswered })
  await askService(tx, { ...asked, municipality, now, newId })
  return { id: asked.id, version: 1 }
}

export const askAdvice = operation(api.askAdvice, {
  subject: findConcern,
  allow: mayWrite,
  handle: async call => {
    const { concern, child } = call.subject
    call.showed(childrenOf(concern))
    return ask(call, concern.id, child ? child.fullName.split(' ') : [])
  },
})

export const askEmptyHanded = listing(api.askEmptyHanded, {
  allow: mayConsult,
  handle: async call => ask(call, null, []),
})

export const listAskable = listing(api.listAskable, {
  allow: mayConsult,
  handle: async ({ tx, actor, now }) => {
    const { municipality, serviceId } = employeeOf(actor)
    const [services, said] = await Promise.all([allServices(tx, municipality), capacitiesOf(tx, municipality, now)])
    const today = dayOf(now)
    return services
      .filter(one => one.id !== serviceId && (one.activeTo === null || one.activeTo > today))
      .map(({ id, name }) => ({ id, name, capacity: said.get(id) ?? null }))
  },
})

/** The ask is about the consultation, not the concern, and names no child. */
const askService = (
  tx: Tx,
  one: Pick<Consultation, 'id' | 'askerId' | 'serviceId' | 'dueOn'> & {
    municipality: number
    now: Date
    newId: () => string
  },
) =>
  send(tx, {
    municipality: one.municipality,
    kind: 'advice',
    about: { kind: 'concern', id: one.id },
    childId: null,
    thingId: one.id,
    from: { kind: 'employee', id: one.askerId },
    to: { kind: 'service', id: one.serviceId },
    dueAt: askedUntil(one.dueOn),
    now: one.now,
    newId: one.newId,
  })

const findAsked = (tx: Tx, { consultationId }: { consultationId: string }, actor: Actor) =>
  findConsultation(tx, actor.municipality, consultationId)

export const answerAdvice = operation(api.answerAdvice, {
  subject: findAsked,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, input, subject, newId, alsoAbout }) => {
    const { municipality } = actor
    const answered = answer(subject, input.version, input.answer, actor.id, now)
    if (answered instanceof Refusal) return answered
    if (!(await saveAnswer(tx, municipality, answered)))
      return conflict({ version: (await findAsked(tx, input, actor))?.version ?? answered.version })
    const given = { municipality, thingId: subject.id, toId: subject.serviceId, state: 'accepted', now } as const
    // What somebody asked who has left falls to the leader there, as concerns do.
    const leader = await leaderOf(tx, municipality, subject.askerServiceId, now)
    await answerAsk(tx, given, { tell: { newId, by: actor.id, instead: leader?.id } })
    // Whoever answers never learns the concern; that the advice has come closes its gap all the same.
    if (subject.concernId !== null) alsoAbout(subject.concernId)
    return answered
  },
})

export const listAdvice = listing(api.listAdvice, {
  allow: mayConsult,
  handle: async ({ tx, actor, input }) => {
    const { municipality, id, serviceId, role } = employeeOf(actor)
    const leads = role === 'leader'
    const list = await listConsultations(tx, { municipality, askerId: id, serviceId, leads, limit: input.limit })
    const serviceIds = [...new Set(list.flatMap(one => [one.serviceId, one.askerServiceId]))]
    const answerers = [...new Set(list.flatMap(one => (one.answeredBy === null ? [] : [one.answeredBy])))]
    const [services, employees] = await Promise.all([
      servicesByIds(tx, municipality, serviceIds),
      employeesByIds(tx, municipality, answerers),
    ])
    const names = new Map([...services, ...employees].map(one => [one.id, one.name]))
    return list.map(one => shown(one, { id, serviceId }, names))
  },
})

const shown = (
  one: Consultation,
  reader: { readonly id: string; readonly serviceId: string },
  names: ReadonlyMap<string, string>,
) => ({
  ...one,
  mine: one.serviceId !== reader.serviceId || one.askerId === reader.id,
  concernId: one.askerId === reader.id ? one.concernId : null,
  from: names.get(one.askerServiceId) ?? '',
  to: names.get(one.serviceId) ?? '',
  askedOn: dayOf(one.askedAt),
  answeredBy: one.answeredBy === null ? null : (names.get(one.answeredBy) ?? null),
  answeredOn: one.answeredAt && dayOf(one.answeredAt),
})

export const consultationOperations: readonly AnyOperation[] = [
  ...[askAdvice, askEmptyHanded, answerAdvice, listAskable, listAdvice],
]
