import { FAMILY_ROLES } from '../../kernel/actor.ts'
import type { Actor, FamilyRole } from '../../kernel/actor.ts'
import { refuse } from '../../kernel/refusal.ts'
import { covers } from '../../kernel/time.ts'
import type { Period } from '../../kernel/time.ts'
import { UNANSWERED } from '../ask/model.ts'
import type { Ask } from '../ask/model.ts'
import type { Settings } from '../settings/model.ts'
import type { Message, Opened, Receivers } from './model.ts'

/**
 * What whoever takes over a thread reads of it: what one of the family wrote and nobody has answered, what is written from then
 * on, and what is one's own. What others were written to about and have answered stays with them.
 */
export function leftTo(
  readerId: string,
  messages: readonly Message[],
  asks: readonly Pick<Ask, 'to' | 'state' | 'answeredAt'>[],
): readonly string[] {
  const byOthers = [
    ...messages.filter(one => one.byKind === 'employee' && one.byId !== readerId && one.corrects === null),
  ].map(one => one.at)
  const settled = asks.flatMap(one =>
    one.state === 'accepted' && one.to.id !== readerId && one.answeredAt !== null ? [one.answeredAt] : [],
  )
  const last = Math.max(...[...byOthers, ...settled].map(Number))
  const left = messages.filter(one => one.byId === readerId || (one.byKind === 'family' && one.at.getTime() > last))
  return left.map(one => one.id)
}

/** Whether somebody is at work. */
interface Availability {
  readonly employeeId: string
  readonly absences: readonly Period[]
}

/** Why what is waited for gets no answer in time: all who are asked are away past the day, or the day is past. */
export type Stalled = 'away' | 'late'

/** Whether none of those who are asked, all in one thread, answers in time. */
export function stalledBecause(
  waiting: readonly Pick<Ask, 'to' | 'dueAt'>[],
  available: readonly Availability[],
  now: Date,
): Stalled | undefined {
  const isAway = ({ to, dueAt }: (typeof waiting)[number]) =>
    available
      .find(one => one.employeeId === to.id)
      ?.absences.some(one => covers(one, now) && (one.to === null || one.to > dueAt)) ?? false
  if (waiting.length === 0) return undefined
  if (waiting.every(isAway)) return 'away'
  return waiting.every(one => one.dueAt <= now) ? 'late' : undefined
}

/**
 * Whether what somebody of the family wrote last waits for nobody and was answered by nobody: what was asked is taken back, and nobody
 * has written since, but to put something right, or said that it needs no answer.
 */
export function leftUnanswered(
  readerId: string,
  messages: readonly Message[],
  asks: readonly Pick<Ask, 'state' | 'answeredAt'>[],
): boolean {
  const last = messages.findLastIndex(one => one.byId === readerId)
  const mine = messages[last]
  if (!mine || asks.some(one => UNANSWERED.some(state => state === one.state))) return false
  if (messages.slice(last).some(one => one.byKind === 'employee' && one.corrects === null)) return false
  const since = asks.filter(one => one.answeredAt !== null && one.answeredAt >= mine.at).map(one => one.state)
  return since.includes('withdrawn') && !since.includes('accepted')
}

/** Threads with when each was written in last, as its reader is shown it: the last first, from after the last of the page before. */
export function pageOf<Part extends { readonly id: string; readonly lastAt: Date }>(
  all: readonly Part[],
  from: { readonly id: string; readonly lastAt: Date } | undefined,
  limit: number,
): { readonly page: readonly Part[]; readonly more: boolean } {
  const order = (one: typeof from & object, other: typeof from & object) =>
    other.lastAt.getTime() - one.lastAt.getTime() || one.id.localeCompare(other.id)
  const rest = all.toSorted(order).filter(one => from === undefined || order(from, one) < 0)
  return { page: rest.slice(0, limit), more: rest.length > limit }
}

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

/** What the municipality lets go with one message: so many, so many bytes together, so many million points in a picture. */
type FileSettings = Pick<Settings, 'messageFilesMost' | 'messageFilesMegabytes' | 'messagePictureMegapixels'>
export const fileLimits = (settings: FileSettings) => ({
  most: settings.messageFilesMost,
  bytes: settings.messageFilesMegabytes * 1024 * 1024,
  megapixels: settings.messagePictureMegapixels,
})

/** Whether files, by their bytes, may go with one message: not too many, and together not too large. */
export function filesFit(sizes: readonly number[], limits: { readonly most: number; readonly bytes: number }) {
  if (sizes.length > limits.most) return refuse('message.files_too_many')
  return sizes.reduce((sum, one) => sum + one, 0) > limits.bytes ? refuse('message.files_too_large') : sizes
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
