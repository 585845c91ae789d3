import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, asksOfThings } from '../../ask/index.ts'
import { appendLog, behindLock, joinCase, sightChanged } from '../../case/index.ts'
import { employeeById, serviceById, settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../settings/model.ts'
import { offered } from '../../settings/model.ts'
import { mayAnswerNeed, mayFinish, maySend } from '../access.ts'
import type { RequestSubject } from '../access.ts'
import * as api from '../api.ts'
import type { NeedRequest } from '../model.ts'
import { answer, finish, settle } from '../rules.ts'
import { saveRequest } from '../store/request.ts'
import { findAsked, findRequest } from './find.ts'
import { labelOf } from './label.ts'
import { askAbout, theirs } from './send.ts'
import { isToldTo, takers } from './takers.ts'
import { telling } from './telling.ts'

interface Act {
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
}

export const openRequest = operation(api.openRequest, {
  subject: findAsked,
  allow: mayAnswerNeed,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { municipality } = actor
    const { inCase, need, request } = subject
    showed([inCase.child.id])
    const [settings, service, sender, people, asks] = await Promise.all([
      settingsOf(tx, municipality, now),
      serviceById(tx, municipality, request.serviceId),
      employeeById(tx, municipality, request.sentBy),
      takers(tx, municipality, subject, now),
      asksOfThings(tx, municipality, [request.id]),
    ])
    return {
      child: { name: inCase.child.name },
      holder: inCase.holder?.name ?? null,
      service: service?.name ?? '',
      need: { what: need.what, why: need.why, offer: labelOf(settings.offers, need.offer) },
      ...{ sentBy: sender?.name ?? '', sentAt: request.sentAt, dueAt: asks.at(-1)?.dueAt ?? request.sentAt },
      words: request.words,
      colleagues: people.map(({ id, name }) => ({ id, name })),
      reasons: offered(settings.needReasons),
      version: request.version,
    }
  },
})

export const answerNeed = operation(api.answerNeed, {
  subject: findAsked,
  allow: mayAnswerNeed,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const { municipality } = actor
    showed([before.inCase.child.id])
    // Read again behind the lock: it may have been taken back, and the need or the case closed, a moment ago.
    const find = () => findAsked(tx, input, actor, now)
    const subject = await behindLock(tx, { municipality, caseId: input.caseId }, before, find)
    const { inCase, need, request, askedOf } = subject
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (need.state !== 'open') return refuse('need.closed')
    if (!askedOf || !mayAnswerNeed(actor, subject, now).allowed) return refuse('need.answered')
    if (request.version !== input.version) return theirs(request)
    const [settings, people] = await Promise.all([
      settingsOf(tx, municipality, now),
      takers(tx, municipality, subject, now),
    ])
    const known = { answeredBy: actor.id, now, settings, takerIds: people.map(one => one.id) }
    const next = answer(request, input.said, known)
    if (next instanceof Refusal) return next
    if (!(await saveRequest(tx, municipality, next))) return theirs(request)
    const { state } = next
    const why = {
      ...(next.reason !== null && { reason: next.reason }),
      ...(next.answer !== null && { words: next.answer }),
    }
    const tell = { newId, by: actor.id, instead: inCase.holder?.id }
    await answerAsk(tx, { municipality, thingId: request.id, toId: askedOf.id, state, ...why, now }, { tell })
    const act = { actor, now, newId }
    if (state === 'accepted') await beginWith(tx, act, subject, next)
    await tellAnswer(tx, act, subject, next, settings)
    if (state === 'countered') await proposeWay(tx, act, subject, next)
    return next
  },
})

/** Whoever takes it takes part from now on. */
async function beginWith(tx: Tx, act: Act, { inCase }: RequestSubject, { takenBy, serviceId }: NeedRequest) {
  const inThis = { municipality: act.actor.municipality, caseId: inCase.childCase.id, now: act.now, newId: act.newId }
  await joinCase(tx, inThis, { employeeId: takenBy, serviceId })
  await sightChanged(tx, inThis)
}

/** Tells in the log what the service answered. */
async function tellAnswer(tx: Tx, act: Act, { need }: RequestSubject, next: NeedRequest, settings: Settings) {
  const { municipality } = act.actor
  const [service, taker] = await Promise.all([
    serviceById(tx, municipality, next.serviceId),
    next.takenBy === null ? undefined : employeeById(tx, municipality, next.takenBy),
  ])
  const named = { need: need.what, service: service?.name ?? '' }
  const told = { ...telling(act, need), ofServiceId: next.serviceId }
  const taken = { ...named, name: taker?.name ?? '', from: next.startsOn ?? dayOf(act.now) }
  if (next.state === 'accepted') await appendLog(tx, { ...told, kind: 'need.accepted', facts: taken })
  else if (next.state === 'countered')
    await appendLog(tx, { ...told, kind: 'need.countered', facts: taken, words: next.instead })
  else {
    const reason = labelOf(settings.needReasons, next.reason) ?? ''
    await appendLog(tx, { ...told, kind: 'need.declined', facts: { ...named, reason }, words: next.answer })
  }
}

/** Another way is asked of whoever sent it; of whoever holds, where the sender has left. */
async function proposeWay(tx: Tx, act: Act, subject: RequestSubject, { id: requestId, sentBy }: NeedRequest) {
  const sender = await employeeById(tx, act.actor.municipality, sentBy)
  const isHere = sender !== undefined && (sender.leavesAt === null || sender.leavesAt > act.now)
  const id = isHere ? sentBy : (subject.inCase.holder?.id ?? sentBy)
  await askAbout(tx, act, subject, { kind: 'need_way', requestId, to: { kind: 'employee', id } })
}

export const settleNeed = operation(api.settleNeed, {
  subject: findRequest,
  allow: maySend,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const { municipality } = actor
    const { caseId, agreed, version } = input
    showed([before.inCase.child.id])
    const subject = await behindLock(tx, { municipality, caseId }, before, () => findRequest(tx, input, actor))
    const { inCase, need, request } = subject
    const { serviceId } = request
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (request.version !== version) return theirs(request)
    const [people, covered, waiting] = await Promise.all([
      takers(tx, municipality, subject, now),
      isToldTo(tx, municipality, subject, now),
      asksOfThings(tx, municipality, [request.id]),
    ])
    const next = settle(request, agreed, now)
    if (next instanceof Refusal) return next
    // Much can have changed since it was proposed.
    if (agreed && need.state !== 'open') return refuse('need.closed')
    if (agreed && !covered) return refuse('case.consent_missing')
    if (agreed && !people.some(one => one.id === next.takenBy)) return refuse('need.cannot_take')
    if (!(await saveRequest(tx, municipality, next))) return theirs(request)
    const toId = waiting.findLast(one => one.to.kind === 'employee')?.to.id ?? actor.id
    const state = agreed ? 'accepted' : 'declined'
    // Where who proposed it has left, whoever was to take it hears.
    const instead = people.find(one => one.id === request.takenBy)?.id
    const tell = { newId, by: actor.id, instead }
    await answerAsk(tx, { municipality, thingId: request.id, toId, state, now }, { tell })
    const act = { actor, now, newId }
    if (agreed) await beginWith(tx, act, subject, next)
    const [service, taker] = await Promise.all([
      serviceById(tx, municipality, serviceId),
      employeeById(tx, municipality, next.takenBy ?? ''),
    ])
    const told = { ...telling(act, need), ofServiceId: serviceId }
    const named = { need: need.what, service: service?.name ?? '' }
    const taken = { ...named, name: taker?.name ?? '', from: next.startsOn ?? dayOf(now) }
    if (agreed) await appendLog(tx, { ...told, kind: 'need.accepted', facts: taken })
    else await appendLog(tx, { ...told, kind: 'need.not_agreed', facts: named })
    return next
  },
})

export const finishNeed = operation(api.finishNeed, {
  subject: findRequest,
  allow: mayFinish,
  handle: async ({ tx, actor, now, input, subject: { inCase, need, request }, newId, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (request.version !== input.version) return theirs(request)
    const next = finish(request, input.outcome, now)
    if (next instanceof Refusal) return next
    if (!(await saveRequest(tx, municipality, next))) return theirs(request)
    const service = await serviceById(tx, municipality, request.serviceId)
    const told = { ...telling({ actor, now, newId }, need), ofServiceId: request.serviceId, words: input.outcome }
    await appendLog(tx, { ...told, kind: 'need.done', facts: { need: need.what, service: service?.name ?? '' } })
    return next
  },
})
