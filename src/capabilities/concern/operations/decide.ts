import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { refuse, Refusal } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Input } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { tellAnswered, withdrawAsks } from '../../ask/index.ts'
import { openCase, openCaseOf } from '../../case/index.ts'
import { employeesOfService } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { ConcernSubject } from '../access.ts'
import { leads, mayDecide, mayLeave } from '../access.ts'
import * as api from '../api.ts'
import type { Concern } from '../model.ts'
import { blocksAround, startSystemMeasure } from '../ports.ts'
import { decide, leave, levelOf } from '../rules/decision.ts'
import type { Wanted } from '../rules/decision.ts'
import { talksOf } from '../store/talk.ts'
import { findConcern } from './find-concern.ts'
import { tellWhatWasWritten } from './log.ts'
import { answered } from './share.ts'
import { childrenOf, saveOrConflict, written } from './written.ts'

type DecideInput = Input<typeof api.decideConcern>
interface Acting {
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
}

const wantedBy = ({ ending, reason, familyNotYet, child }: DecideInput): Wanted => ({
  outcome: ending.outcome,
  reason,
  measure: ending.outcome === 'group_measure' ? ending.what : null,
  topic: 'topic' in ending ? ending.topic : null,
  familyNotYet,
  child: child.notYet === null ? { said: child.said, notYet: null } : { notHeard: 'other', ...child },
})

const decidedBy = async (tx: Tx, input: DecideInput, subject: ConcernSubject, { actor, now }: Acting) => {
  const talks = await talksOf(tx, actor.municipality, subject.concern.id)
  return decide(subject.concern, input.version, wantedBy(input), {
    by: actor.id,
    leads: leads(actor, subject, now),
    familySaid: talks.at(-1)?.familyView ?? null,
    childNames: subject.child?.fullName.split(' ') ?? [],
    now,
  })
}

/** What follows: a case, a measure for the group, or nothing. */
const carryThrough = async (tx: Tx, concern: Concern, { ending }: DecideInput, acting: Acting) => {
  if (ending.outcome === 'ended') return concern
  const chosen = ending.outcome === 'group_measure' ? ending.responsibleId : ending.offerTo
  const { municipality } = acting.actor
  const colleagues = await employeesOfService(tx, municipality, concern.serviceId, acting.now)
  if (chosen !== null && !colleagues.some(one => one.id === chosen)) return refuse('concern.not_in_service')
  return ending.outcome === 'group_measure'
    ? startMeasure(tx, concern, ending, acting)
    : startCase(tx, concern, ending.offerTo, acting)
}

const startCase = async (tx: Tx, concern: Concern, offerTo: string | null, { actor, now, newId }: Acting) => {
  const { about, decision, serviceId, writerId } = concern
  const level = decision ? levelOf(decision.outcome) : undefined
  if (about.kind !== 'child' || !decision || level === undefined) return refuse('concern.needs_child')
  const { municipality } = actor
  if (await openCaseOf(tx, municipality, about.childId)) return refuse('concern.case_open')
  if (offerTo !== null && (await kinAmong(tx, municipality, about.childId)).includes(offerTo))
    return refuse('concern.cannot_hold')
  const { caseId } = await openCase(tx, {
    municipality,
    childId: about.childId,
    ownerServiceId: serviceId,
    level,
    because: decision.reason,
    familyView: decision.family.said ?? decision.family.notYet ?? '',
    notHeard: decision.child.notHeard ?? null,
    decidedBy: actor,
    offerTo: offerTo === null ? null : { employeeId: offerTo, serviceId },
    // Whoever is offered the baton joins by a yes.
    participants: [{ employeeId: writerId, serviceId }],
    now,
    newId,
  })
  await blocksAround(tx, { municipality, childId: about.childId, now, newId })
  await tellWhatWasWritten(tx, concern, { municipality, caseId, now, newId })
  return { ...concern, decision: { ...decision, caseId } }
}

type GroupEnding = Extract<DecideInput['ending'], { outcome: 'group_measure' }>
const startMeasure = async (tx: Tx, concern: Concern, ending: GroupEnding, { actor, now, newId }: Acting) => {
  const { about, decision, serviceId } = concern
  if (ending.evaluateOn <= dayOf(now)) return refuse('concern.evaluation_past')
  const { what, responsibleId, evaluateOn } = ending
  const group = about.kind === 'group' ? about.group : null
  const measure = { municipality: actor.municipality, serviceId, group, what, responsibleId, evaluateOn }
  const { measureId } = await startSystemMeasure(tx, { ...measure, decidedBy: actor.id, now, newId })
  return { ...concern, decision: decision && { ...decision, measureId } }
}

/**
 * Whoever wrote it hears that there is an answer, whichever: the same is told of a decision and of both ways of leaving, so that
 * nothing of which it was can be read from it. What it is stands in the concern, as far as the writer may know.
 */
const tellWriter = (tx: Tx, { id, writerId, about }: Concern, { actor, now, newId }: Acting): Promise<void> =>
  tellAnswered(tx, {
    ...{ municipality: actor.municipality, kind: 'concern_answered', about: { kind: 'concern', id }, thingId: id },
    ...{ childId: about.kind === 'child' ? about.childId : null, askedBy: writerId, by: actor.id, now, newId },
  })

export const decideConcern = operation(api.decideConcern, {
  subject: findConcern,
  allow: mayDecide,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const acting = { actor, now, newId }
    const decided = await decidedBy(tx, input, subject, acting)
    if (decided instanceof Refusal) return decided
    const done = await carryThrough(tx, decided, input, acting)
    if (done instanceof Refusal) return done
    const no = await saveOrConflict(tx, actor, done)
    if (no) return no
    await answered(tx, actor.municipality, done, now)
    await tellWriter(tx, done, acting)
    showed(childrenOf(done))
    return { ...written(done), caseId: done.decision?.caseId ?? null }
  },
})

/** One act, one name in the trail and one way through here for both ways of leaving: nothing else tells them apart. */
export const leaveConcern = operation(api.leaveConcern, {
  subject: findConcern,
  allow: mayLeave,
  handle: async ({ tx, actor, now, input, subject: { concern }, newId }) => {
    const left = leave(concern, input.version, input, actor.id, now)
    if (left instanceof Refusal) return left
    const no = await saveOrConflict(tx, actor, left)
    if (no) return no
    await withdrawAsks(tx, { municipality: actor.municipality, thingId: concern.id }, now)
    await tellWriter(tx, left, { actor, now, newId })
    // Not `showed`: "who has looked" is what the family reads.
    return written(left)
  },
})
