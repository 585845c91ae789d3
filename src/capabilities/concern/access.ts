import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import type { ChildBrief } from '../person/model.ts'
import { groundOf, maySee } from '../sight/model.ts'
import type { Sight } from '../sight/model.ts'
import type { Concern } from './model.ts'

/** A concern with what decides what this actor may do with it; the subject of every operation about a concern. */
export interface ConcernSubject {
  readonly concern: Concern
  /** Null for a group or nobody named. */
  readonly child: ChildBrief | null
  readonly sight: Sight
  /** The roles that decide, by the municipality's register. */
  readonly deciders: readonly EmployeeRole[]
}

/** The one who wrote it, the leader it was shared with, and those of the family who have heard it. Nobody else. */
export const mayOpen: Policy<ConcernSubject> = maySee

/** An employee who sees the concern. */
const mayWork: Policy<ConcernSubject> = (actor, subject, now) => {
  const sees = maySee(actor, subject, now)
  if (!sees.allowed) return sees
  return actor.kind === 'employee' ? sees : deny('concern.employees_only')
}

/** Only the writer changes what is written, shares it, or puts it off. */
export const mayWrite: Policy<ConcernSubject> = (actor, subject, now) => {
  const works = mayWork(actor, subject, now)
  if (!works.allowed) return works
  return actor.id === subject.concern.writerId ? allow('concern.writer') : deny('concern.not_writer')
}

/** The writer or the leader talks with the family, and agrees who does. */
export const mayTalk: Policy<ConcernSubject> = mayWork

/** Whether this person decides: the leader it was shared with, or a role in its service that the register names. */
export const leads = (actor: Actor, { concern, sight, deciders }: ConcernSubject, now: Date): boolean => {
  if (actor.kind !== 'employee') return false
  const asLeader = actor.id === concern.leaderId && groundOf(sight, now) !== undefined && deciders.includes('leader')
  return asLeader || (actor.serviceId === concern.serviceId && deciders.includes(actor.role))
}

/** The leader decides; the writer may end what nobody else has seen. The rule tells which endings are whose. */
export const mayDecide: Policy<ConcernSubject> = (actor, subject, now) => {
  const works = mayWork(actor, subject, now)
  if (!works.allowed) return works
  if (leads(actor, subject, now)) return allow('concern.leader')
  return actor.id === subject.concern.writerId ? allow('concern.writer') : deny('concern.not_leader')
}

/** Whoever sees it may leave the common way: the duty to report is personal. */
export const mayLeave: Policy<ConcernSubject> = mayWork

/** Every employee may wonder. */
export const mayWonder: Policy<null> = actor =>
  actor.kind === 'employee' ? allow('concern.employee') : deny('concern.employees_only')

/** Everybody has a list of own: the store narrows it to what is seen. */
export const mayList: Policy<null> = () => allow('own list')
