import { FAMILY_ROLES } from '../../kernel/actor.ts'
import type { Actor, FamilyRole } from '../../kernel/actor.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Member, Message, Opened, Receivers } from './model.ts'

/** Who reads a topic of a case now, and who does no more whatever the facts say. */
export interface Readers {
  readonly employees: ReadonlySet<string>
  readonly services: ReadonlySet<string>
  /** Kept away from the child, or gone. */
  readonly never: ReadonlySet<string>
}

/** Of those whom a thread was written to, the ones who read it still: a consent that ended, a block and who has left take away. */
export const stillReading = (members: readonly Member[], readers: Readers): readonly Member[] =>
  members.filter(
    ({ employeeId, serviceId }) =>
      !readers.never.has(employeeId) && (readers.employees.has(employeeId) || readers.services.has(serviceId)),
  )

/** Somebody of the family who can be written to. */
export interface FamilyReceiver {
  readonly id: string
  readonly role: FamilyRole
}
/** An employee who can be. */
export interface EmployeeReceiver {
  readonly id: string
  readonly serviceId: string
}
/** Whom the writer can write to about a topic. */
export interface Choice {
  readonly employees: readonly EmployeeReceiver[]
  readonly family: readonly FamilyReceiver[]
}

/** A thread to be: one of the family, and those of the team. */
export interface NewThread {
  readonly family: FamilyReceiver
  readonly members: readonly EmployeeReceiver[]
}

/**
 * The threads that come of writing to some people: one for each of the family, so that none of them learns what another is told.
 * Whoever is not among those who can be written to is answered as somebody who is not there.
 */
export function threadsFor(actor: Actor, to: Receivers, choice: Choice) {
  const members = choice.employees.filter(one => to.employees.includes(one.id))
  const family = choice.family.filter(one => to.family.includes(one.id))
  const all = new Set([...to.employees, ...to.family])
  if (members.length + family.length < all.size) return refuse('message.receiver_unknown')
  if (actor.kind === 'family') {
    if (members.length === 0) return refuse('message.nobody')
    const role = FAMILY_ROLES.find(one => one === actor.role) ?? 'guardian'
    return [{ family: { id: actor.id, role }, members }]
  }
  if (family.length === 0) return refuse('message.nobody')
  const own = { id: actor.id, serviceId: actor.serviceId }
  return family.map((one): NewThread => ({ family: one, members: [own, ...members] }))
}

/** Whether somebody may put a message right: one's own, and one that nothing has put right yet. */
export function correctable(actor: Actor, messageId: string, messages: readonly Message[]) {
  const found = messages.find(one => one.id === messageId)
  if (!found || found.byId !== actor.id) return refuse('message.not_yours')
  if (messages.some(one => one.corrects === messageId)) return refuse('message.corrected_already')
  return found
}

/** What the actor has not opened, of what others wrote. */
export const unread = (
  actor: Pick<Actor, 'id'>,
  messages: readonly Message[],
  opened: readonly Opened[],
): readonly Message[] => {
  const seen = new Set(opened.filter(one => one.readerId === actor.id).map(one => one.messageId))
  return messages.filter(one => one.byId !== actor.id && !seen.has(one.id))
}
