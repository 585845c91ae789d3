import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { UNANSWERED } from '../../ask/model.ts'
import type { Ask } from '../../ask/model.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { familyNames, guardiansOf } from '../../person/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import type { Settings } from '../../settings/model.ts'
import { isKnown, shownTo } from '../../sight/index.ts'
import { fileLimits } from '../rules.ts'
import { takesOver } from '../access.ts'
import type { Message, Opened } from '../model.ts'
import type { OpenThread, ThreadRow } from '../shown-model.ts'
import type { KeptFile } from '../file-store.ts'
import type { Head } from '../store.ts'
import type { WholeThread } from './find.ts'

/** The employees of a thread as the actor may know of them: of those who read it still, with the holder where none does. */
export function employeesFor(actor: Actor, { inCase, members, reading }: WholeThread, now: Date) {
  const { holder, sight } = inCase
  const still = members.filter(one => reading.includes(one.employeeId))
  const all = still.map(one => ({ id: one.employeeId, serviceId: one.serviceId }))
  const inStead = all.length === 0 && holder ? [{ id: holder.id, serviceId: holder.serviceId }] : []
  const those = [...all, ...inStead]
  return actor.kind === 'family' ? those.filter(one => isKnown(sight, now, one.serviceId, now)) : those
}

/**
 * What of a thread the actor is shown: to one of the family nothing by a service that was not to be known of then, to who takes
 * over what is left.
 */
export const shownOf = <Part extends Head>(
  actor: Actor,
  one: WholeThread,
  messages: readonly Part[],
  now: Date,
): readonly Part[] => {
  const { inCase, thread, left } = one
  const inStead = takesOver(actor, one)
  return messages
    .filter(({ id, threadId }) => threadId === thread.id && (!inStead || left.includes(id)))
    .filter(({ serviceId, at }) =>
      shownTo(actor, inCase.sight, now, { topic: thread.topic, audience: 'everyone', serviceId, at }),
    )
}

/** What a thread is called; not to who takes over and was not written what it began with. */
export const subjectShown = (actor: Actor, one: WholeThread, messages: readonly Message[]): string | null => {
  const [first] = messages.filter(({ threadId }) => threadId === one.thread.id)
  return takesOver(actor, one) && !(first && one.left.includes(first.id)) ? null : one.thread.subject
}

/** Until when an answer is waited for in a thread. */
export function waitsIn(actor: Actor, threadId: string, asks: readonly Ask[], now: Date): ThreadRow['waits'] {
  const open = asks.filter(one => one.thingId === threadId && UNANSWERED.some(state => state === one.state))
  const [first] = open.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  if (!first) return null
  return { dueAt: first.dueAt, forMe: open.some(one => one.to.id === actor.id), late: first.dueAt <= now }
}

/** By when the municipality says that there is an answer, and where one reaches somebody now. */
export const expected = (settings: Settings, now: Date) => ({
  answerBy: deadlineDay(settings, 'messageAnswerDays', dayOf(now)),
  answerDays: settings.deadlines.messageAnswerDays,
  inWorkingDays: settings.inWorkingDays.includes('messageAnswerDays'),
  phones: settings.phones,
  files: fileLimits(settings),
})

/** What a topic is called. */
export const topicLabel = (settings: Settings, topic: string) =>
  settings.topics.find(one => one.id === topic)?.label ?? { nb: topic, nn: topic }

/** What everybody who wrote or reads is called. */
export async function namesFor(
  tx: Tx,
  municipality: number,
  threads: readonly WholeThread[],
  messages: readonly Message[],
  now: Date,
): Promise<{ readonly people: ReadonlyMap<string, string>; readonly services: ReadonlyMap<string, string> }> {
  const [first] = threads
  if (!first) return { people: new Map(), services: new Map() }
  const { child, holder } = first.inCase
  const family = new Map(threads.map(({ thread }) => [thread.familyId, thread.familyRole]))
  const members = threads.flatMap(one => one.members)
  const writers = messages.filter(one => one.byKind === 'employee')
  const employeeIds = [...new Set([...members.map(one => one.employeeId), ...writers.map(one => one.byId)])]
  const serviceIds = [...new Set(writers.flatMap(one => one.serviceId ?? []))]
  const [employees, services, guardians, former] = await Promise.all([
    employeesByIds(tx, municipality, employeeIds),
    serviceIds.length === 0 ? [] : servicesByIds(tx, municipality, serviceIds),
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    familyNames(tx, municipality, [...family.keys()]),
  ])
  const guardian = (id: string) => guardians.find(one => one.personId === id)?.name
  // Who is no guardian any more has written all the same.
  const familyName = (id: string) => (family.get(id) === 'youth' ? child.name : (guardian(id) ?? former.get(id) ?? ''))
  return {
    people: new Map([
      ...(holder ? [[holder.id, holder.name] as const] : []),
      ...employees.map(one => [one.id, one.name] as const),
      ...[...family.keys()].map(id => [id, familyName(id)] as const),
    ]),
    services: new Map(services.map(one => [one.id, one.name])),
  }
}

interface Around {
  readonly names: Awaited<ReturnType<typeof namesFor>>
  readonly opened: readonly Opened[]
  readonly files: readonly KeptFile[]
  /** Those of whom the reader may know. */
  readonly known: ReadonlySet<string>
}

/** What was written, as the actor reads it. */
export const asShown = (
  actor: Actor,
  messages: readonly Message[],
  { names, opened, files, known }: Around,
): OpenThread['messages'] =>
  messages.map(one => ({
    ...one,
    by: names.people.get(one.byId) ?? '',
    service: one.serviceId === null ? null : (names.services.get(one.serviceId) ?? null),
    own: one.byId === actor.id,
    files: files.filter(({ messageId }) => messageId === one.id),
    corrected: messages.some(later => later.corrects === one.id),
    openedBy:
      one.byId === actor.id
        ? opened
            .filter(({ messageId, readerId }) => messageId === one.id && known.has(readerId))
            .map(({ readerId, at }) => ({ name: names.people.get(readerId) ?? '', at }))
        : [],
  }))
