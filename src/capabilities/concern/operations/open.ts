import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { abilities } from '../../../platform/api/abilities.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { AnyOperation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings, markOpened } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { findCase, maySeeCase } from '../../case/index.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { familyNames, guardiansOf } from '../../person/index.ts'
import type { Guardian } from '../../person/model.ts'
import type { ConcernSubject } from '../access.ts'
import { mayOpen } from '../access.ts'
import * as api from '../api.ts'
import type { Concern, NoteBefore, Talk } from '../model.ts'
import { nextStep } from '../rules/concern.ts'
import { shownDecision, shownNote, shownState, shownTalks } from '../rules/shown.ts'
import { beforeOf, talksOf } from '../store/talk.ts'
import { decideConcern, leaveConcern } from './decide.ts'
import { findConcern } from './find-concern.ts'
import { changeConcern } from './note.ts'
import { agreeTalker, leaderFor, remindOfConcern, shareConcern } from './share.ts'
import { recordTalk } from './talk.ts'
import { childrenOf } from './written.ts'

/** What a reply needs besides the concern itself. */
interface Beside {
  readonly talks: readonly Talk[]
  readonly before: readonly NoteBefore[]
  readonly guardians: readonly Guardian[]
  readonly leaderNowId: string | undefined
  /** What the leader was asked, where it is the writer who reads. */
  readonly asked: Ask | undefined
  readonly service: string
  /** The case it became, where the actor may see that. */
  readonly caseId: string | null
  readonly nameOf: (id: string | null) => string
}

const employeeIds = ({ concern: { writerId, leaderId, talkerId, decision } }: ConcernSubject) =>
  [writerId, leaderId, talkerId, decision?.by ?? null].filter(id => id !== null)

const load = async (tx: Tx, actor: Actor, subject: ConcernSubject, now: Date): Promise<Beside> => {
  const { concern, child } = subject
  const { municipality } = actor
  const caseId = shownDecision(actor, concern)?.caseId ?? null
  const [talks, before, guardians, leaderNowId, services, found, asks] = await Promise.all([
    talksOf(tx, municipality, concern.id),
    beforeOf(tx, municipality, concern.id),
    child && actor.kind === 'employee' ? guardiansOf(tx, municipality, child.id, dayOf(now)) : [],
    actor.id === concern.writerId && concern.leaderId === null ? leaderFor(tx, municipality, concern, now) : undefined,
    servicesByIds(tx, municipality, [concern.serviceId]),
    caseId === null ? undefined : findCase(tx, { caseId }, actor),
    actor.id === concern.writerId ? asksOfThings(tx, municipality, [concern.id]) : [],
  ])
  const staff = [...employeeIds(subject), ...talks.map(talk => talk.talkedBy), ...before.map(one => one.changedBy)]
  const ids = leaderNowId === undefined ? staff : [...staff, leaderNowId]
  const [colleagues, family] = await Promise.all([
    employeesByIds(tx, municipality, [...new Set(ids)]),
    familyNames(tx, municipality, [...new Set(talks.flatMap(talk => talk.heardBy))]),
  ])
  const names = new Map([...family, ...colleagues.map(one => [one.id, one.name] as const)])
  const nameOf = (id: string | null) => (id !== null && names.get(id)) || ''
  const seenCase = found && maySeeCase(actor, found, now).allowed ? caseId : null
  const asked = asks.findLast(one => one.kind === 'shared_concern' && one.to.id === concern.leaderId)
  const service = services[0]?.name ?? ''
  return { talks, before, guardians, leaderNowId, asked, service, caseId: seenCase, nameOf }
}

const dayOrNull = (at: Date | null) => at && dayOf(at)

const talkShown = (talk: Talk, nameOf: Beside['nameOf']) => ({
  ...talk,
  talkedBy: nameOf(talk.talkedBy),
  heardBy: talk.heardBy.map(nameOf),
})

const decisionShown = (actor: Actor, concern: Concern, { nameOf, caseId }: Beside) => {
  const decision = shownDecision(actor, concern)
  if (!decision) return null
  return { ...decision, on: dayOf(decision.at), by: nameOf(decision.by), caseId }
}

/** What stood before; the family reads only changes made after it could read the concern. */
const beforeShown = (actor: Actor, concern: Concern, { before, nameOf }: Beside) =>
  before
    .filter(one => actor.kind === 'employee' || (concern.familySharedAt !== null && one.at >= concern.familySharedAt))
    .map(one => ({
      on: dayOf(one.at),
      by: nameOf(one.changedBy),
      note: shownNote(actor, { ...concern, note: one.note }),
    }))

/** Who can read it. Of the family an actor of the family is told only about the own reading. */
const whoSees = (actor: Actor, { concern, child }: ConcernSubject, { talks, nameOf }: Beside) => {
  const heard = [...new Set(talks.flatMap(talk => talk.heardBy))]
  const staff = [{ kind: 'writer' as const, name: nameOf(concern.writerId) }]
  const leader = concern.leaderId === null ? [] : [{ kind: 'leader' as const, name: nameOf(concern.leaderId) }]
  const family = heard
    .filter(id => actor.kind === 'employee' || id === actor.id)
    .map(id => ({ kind: 'guardian' as const, name: nameOf(id) }))
  const youth = child && talks.some(talk => talk.childTookPart) ? [{ kind: 'youth' as const, name: child.name }] : []
  return [...staff, ...leader, ...family, ...youth]
}

const nextShown = (actor: Actor, concern: Concern, { nameOf }: Beside) => {
  const next = actor.kind === 'employee' ? nextStep(concern) : undefined
  return next ? { step: next.step, by: next.by, mine: next.whoId === actor.id, who: nameOf(next.whoId) } : null
}

const shown = (actor: Actor, subject: ConcernSubject, beside: Beside) => {
  const { concern, child } = subject
  const { nameOf } = beside
  const staff = actor.kind === 'employee'
  return {
    ...concern,
    version: staff ? concern.version : null,
    state: shownState(actor, concern),
    next: nextShown(actor, concern, beside),
    child,
    group: concern.about.kind === 'group' ? concern.about.group : null,
    writer: { name: nameOf(concern.writerId), service: beside.service },
    leader: concern.leaderId === null ? null : nameOf(concern.leaderId),
    mine: actor.id === concern.writerId,
    note: shownNote(actor, concern),
    notedOn: dayOf(concern.notedAt),
    lookAgainOn: staff ? concern.lookAgainOn : null,
    leaderSharedOn: dayOrNull(concern.leaderSharedAt),
    leaderRead: beside.asked ? { on: dayOrNull(beside.asked.openedAt) } : null,
    handedOn: staff ? dayOrNull(concern.handedOnAt) : null,
    familySharedOn: dayOrNull(concern.familySharedAt),
    talks: shownTalks(actor, beside.talks).map(talk => talkShown(talk, nameOf)),
    before: beforeShown(actor, concern, beside),
    decision: decisionShown(actor, concern, beside),
    whoSees: whoSees(actor, subject, beside),
    guardians: beside.guardians.map(one => ({
      ...one,
      name: one.fullName,
      heard: beside.talks.some(talk => talk.heardBy.includes(one.personId)),
    })),
    leaderNow: beside.leaderNowId === undefined ? null : nameOf(beside.leaderNowId),
  }
}

export const openConcern = operation(api.openConcern, {
  subject: findConcern,
  allow: mayOpen,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { concern } = subject
    showed(childrenOf(concern))
    // Opening the page is reading what was asked: the one who wrote it sees that it was received.
    const asked = { municipality: actor.municipality, now, thingId: concern.id, toId: actor.id }
    if (actor.id === concern.leaderId) await markOpened(tx, { ...asked, kind: 'shared_concern' })
    return shown(actor, subject, await load(tx, actor, subject, now))
  },
})

/** What can be done with a concern: all load it the same way. */
export const inConcern: readonly AnyOperation[] = [
  openConcern,
  changeConcern,
  shareConcern,
  agreeTalker,
  recordTalk,
  remindOfConcern,
  decideConcern,
  leaveConcern,
]

export const concernAbilities = operation(api.concernAbilities, {
  subject: findConcern,
  allow: mayOpen,
  handle: async ({ actor, now, subject }) => abilities(inConcern, findConcern, actor, subject, now),
})
