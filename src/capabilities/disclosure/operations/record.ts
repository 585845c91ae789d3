import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog, findCase } from '../../case/index.ts'
import { childrenOf } from '../../concern/index.ts'
import { employeesOfService } from '../../organisation/index.ts'
import { giveSight } from '../../sharing/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { mayDisclose, mayDiscloseConcern } from '../access.ts'
import * as api from '../api.ts'
import type { Disclosure, Giving } from '../model.ts'
import { judgeGiving, sightEnd } from '../rules/record.ts'
import { insertDisclosure } from '../store/disclosure.ts'
import { groundsOff } from '../store/ground.ts'
import { book, giverOf, receiverOf } from './book.ts'
import { findLeft } from './find-left.ts'
import { toldTo } from './kept-out.ts'

interface Recording {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly about: Disclosure['about']
  readonly childId: string | null
}

/** Judges what is given by the grounds of today, and writes it. */
async function record(call: Recording, giving: Giving) {
  const { tx, actor, now, newId, about, childId } = call
  const { municipality } = actor
  const [giver, receiver, off] = await Promise.all([
    giverOf(tx, actor),
    receiverOf(tx, municipality, giving.to, now),
    groundsOff(tx, municipality),
  ])
  if (!receiver || receiver.service?.id === giver.service.id) return refuse('disclosure.receiver_unknown')
  const way = { from: giver.sector, to: receiver.sector }
  const stands = judgeGiving(giving, { book, way, now, off })
  if (stands instanceof Refusal) return stands
  const { telling } = giving
  const one: Disclosure = {
    ...{ id: newId(), about, childId, ground: giving.ground, law: stands.law, section: stands.section },
    ...{ fromServiceId: giver.service.id, toServiceId: receiver.service?.id ?? null, toSector: receiver.sector },
    toName: receiver.service ? null : receiver.name,
    toContact: giving.to.kind === 'outside' ? (giving.to.contact ?? null) : null,
    ...{ purpose: giving.purpose, topics: giving.topics, what: giving.what },
    ...{ necessity: giving.necessity ?? null, proportionality: giving.proportionality ?? null },
    told: telling.told,
    toldOn: telling.told === 'told' ? telling.on : null,
    untoldReason: telling.told === 'not' ? telling.reason : null,
    untoldWords: telling.told === 'told' ? null : telling.because,
    checkOn: telling.told === 'told' ? null : telling.checkOn,
    ...{ byId: actor.id, at: now },
  }
  await insertDisclosure(tx, municipality, one)
  return { one, giver: giver.service.name, receiver: receiver.name }
}

export const recordDisclosure = operation(api.recordDisclosure, {
  subject: findCase,
  allow: mayDisclose,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, sight, topics } = input
    if (subject.childCase.status === 'closed' && sight) return refuse('case.already_closed')
    const named = await isThere(tx, municipality, input, now)
    if (named instanceof Refusal) return named
    const about = { kind: 'case', id: caseId } as const
    const done = await record({ tx, actor, now, newId, about, childId: subject.child.id }, input)
    if (done instanceof Refusal) return done
    const { one, giver: service, receiver } = done
    const told = one.told === 'told'
    const ground = book.grounds.find(found => found.id === one.ground)?.title ?? { nb: '', nn: '' }
    const act = { municipality, caseId, now, newId }
    // Only for those who see everything: that another service is given something is itself confidential.
    const whose = { municipality, caseId, childId: subject.child.id, topics, now }
    const readers = told ? await toldTo(tx, whose) : ({ audience: 'own_service' } as const)
    const telling = { facts: { service, receiver, ground }, ofServiceId: one.toServiceId ?? one.fromServiceId }
    await appendLog(tx, { ...act, actor, topic: EVERY_TOPIC, ...readers, kind: 'disclosure.recorded', ...telling })
    if (sight && one.toServiceId !== null) {
      const who = { employeeId: sight.employeeId, serviceId: one.toServiceId }
      const period = { from: now, to: sightEnd(sight.until) }
      await giveSight(tx, act, { id: one.id, ground: 'other_ground', ...who, topics, words: ground, told, ...period })
    }
    showed([subject.child.id])
    return { id: one.id }
  },
})

/** Whether the one who is to look works in the service that gets it. */
async function isThere(tx: Tx, municipality: number, { sight, to }: Giving, now: Date) {
  if (!sight || to.kind !== 'service') return undefined
  const people = await employeesOfService(tx, municipality, to.serviceId, now)
  return people.some(one => one.id === sight.employeeId) ? undefined : refuse('disclosure.person_unknown')
}

export const recordFromConcern = operation(api.recordFromConcern, {
  subject: findLeft,
  allow: mayDiscloseConcern,
  handle: async ({ tx, actor, now, input, subject: { concern, child }, newId, showed }) => {
    const about = { kind: 'concern', id: input.concernId } as const
    const done = await record({ tx, actor, now, newId, about, childId: child?.id ?? null }, input)
    if (done instanceof Refusal) return done
    showed(childrenOf(concern))
    return { id: done.one.id }
  },
})
