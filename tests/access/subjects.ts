import type { What } from '../../src/capabilities/block/model.ts'
import type { OfferSubject } from '../../src/capabilities/baton/access.ts'
import type { CaseSubject, Holder, UnitCaseSubject } from '../../src/capabilities/case/model.ts'
import type { ConcernSubject } from '../../src/capabilities/concern/access.ts'
import type { Concern, Talk } from '../../src/capabilities/concern/model.ts'
import { readersOf } from '../../src/capabilities/concern/rules/readers.ts'
import type { MeetingSubject } from '../../src/capabilities/meeting/access.ts'
import { whoDecides } from '../../src/capabilities/organisation/model.ts'
import type { ChildSubject } from '../../src/capabilities/person/model.ts'
import type { GoalSubject, MeasureSubject } from '../../src/capabilities/plan/access.ts'
import { topicsFor } from '../../src/capabilities/sharing/rules/topics.ts'
import { maySee } from '../../src/capabilities/sight/model.ts'
import { shownTo } from '../../src/capabilities/sight/model.ts'
import type { Told } from '../../src/capabilities/sight/model.ts'
import type { Asked, InTransition } from '../../src/capabilities/transition/access.ts'
import type { InvitationSubject } from '../../src/capabilities/team/model.ts'
import { ids } from './ids.ts'
import type { Relation } from './relations.ts'
import { sightOf } from './relations.ts'
import { before, birthDateAt, factsOf, now, settings, sourcesOf, today } from './world.ts'
import type { Dimension, World } from './world.ts'

/** How the subject of a policy is built from a world, and which parts of the world it rests on. */
export interface Builder {
  readonly by: readonly Dimension[]
  readonly build: (world: World, relation: Relation) => unknown
}
export const builder = <Subject>(
  by: readonly Dimension[],
  build: (world: World, relation: Relation) => Subject,
): { readonly by: readonly Dimension[]; readonly build: (world: World, relation: Relation) => Subject } => ({
  by,
  build,
})

const holder: Holder = {
  ...{ id: ids.holder, name: 'Marte', serviceId: ids.school, serviceName: 'Skolen', kind: 'accepted', since: before },
}
const childOf = ({ age, grade }: World) => ({
  ...{ id: ids.child, name: 'Lars', fullName: 'Lars Prøve', birthDate: birthDateAt(age), expectedOn: null },
  ...{ placeId: grade === 'none' ? ids.school : null, protection: grade, languages: ['nb'], interpreterLanguage: null },
  version: 1,
})
const caseOf = ({ level, status }: World): CaseSubject['childCase'] => ({
  ...{ id: ids.case, number: 'A1', childId: ids.child, ownerServiceId: ids.school, level, status },
  ...{
    step: `${level}.1`,
    stepSince: before,
    stepDue: null,
    stood: null,
    openedAt: before,
    openedBecause: '',
    pausedUntil: null,
  },
  ...{ closedAt: null, closeReason: null, closingNote: null, lastActivityAt: before, version: 1 },
})

const PARTICIPANTS = [ids.participant, ids.leaderIn, ids.kin, ids.other, ids.keptOut, ids.holder] as readonly string[]
export const IN_CASE = ['consent', 'age', 'status', 'level', 'grade'] as const
export const caseSubject = (world: World, relation: Relation): CaseSubject => ({
  childCase: caseOf(world),
  child: childOf(world),
  sight: sightOf(relation, factsOf(world)),
  holder: world.status === 'closed' ? null : holder,
  participates: PARTICIPANTS.includes(relation.actor.id),
})
export const inCase = builder(IN_CASE, caseSubject)
/** A birthday of a case: its policies ask about the case alone. */
export const threshold = inCase
/** One row of who sees what: the actor's own service, else the other one. */
export const ownRow = builder(IN_CASE, (world, relation) => ({ ...caseSubject(world, relation), serviceId: ids.ppt }))

/** Something to hide from a guardian: the case, a topic, an entry about everyday matters. */
const hiding = (what: What) =>
  builder(IN_CASE, (world, relation) => {
    const subject = caseSubject(world, relation)
    const told = { topic: 'everyday', audience: 'everyone' } as const
    return { ...subject, what, seesEntry: shownTo(relation.actor, subject.sight, now, told) }
  })
export const blockOfCase = hiding({ scope: 'case' })
export const blockOfTopic = hiding({ scope: 'topic', topic: 'plan' })
export const blockOfEntry = hiding({ scope: 'entry', entryId: ids.thing })
/** A block that the participant of the other service has set. */
export const block = builder(IN_CASE, (world, relation) => ({ ...caseSubject(world, relation), setBy: ids.other }))

/** A consent on paper that somebody else has signed. */
export const signedByOther = builder(IN_CASE, (world, relation) => ({
  ...caseSubject(world, relation),
  paper: { giverId: ids.other },
}))

const unitCase = (world: World, { kin }: Relation): UnitCaseSubject => ({
  ...{ childCase: caseOf(world), holder: world.status === 'closed' ? null : holder, kin: kin ?? false },
})
export const ofUnit = builder(['status', 'level'], unitCase)
/** A case as those who oversee it know of it: from inside as far as they are, and that it is there. */
export const overseen = builder(IN_CASE, (world, relation) => ({
  inside: caseSubject(world, relation),
  outside: unitCase(world, relation),
}))
export const asking = builder(IN_CASE, (world, relation) => ({ inCase: caseSubject(world, relation) }))
/** A gap for which the participant of the other service must act. */
export const gapToAnswer = builder(IN_CASE, (world, relation) => ({
  inside: caseSubject(world, relation),
  outside: unitCase(world, relation),
  mustActId: ids.other,
  keptBy: null,
}))
/** A gap of a service: the participant of the other service must act, and the leader of the school's unit sees it. */
export const serviceGap = builder([], () => ({ mustActId: ids.other, unitId: ids.school }))
export const gapOfService = builder([], () => ({ ofService: { mustActId: ids.other, unitId: ids.school } }))
/** What was sent on to the participant of the other service. */
export const sentOn = builder([], () => ({ toId: ids.other, keptAway: false }))
export const gapOfUnit = builder(['status', 'level'], (world, relation) => ({
  ...{ unitCase: unitCase(world, relation), unitId: ids.school, keptBy: null, mustActId: ids.other },
}))

const open = new Map<string, ReadonlySet<string>>()
export const covered = (world: World): ReadonlySet<string> => {
  const name = [world.consent, world.age, world.status].join(' ')
  const topics = open.get(name) ?? topicsFor(sourcesOf(world), { employeeId: ids.asked, serviceId: ids.ppt }, now)
  open.set(name, topics)
  return topics
}
export const offer = builder(IN_CASE, (world, relation): OfferSubject => ({
  ...caseSubject(world, relation),
  offer: {
    ...{ id: ids.thing, caseId: ids.case, kind: 'baton', fromId: ids.holder, forId: null, toId: ids.asked },
    ...{ toServiceId: ids.ppt, deputyFrom: null, deputyTo: null, reason: '', handOverNote: '', familyView: null },
    ...{ state: 'open', declineReason: null, declineWords: null, at: before, dueAt: now, answeredAt: null, version: 1 },
  },
  covered: covered(world).size > 0,
  seesPlan: covered(world).has('plan'),
  kin: relation.kin ?? false,
}))
export const invitation = builder(IN_CASE, (world, relation): InvitationSubject => ({
  ...caseSubject(world, relation),
  participant: {
    ...{ id: ids.thing, serviceId: ids.ppt, serviceName: 'PPT', employeeId: ids.asked, name: null, title: null },
    ...{ phone: null, task: null, from: before, to: null, version: 1 },
  },
  askedOf: { kind: 'employee', id: ids.asked },
  covered: covered(world).size > 0,
  kin: relation.kin ?? false,
}))

const transitionTo = (state: 'open' | 'sent'): InTransition['transition'] => ({
  ...{ id: ids.thing, caseId: ids.case, childId: ids.child, passage: 'to_service', happensOn: today },
  ...{ fromServiceId: ids.school, toServiceId: ids.ppt, toEmployeeId: ids.asked, state, startedAt: before },
  ...{ beginBy: today, receiveBy: today, begunAt: before, askedAt: before, sentAt: before, sentBy: ids.holder },
  ...{ acceptedAt: null, acceptedBy: null, carried: [], declinedAt: null, declineReason: null, declineWords: null },
  ...{ checkOn: null, checkBy: null, checkAskedAt: null, checkedAt: null, checkedBy: null, checkGoing: null },
  ...{ checkMissing: null, droppedAt: null, droppedBecause: null, version: 1 },
})
export const transition = builder(IN_CASE, (world, relation): InTransition => ({
  ...caseSubject(world, relation),
  transition: transitionTo('open'),
}))
/** Somebody of the other service is asked to receive. */
export const received = builder(IN_CASE, (world, relation): Asked => ({
  ...caseSubject(world, relation),
  transition: transitionTo('sent'),
  askedOf: { kind: 'employee', id: ids.asked },
  covered: covered(world).size > 0,
  kin: relation.kin ?? false,
}))

export const told: Told & { topic: 'plan'; audience: 'everyone' } = {
  ...{ topic: 'plan', audience: 'everyone', notFor: null, serviceId: ids.school },
}
export const measure = builder(IN_CASE, (world, relation): MeasureSubject => ({
  inCase: caseSubject(world, relation),
  measure: {
    ...{ id: ids.thing, caseId: ids.case, ownerServiceId: null, forGroup: null, fromConcernId: null },
    ...{ fromMeetingId: null, goalId: null, title: 'x', details: null, arena: 'school', startsOn: today },
    ...{ responsible: { kind: 'guardian', id: ids.guardian }, evaluateOn: today, status: 'running', endedAt: null },
    ...{ endedAs: null, addedBy: ids.holder, at: before, version: 1, ...told, notFor: null, serviceId: ids.school },
  },
}))
export const measureForSiblings = builder(IN_CASE, (world, relation) => ({
  ...measure.build(world, relation),
  others: [caseSubject(world, relation)],
}))
export const goal = builder(IN_CASE, (world, relation): GoalSubject => ({
  inCase: caseSubject(world, relation),
  goal: {
    ...{ id: ids.thing, caseId: ids.case, whose: 'child', guardianId: null, words: 'x', area: null, sign: null },
    ...{ targetOn: null, status: 'open', addedBy: ids.child, at: before, version: 1 },
    ...{ ...told, notFor: null, serviceId: null },
  },
}))
/** A view that the child wants everybody who works in the case to hear. */
export const view = builder(IN_CASE, (world, relation) => ({ inCase: caseSubject(world, relation), shown: true }))

const CALLED = [ids.guardian, ids.child, ids.holder, ids.other] as readonly string[]
export const meeting = builder(IN_CASE, (world, relation): MeetingSubject => ({
  inCase: caseSubject(world, relation),
  meeting: {
    ...{ id: ids.thing, caseId: ids.case, kind: 'cooperation', purpose: 'x', place: null, startsAt: now, endsAt: now },
    ...{
      state: 'called',
      calledBy: ids.holder,
      minutesBy: ids.holder,
      interpreterLanguage: null,
      interpreterOrderedAt: null,
      sequence: 0,
    },
    ...{ cancelledBecause: null, at: before, version: 1, audience: 'everyone', notFor: null },
    ...{ topic: 'meetings', serviceId: ids.school },
  },
  invitees: CALLED.map(id => ({
    ...{ id, personId: id, guestName: null, serviceId: null },
    kind: id === ids.guardian ? 'guardian' : id === ids.child ? 'child' : 'employee',
  })),
}))

const note = { arena: '', facts: 'x', childSaid: '', strengths: '', duration: '', earlier: '', interpretation: '' }
const concernOf = ({ heard }: World): Concern => ({
  ...{ id: ids.concern, about: { kind: 'child', childId: ids.child }, writerId: ids.writer, serviceId: ids.school },
  ...{ schoolEnvironment: false, interpretationShared: true, note, notedAt: before, shareBy: today, talkBy: today },
  ...{ dueOn: today, lookAgainOn: null, talkerId: null, decision: null, version: 1 },
  leaderId: heard === 'noted' ? null : ids.leader,
  handedOnAt: null,
  leaderSharedAt: heard === 'noted' ? null : before,
  familySharedAt: heard === 'talked' ? before : null,
})
const talk: Talk = {
  ...{ id: ids.thing, talkedOn: today, talkedBy: ids.writer, heardBy: [ids.guardian], childTookPart: true },
  ...{ interpreter: 'not_needed', familyView: '', agreement: 'agree', agreed: '', childTold: '', at: before },
}
export const concern = builder(['heard', 'age', 'grade'], (world, relation): ConcernSubject => {
  const child = childOf(world)
  const guardians = [{ guardianshipId: ids.guardian, personId: ids.guardian }]
  const around = { leaderServiceId: ids.school, child, guardians, talks: world.heard === 'talked' ? [talk] : [] }
  const facts = readersOf(concernOf(world), around, settings.ages, now)
  const deciders = whoDecides(settings, 'concern.decide')?.roles ?? []
  return { concern: concernOf(world), child, sight: sightOf(relation, facts), deciders }
})

/** The same, while its writer works here, and after. */
const leftConcern = (writerHasLeft: boolean) =>
  builder(['heard', 'age', 'grade'], (world, relation) => ({ ...concern.build(world, relation), writerHasLeft }))
export const [writersConcern, leftBehind] = [leftConcern(false), leftConcern(true)]

export const child = builder([...IN_CASE], (world, relation): ChildSubject => {
  const { sight } = caseSubject(world, relation)
  const { id, birthDate, placeId, protection, version } = childOf(world)
  return {
    child: {
      ...{ id, givenName: 'Lars', familyName: 'Prøve', preferredName: null, birthDate, expectedOn: null, placeId },
      ...{ protection, languages: ['nb'], interpreterLanguage: null, hasNumber: true, version },
    },
    seen: maySee(relation.actor, { sight }, now).allowed,
    kin: relation.kin ?? false,
    named: relation.named ?? false,
  }
})
export const loosening = builder([], (_world, { kin }) => ({
  loosening: { askedId: ids.farLeader },
  kin: kin ?? false,
}))

export const matter = builder([], (_world, { actor, kin }) => ({
  matter: { what: 'moved' as const },
  keptAway: kin ?? false,
  inUnit: actor.kind === 'employee' && actor.role === 'coordinating_unit',
}))

/** Lists: what the actor has of own, found by the same condition as each thing in them. */
export const ownThings = builder([], () => null)
export const anything = builder([], () => ({}))
export const ownOffers = builder([], () => [])
export const advice = builder([], () => ({ serviceId: ids.ppt }))
export const ownReport = builder([], () => ({ writerId: ids.writer }))
export const ofService = builder([], () => ({ ownerServiceId: ids.school }))
/** An employee of the owner service. */
export const colleague = builder([], () => ({ units: [ids.school, ids.area], employeeId: ids.colleague }))
export const self = builder([], (_world, { actor }) => ({ units: [ids.school, ids.area], employeeId: actor.id }))
export const asPractitioner = builder([], () => ({ units: [ids.school, ids.area], role: 'practitioner' as const }))
export const asLeader = builder([], () => ({ units: [ids.school, ids.area], role: 'leader' as const }))
