import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { isHolder, mayActInCase, mayActOn } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { isKnown, maySee, maySeeTopic } from '../sight/access.ts'
import type { Sight } from '../sight/model.ts'
import type { Member, Thread } from './model.ts'

/** A thread in its case. */
export interface ThreadSubject {
  readonly inCase: CaseSubject
  readonly thread: Pick<Thread, 'topic' | 'familyId' | 'familyRole'>
  readonly members: readonly Pick<Member, 'employeeId' | 'serviceId'>[]
  /** The employees among them who read it still. */
  readonly reading: readonly string[]
  /** Where none of them does: the messages that whoever holds the baton reads in their stead. */
  readonly left: readonly string[]
}

/** One of the team with what that one may see in the case now, acting in a service. */
export interface Standing {
  readonly id: string
  readonly serviceId: string
  readonly sight: Sight
  /** Works there now. */
  readonly works: boolean
}

/** Whether one of the team whom a thread is written to reads it now: by the policy that decides when that one opens it. */
export const readsTopic = (topic: string, { id, serviceId, sight, works }: Standing, now: Date): boolean => {
  const there = { kind: 'employee', id, serviceId, role: 'practitioner', municipality: 0, level: 'high' } as const
  return works && mayActOn(topic)(there, { sight }, now).allowed
}

/** The one of the family alone: as the guardian or the youth it was written with, and knowing of a service that is in it. */
const readsAsFamily: Policy<ThreadSubject> = (actor, { inCase, thread, members }, now) => {
  if (actor.id !== thread.familyId || actor.role !== thread.familyRole) return deny('message.not_in_it')
  const seen = maySeeTopic(thread.topic)(actor, inCase, now)
  if (!seen.allowed) return seen
  const knows = members.some(one => isKnown(inCase.sight, now, one.serviceId, now))
  return knows ? allow('message.own') : deny('message.not_known')
}

/** Takes over what waits for nobody any more: the holder, when none of those it was written to reads it. */
export const takesOver = (actor: Actor, { inCase, reading, left }: ThreadSubject): boolean =>
  reading.length === 0 && left.length > 0 && isHolder(actor, inCase)

/** Is in the thread, and acts in the service in which it is read. */
const isMember = (actor: Actor, { members }: ThreadSubject): boolean =>
  actor.kind === 'employee' && members.some(one => one.employeeId === actor.id && one.serviceId === actor.serviceId)

/** May this actor read a thread, and write in it: is in it and sees its topic, or takes over? */
export const mayReadThread: Policy<ThreadSubject> = (actor, subject, now) => {
  if (actor.kind === 'family') return readsAsFamily(actor, subject, now)
  const acts = mayActOn(subject.thread.topic)(actor, subject.inCase, now)
  if (!acts.allowed) return acts
  if (isMember(actor, subject)) return allow('message.member')
  return takesOver(actor, subject) ? allow('message.takes_over') : deny('message.not_in_it')
}

/** May this actor open what goes with a message: reads the thread, and is shown that message? */
export const mayOpenFile: Policy<ThreadSubject & { readonly shown: boolean }> = (actor, subject, now) => {
  const reads = mayReadThread(actor, subject, now)
  return reads.allowed && !subject.shown ? deny('message.not_shown') : reads
}

/** May this actor begin a thread: whoever of the family sees the case, and whoever works in it? */
export const mayBegin: Policy<CaseSubject> = (actor, subject, now) =>
  actor.kind === 'family' ? maySee(actor, subject, now) : mayActInCase(actor, subject, now)
