import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings } from '../../ask/index.ts'
import { UNANSWERED } from '../../ask/model.ts'
import type { Ask } from '../../ask/model.ts'
import { findCase } from '../../case/index.ts'
import { servicesByIds, settingsOf } from '../../organisation/index.ts'
import { isKnown, topicsSeen } from '../../sight/index.ts'
import { filesIn } from '../file-store.ts'
import { mayBegin, mayReadThread, takesOver } from '../access.ts'
import * as api from '../api.ts'
import { leftUnanswered, pageOf, unread } from '../rules.ts'
import type { Message } from '../model.ts'
import type { OpenThread, Reader } from '../shown-model.ts'
import { headsOf, latestIn, messagesOf, openedOf } from '../store.ts'
import { asReaders, familyFor, familyReading, teamFor } from './around.ts'
import { findThread, ownThreads } from './find.ts'
import type { WholeThread } from './find.ts'
import { stalledNow } from './stalled.ts'
import { asShown, employeesFor, expected, namesFor, shownOf, subjectShown, topicLabel, waitsIn } from './show.ts'

/** Each thread with when it was written in last, as far as the actor is shown it: what is not shown moves nothing either. */
async function lastShown(tx: Tx, actor: Actor, threads: readonly WholeThread[], now: Date) {
  const ids = threads.map(one => one.thread.id)
  const heads = Map.groupBy(await headsOf(tx, actor.municipality, ids), one => one.threadId)
  return threads.map(whole => {
    const { id, at } = whole.thread
    return { id, whole, lastAt: shownOf(actor, whole, heads.get(id) ?? [], now).at(-1)?.at ?? at }
  })
}

export const listThreads = operation(api.listThreads, {
  subject: findCase,
  allow: mayBegin,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { after, afterAt } = input
    const all = await lastShown(tx, actor, await ownThreads(tx, actor, subject, now), now)
    const from = after !== undefined && afterAt !== undefined ? { id: after, lastAt: new Date(afterAt) } : undefined
    const { page, more } = pageOf(all, from, input.limit)
    const mine = page.map(one => one.whole)
    const ids = page.map(one => one.id)
    const [messages, opened, asks, settings, names] = await Promise.all([
      messagesOf(tx, municipality, ids),
      openedOf(tx, municipality, ids),
      asksOfThings(tx, municipality, ids),
      settingsOf(tx, municipality, now),
      namesFor(tx, municipality, mine, [], now),
    ])
    showed([subject.child.id])
    const rows = page.map(({ whole: one, lastAt }) => {
      const { thread } = one
      const shown = shownOf(actor, one, messages, now)
      const others = [...employeesFor(actor, one, now).map(({ id }) => id), thread.familyId]
      return {
        ...{ id: thread.id, subject: subjectShown(actor, one, messages), topic: topicLabel(settings, thread.topic) },
        withWhom: others.filter(id => id !== actor.id).map(id => names.people.get(id) ?? ''),
        ...{ lastAt, count: shown.length },
        unread: unread(actor, shown, opened).length,
        waits: waitsIn(actor, thread.id, asks, now),
      }
    })
    const open = subject.childCase.status !== 'closed'
    return {
      childName: subject.child.name,
      threads: rows,
      more,
      mayBegin: open,
    }
  },
})

/** Everybody who reads a thread now, as the actor may know of them. */
async function readersOfThread(tx: Tx, actor: Actor, one: WholeThread, now: Date): Promise<readonly Reader[]> {
  const { inCase, thread } = one
  const at = { tx, municipality: actor.municipality, now }
  const [employees, readers] = await Promise.all([
    asReaders(at, inCase.child.id, employeesFor(actor, one, now)),
    familyReading(at, inCase.childCase.id, thread.topic),
  ])
  const family = (await familyFor(at, inCase, readers)).filter(({ id }) => id === thread.familyId)
  const asReader = ({ id, name, title, role }: (typeof family)[number]): Reader => ({
    ...{ kind: 'family', id, name, title, familyRole: role, service: null, away: null },
  })
  return [...employees, ...family.map(asReader)]
}

/** Those of whom it is told that they have opened something: those who read now, and those who read it once and may be known of. */
const knownReaders = (actor: Actor, { inCase, members }: WholeThread, readers: readonly Reader[], now: Date) => {
  const once = members.filter(one => actor.kind === 'employee' || isKnown(inCase.sight, now, one.serviceId, now))
  return new Set([...readers.map(one => one.id), ...once.map(one => one.employeeId)])
}

interface Asking {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
}

/** Why whoever of the family waits gets no answer in time, and where to turn in a case that is closed. */
async function stalledFor(
  { tx, actor, now }: Asking,
  { inCase }: WholeThread,
  asks: readonly Ask[],
  messages: readonly Message[],
): Promise<Pick<OpenThread, 'stalled' | 'turnTo'>> {
  const nothing = { stalled: null, turnTo: null }
  if (actor.kind === 'employee') return nothing
  const { municipality } = actor
  const { status, ownerServiceId } = inCase.childCase
  const isLeft = leftUnanswered(actor.id, messages, asks)
  if (status !== 'closed') {
    // Taken back, and nobody asked in their stead: none of those it was written to can answer.
    if (isLeft) return { ...nothing, stalled: 'away' }
    const waiting = asks.filter(one => UNANSWERED.some(state => state === one.state))
    return { ...nothing, stalled: (await stalledNow(tx, { municipality, now }, waiting)) ?? null }
  }
  if (!isLeft) return nothing
  const known = isKnown(inCase.sight, now, ownerServiceId, now)
  const [owner] = known ? await servicesByIds(tx, municipality, [ownerServiceId]) : []
  return { stalled: 'closed', turnTo: owner ? { service: owner.name, phone: owner.phone } : null }
}

export const openThread = operation(api.openThread, {
  subject: findThread,
  allow: mayReadThread,
  handle: async call => {
    const { tx, actor, now, subject, showed } = call
    const { municipality } = actor
    const { thread, inCase } = subject
    const [all, files, opened, asks, settings] = await Promise.all([
      messagesOf(tx, municipality, [thread.id]),
      filesIn(tx, municipality, thread.id),
      openedOf(tx, municipality, [thread.id]),
      asksOfThings(tx, municipality, [thread.id]),
      settingsOf(tx, municipality, now),
    ])
    const messages = shownOf(actor, subject, all, now)
    const [names, readers] = await Promise.all([
      namesFor(tx, municipality, [subject], messages, now),
      readersOfThread(tx, actor, subject, now),
    ])
    const stalled = await stalledFor(call, subject, asks, messages)
    showed([inCase.child.id])
    return {
      ...{ id: thread.id, subject: subjectShown(actor, subject, all), topic: topicLabel(settings, thread.topic) },
      ...{ familyRole: thread.familyRole, topicId: thread.topic, ...stalled },
      ...{ childName: inCase.child.name, readers: [...readers], takenOver: takesOver(actor, subject) },
      messages: asShown(actor, messages, { names, opened, files, known: knownReaders(actor, subject, readers, now) }),
      waits: waitsIn(actor, thread.id, asks, now),
      closed: inCase.childCase.status === 'closed',
      mayWrite:
        inCase.childCase.status !== 'closed' &&
        (actor.kind === 'family' || readers.some(({ kind }) => kind === 'family')),
      ...expected(settings, now),
    }
  },
})

export const listReceivers = operation(api.listReceivers, {
  subject: findCase,
  allow: mayBegin,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const at = { tx, municipality: actor.municipality, now }
    const settings = await settingsOf(tx, actor.municipality, now)
    const seen = topicsSeen(subject.sight, now)
    const topics = settings.topics.filter(one => seen === 'all' || seen.has('*') || seen.has(one.id))
    const topic = topics.find(one => one.id === (input.topic ?? 'plan')) ?? topics[0]
    const open = expected(settings, now)
    showed([subject.child.id])
    const childName = subject.child.name
    if (!topic) return { childName, topics: [], topic: 'plan' as const, people: [], ...open }
    const [team, reading] = await Promise.all([
      teamFor(at, actor, subject, topic.id),
      familyReading(at, subject.childCase.id, topic.id),
    ])
    const [employees, family] = await Promise.all([
      asReaders(
        at,
        subject.child.id,
        team.filter(one => one.id !== actor.id),
      ),
      actor.kind === 'family' ? [] : familyFor(at, subject, reading),
    ])
    const parents = family.map(({ role, ...one }) => ({
      ...{ kind: 'family' as const, familyRole: role, service: null, away: null, holds: false },
      ...one,
    }))
    const colleagues = employees.map(one => ({
      ...one,
      ...{ holds: one.id === subject.holder?.id, interpreterLanguage: null },
    }))
    return {
      ...{ childName, topic: topic.id, people: [...parents, ...colleagues], ...open },
      topics: topics.map(({ id, label }) => ({ id: id, label })),
    }
  },
})

export const standing = operation(api.standing, {
  subject: findCase,
  allow: mayBegin,
  handle: async ({ tx, actor, now, subject }) => {
    const mine = await ownThreads(tx, actor, subject, now)
    const ids = mine.map(one => one.thread.id)
    const messages = await latestIn(tx, actor.municipality, ids, actor.id)
    const shown = new Set(mine.flatMap(one => shownOf(actor, one, messages, now)))
    const latest = messages.find(one => shown.has(one))
    return { latest: latest ? { id: latest.id, at: latest.at } : null }
  },
})
