import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActOn, mayHold, maySeeCase, maySeeTeam } from '../case/access.ts'
export { isHolder, mayName } from '../case/access.ts'
import type { CaseSubject, Participant } from '../case/model.ts'
import { covers } from '../../kernel/time.ts'
import { maySeeTopic, shownTo } from '../sight/model.ts'
import type { Sight, Told } from '../sight/model.ts'
import { TOPIC } from './model.ts'
import type { Entry, Signature, StandingEntry, Statement, WriterKind } from './model.ts'

/** An entry in its case, and all who take or took part there. */
export interface EntrySubject {
  readonly inCase: CaseSubject
  readonly entry: StandingEntry
  readonly participants: readonly Pick<Participant, 'serviceId' | 'from' | 'to'>[]
}
/** A version of the statement in its case. */
export interface StatementSubject {
  readonly inCase: CaseSubject
  readonly statement: Statement
}

type Written = Pick<Entry, 'writerKind' | 'writerId' | 'serviceId'>
/** Whether the child itself writes. */
export const isChilds = ({ writerKind }: { readonly writerKind: WriterKind }) =>
  writerKind === 'child' || writerKind === 'youth'

/** As what somebody writes, by the role of the session. */
export const writerKindOf = (actor: Actor): WriterKind =>
  actor.kind === 'employee' ? 'employee' : actor.role === 'youth' ? 'youth' : 'guardian'

/** Whether the actor wrote it: what a service has written is its own, whoever acts for it. A youth acts by the child's own id. */
export const isWriter = (actor: Actor, one: Written): boolean => {
  if (one.writerKind === 'employee') return actor.kind === 'employee' && actor.serviceId === one.serviceId
  if (actor.id !== one.writerId) return false
  return isChilds(one) ? actor.role === 'youth' : writerKindOf(actor) === one.writerKind
}

const AUDIENCE = { everyone: 'everyone', all_but_one: 'not_guardian' } as const
/** Whether the child has said it: alone, or together with an adult. */
const isSpoken = (one: Pick<Entry, 'writerKind' | 'withChild'>) => isChilds(one) || one.withChild
const audienceOf = ({ forWhom, ...one }: Pick<Entry, 'forWhom' | 'writerKind' | 'withChild'>): Told['audience'] => {
  if (forWhom === 'helpers') return isSpoken(one) ? 'not_guardians' : 'team'
  return AUDIENCE[forWhom]
}

/** What decides who reads an entry. */
export type Reading = Pick<
  StandingEntry,
  | ('writerKind' | 'writerId' | 'serviceId' | 'withChild' | 'forWhom' | 'notFor' | 'topic')
  | ('at' | 'replaced' | 'takenBack')
>
/** Whether the actor reads an entry: one of the family always what that one has written; else whom it is for, as far as the topic is seen. */
export const readsEntry = (actor: Actor, sight: Sight, now: Date, one: Reading): boolean => {
  if (one.replaced || one.takenBack) return false
  if (actor.kind === 'family' && isWriter(actor, one)) return true
  const { topic, notFor, serviceId, at } = one
  return shownTo(actor, sight, now, { topic, audience: audienceOf(one), notFor, serviceId, at, spoken: isSpoken(one) })
}

/**
 * Whether the actor reads a version of what is said together. The words may tell of any service that its writer knew of: whoever may not
 * know of one of them, or is kept from what the child says, reads nothing of it.
 */
export const readsStatement = (
  actor: Actor,
  sight: Sight,
  now: Date,
  { serviceId, told, spoken, at }: Pick<Statement, 'serviceId' | 'told' | 'spoken' | 'at'>,
): boolean => shownTo(actor, sight, now, { topic: TOPIC, audience: 'everyone', serviceId, told, spoken, at })

/** Whether the actor reads that somebody has signed, and what that one sees in another way: it may tell of who has come meanwhile. */
export const readsSignature = (
  actor: Actor,
  sight: Sight,
  now: Date,
  {
    signerKind,
    signerId,
    serviceId,
    told,
    spoken,
    at,
  }: Pick<Signature, 'signerKind' | 'signerId' | 'serviceId' | 'told' | 'spoken' | 'at'>,
): boolean => {
  if (actor.kind === 'family' && isWriter(actor, { writerKind: signerKind, writerId: signerId, serviceId })) return true
  return shownTo(actor, sight, now, { topic: TOPIC, audience: 'everyone', serviceId, told, spoken, at })
}

/** Whoever sees the case opens the picture; what of it, is judged for each thing. */
export const mayOpen: Policy<CaseSubject> = maySeeCase

/** Whoever sees the plan is told of all services that take part; others of their own and of who holds. */
export const seesTeam: Policy<CaseSubject> = maySeeTeam

/** Whoever sees the plan puts something into the picture; an employee who may act in it. */
export const mayAdd: Policy<CaseSubject> = (actor, subject, now) =>
  actor.kind === 'employee' ? mayActOn(TOPIC)(actor, subject, now) : maySeeTopic(TOPIC)(actor, subject, now)

/** Whether it falls to the actor what a service has written that takes part no more: to the service that holds the case. The owner never leaves. */
const inherits = (actor: Actor, { inCase, entry, participants }: EntrySubject, now: Date): boolean =>
  entry.writerKind === 'employee' &&
  actor.kind === 'employee' &&
  actor.serviceId === inCase.holder?.serviceId &&
  entry.serviceId !== inCase.childCase.ownerServiceId &&
  !participants.some(one => one.serviceId === entry.serviceId && covers(one, now))

/**
 * Whoever wrote an entry takes it back, and nobody else; of a service whoever acts for it in the plan, and where it has left the case
 * whoever acts for the one that holds.
 */
export const mayTakeBack: Policy<EntrySubject> = (actor, subject, now) => {
  const { inCase, entry } = subject
  if (!isWriter(actor, entry) && !inherits(actor, subject, now)) return deny('picture.not_writer')
  const sees = actor.kind === 'employee' ? mayAdd(actor, inCase, now) : maySeeCase(actor, inCase, now)
  if (!sees.allowed) return sees
  return readsEntry(actor, inCase.sight, now, { ...entry, replaced: false, takenBack: false })
    ? allow(isWriter(actor, entry) ? 'picture.own' : 'picture.left_behind')
    : deny('picture.not_shown')
}

/** Everybody around the child who sees the plan writes what is said together, also where there are words that are not for this one. */
export const mayWriteStatement: Policy<CaseSubject> = mayAdd

/** Whoever may write it and reads a version signs that version. */
export const maySign: Policy<StatementSubject> = (actor, { inCase, statement }, now) =>
  readsStatement(actor, inCase.sight, now, statement) ? mayAdd(actor, inCase, now) : deny('picture.statement_not_shown')

/** Whoever holds says that a version stands. */
export const mayFinish: Policy<StatementSubject> = (actor, { inCase, statement }, now) => {
  const signs = maySign(actor, { inCase, statement }, now)
  return signs.allowed ? mayHold(actor, inCase, now) : signs
}
