import { TOPIC_IDS } from '../../settings/model.ts'
import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Answer as ReplyOf, Call, Refusals } from '../../../platform/api/operation.ts'
import { answerAsk, withdrawAsks } from '../../ask/index.ts'
import { heldFor, leaveHolding, takeBaton } from '../../baton/index.ts'
import { appendLog, joinCase, lockCase, moveOwner, sightChanged } from '../../case/index.ts'
import { tell } from '../../notice/index.ts'
import { employeeById, employeesOfService, serviceById, servicesByIds } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { offered } from '../../settings/model.ts'
import { loadSources } from '../../sharing/index.ts'
import { giversOf } from '../../signer/model.ts'
import { mayReceive } from '../access.ts'
import type { Asked } from '../access.ts'
import * as api from '../api.ts'
import type { Transition } from '../model.ts'
import { checkDays } from '../rules/days.ts'
import { isApproved, latest } from '../rules/pack.ts'
import * as state from '../rules/state.ts'
import { answersOf, blocksOf } from '../store/pack.ts'
import { findTransitionRow, saveTransition } from '../store/transition.ts'
import { findAsked, topicsToReceive } from './find.ts'
import { askReceiver, canReceive } from './send.ts'
import { passageOf, passageTold } from './shown.ts'

type Receiving = Call<typeof api.receive, Asked>
type Outcome = Promise<ReplyOf<typeof api.receive> | Refusals<typeof api.receive>>
type Tx = Receiving['tx']

/** The blocks that everybody who must has said yes to, as they are written now. */
async function approvedOf(tx: Tx, one: Transition, at: { municipality: number; now: Date }) {
  const which = { municipality: at.municipality, transitionIds: [one.id] }
  const [{ sources }, blocks, answers] = await Promise.all([
    loadSources(tx, { ...at, caseId: one.caseId }),
    blocksOf(tx, which),
    answersOf(tx, which),
  ])
  return latest(blocks).filter(block =>
    isApproved(block, answers, giversOf(sources, one.toServiceId ?? '', block.topic, at.now)),
  )
}

export const openAsked = operation(api.openAsked, {
  subject: findAsked,
  allow: mayReceive,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { municipality } = actor
    const { child, holder, transition, askedOf } = subject
    showed([child.id])
    const serviceId = transition.toServiceId ?? ''
    const at = { municipality, now }
    const [settings, services, people, approved, topics, held] = await Promise.all([
      settingsOf(tx, municipality, now),
      servicesByIds(tx, municipality, [serviceId, transition.fromServiceId]),
      employeesOfService(tx, municipality, serviceId, now),
      approvedOf(tx, transition, at),
      topicsToReceive(tx, { ...transition, toEmployeeId: actor.id }, at),
      heldFor(tx, { municipality, caseId: transition.caseId, now }),
    ])
    const passage = passageOf(settings, transition.passage)
    const nameOf = (id: string) => services.find(one => one.id === id)?.name ?? ''
    return {
      ...{ id: transition.id, child: { name: child.name, birthDate: child.birthDate }, on: transition.happensOn },
      passage: passage?.label ?? { nb: 'Overgang', nn: 'Overgang' },
      ...{ from: nameOf(transition.fromServiceId), holder: holder?.name ?? null },
      bringsBaton: held === transition.fromServiceId,
      blocks: (passage?.blocks ?? [])
        .filter(one => topics.has(one.topic) && approved.some(block => block.block === one.id))
        .map(one => one.label),
      service: { id: serviceId, name: nameOf(serviceId) },
      asService: askedOf?.kind === 'service',
      colleagues: [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()],
      declineReasons: offered(settings.declineReasons),
      ...{ receiveBy: transition.receiveBy, version: transition.version },
    }
  },
})

const save = async ({ tx, actor }: Receiving, before: Transition, next: Transition) =>
  before.version === next.version - 1 && (await saveTransition(tx, actor.municipality, next))
/** Whoever held while it was asked hears that there is an answer. */
async function tellHolder({ tx, actor, now, newId, subject }: Receiving, { id: thingId, caseId: id }: Transition) {
  const { holder, child } = subject
  if (!holder || holder.id === actor.id) return
  await tell(tx, {
    ...{ municipality: actor.municipality, kind: 'transition_answered', to: { kind: 'employee', id: holder.id } },
    ...{ about: { kind: 'case', id }, childId: child.id, thingId, dueAt: null, now, newId },
  })
}
const done = ({ id, state: is, version }: Transition) => ({ id, state: is, version })

/** The leader says who of the service it will be: that one is asked. Who is asked in person names nobody. */
async function nameReceiver(call: Receiving, one: Transition, employeeId: string): Outcome {
  const { tx, actor, now, newId, subject } = call
  const { municipality } = actor
  const serviceId = one.toServiceId ?? ''
  if (subject.askedOf?.kind !== 'service') return refuse('transition.asked_in_person')
  const next = state.named(one, employeeId)
  if (next instanceof Refusal) return next
  const can = await canReceive(tx, { municipality, serviceId, employeeId, childId: subject.child.id, now })
  if (!can) return refuse('transition.cannot_receive')
  const topics = await topicsToReceive(tx, next, { municipality, now })
  if (topics.size === 0) return refuse('transition.consent_missing')
  if (!(await save(call, one, next))) return conflict(one)
  await answerAsk(tx, { municipality, thingId: one.id, toId: subject.askedOf.id, state: 'accepted', now })
  await askReceiver(tx, next, { actor, now, newId })
  const [service, person] = await Promise.all([
    serviceById(tx, municipality, serviceId),
    employeeById(tx, municipality, employeeId),
  ])
  const facts = { name: person?.name ?? '', service: service?.name ?? '' }
  const told = { municipality, caseId: one.caseId, actor, topic: 'plan', now, newId } as const
  await appendLog(tx, { ...told, kind: 'transition.named', facts, ofServiceId: serviceId })
  return done(next)
}

async function decline(call: Receiving, one: Transition, reason: string, words: string | null): Outcome {
  const { tx, actor, now, newId, subject } = call
  const { municipality } = actor
  const settings = await settingsOf(tx, municipality, now)
  if (!offered(settings.declineReasons).some(choice => choice.id === reason)) return refuse('transition.reason_unknown')
  const next = state.declined(one, { reason, words }, now)
  if (next instanceof Refusal) return next
  if (!(await save(call, one, next))) return conflict(one)
  const toId = subject.askedOf?.id ?? actor.id
  await answerAsk(tx, { municipality, thingId: one.id, toId, state: 'declined', reason, ...(words && { words }), now })
  const service = await serviceById(tx, municipality, one.toServiceId ?? '')
  const facts = { passage: passageTold(settings, one, subject.childCase), service: service?.name ?? '' }
  const told = { municipality, caseId: one.caseId, actor, topic: 'plan', now, newId } as const
  await appendLog(tx, { ...told, kind: 'transition.declined', facts, ofServiceId: one.toServiceId ?? '' })
  await tellHolder(call, next)
  return done(next)
}

/** The yes: the baton, where the sender has it, goes over in the same act; so nobody holds twice, and never nobody. */
async function accept(call: Receiving, one: Transition): Outcome {
  const { tx, actor, now, newId, subject } = call
  const { municipality } = actor
  const { childCase } = subject
  const at = { municipality, now }
  const serviceId = one.toServiceId ?? ''
  const topics = await topicsToReceive(tx, { ...one, toEmployeeId: actor.id }, at)
  if (topics.size === 0) return refuse('transition.consent_missing')
  const [settings, approved, service, held] = await Promise.all([
    settingsOf(tx, municipality, now),
    approvedOf(tx, one, at),
    serviceById(tx, municipality, serviceId),
    heldFor(tx, { municipality, caseId: one.caseId, now }),
  ])
  const passage = passageOf(settings, one.passage)
  const carried = approved.filter(block => topics.has(block.topic)).map(block => block.block)
  const check = checkDays(passage ?? { checkMonths: 1, checkDays: 1 }, dayOf(now))
  const next = state.accepted(one, { id: actor.id, now }, { carried, ...check })
  if (next instanceof Refusal) return next
  if (!(await save(call, one, next))) return conflict(one)
  const toId = subject.askedOf?.id ?? actor.id
  await answerAsk(tx, { municipality, thingId: one.id, toId, state: 'accepted', now })
  await withdrawAsks(tx, { municipality, thingId: one.id }, now, { tell: newId })
  const act = { municipality, caseId: one.caseId, now, newId }
  const facts = { passage: passageTold(settings, one, childCase), service: service?.name ?? '' }
  await appendLog(tx, { ...act, actor, topic: 'plan', kind: 'transition.accepted', facts, ofServiceId: serviceId })
  const to = { employeeId: actor.id, serviceId }
  const owned = childCase.ownerServiceId === one.fromServiceId
  // An owner sees all of the case: it moves only where the family has opened all of it.
  const opened = TOPIC_IDS.every(topic => topics.has(topic))
  if (passage?.ownerMoves === true && owned && opened && serviceId !== one.fromServiceId)
    await moveOwner(tx, act, { serviceId, name: service?.name ?? '', by: actor })
  if (held === one.fromServiceId) await takeBaton(tx, act, to, actor)
  else {
    await joinCase(tx, act, to)
    // Who stands in by rule comes from the service that owns the case.
    await leaveHolding(tx, act, [])
  }
  await sightChanged(tx, act)
  await tellHolder(call, next)
  return done(next)
}

export const receive = operation(api.receive, {
  subject: findAsked,
  allow: mayReceive,
  handle: async call => {
    const { tx, actor, input, subject, showed } = call
    showed([subject.child.id])
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    await lockCase(tx, actor.municipality, input.caseId)
    // Read again behind the lock: somebody may have answered, or sent it to another, a moment ago.
    const one = await findTransitionRow(tx, { municipality: actor.municipality, ...input })
    if (!one || one.state !== 'sent') return refuse('transition.answered')
    if (one.version !== input.version) return conflict(one)
    const { said } = input
    if (said.answer === 'decline') return decline(call, one, said.reason, said.words || null)
    return said.answer === 'name' ? nameReceiver(call, one, said.employeeId) : accept(call, one)
  },
})
