import { addDays, dayOf, instantAt } from '../../kernel/time.ts'
import { noticeConfig, topicOf } from './config-model.ts'
import type { Channel, Departure, Habits, NoticeKind, Quiet } from './model.ts'

/** How everybody is told who has not chosen. */
export const defaultHabits: Habits = {
  ...{ when: {}, quiet: noticeConfig.quiet, digestAt: noticeConfig.digestAt },
  channels: ['email'],
}

/** What somebody may choose of what was sent: the topics that there are for such a person, and that are not acute. */
export const choosable = (kind: 'employee' | 'family') =>
  noticeConfig.topics.filter(one => !one.acute && one.who.includes(kind))

/** The end of the quiet hours in which an instant is; undefined outside them. The same time twice means none at all. */
function endOfQuiet(at: Date, { from, to }: Quiet): Date | undefined {
  if (from === to) return undefined
  const over = from > to
  const today = dayOf(at)
  for (const day of [addDays(today, -1), today]) {
    const end = instantAt(over ? addDays(day, 1) : day, to)
    if (at >= instantAt(day, from) && at < end) return end
  }
  return undefined
}

/** The first instant from `at` on at which somebody may be disturbed. */
export const afterQuiet = (at: Date, quiet: Quiet | null): Date => (quiet && endOfQuiet(at, quiet)) ?? at

/** The next instant after `at` at which what was gathered is sent; never in quiet hours. */
export function nextDigest(at: Date, { digestAt, quiet }: Pick<Habits, 'digestAt' | 'quiet'>): Date {
  const today = dayOf(at)
  const next = [today, addDays(today, 1)].map(day => instantAt(day, digestAt)).find(one => one > at)
  return afterQuiet(next ?? at, quiet)
}

/** What of somebody decides whether anything may leave the inbox at all. */
export interface Reach {
  /** The reader, or for a family the child, is protected: then nothing does. */
  readonly isProtected: boolean
  readonly email: boolean
  readonly sms: boolean
}

/** When somebody is told of a kind outside the inbox, and by which channels; empty for those who are told only inside. */
export function departures(kind: NoticeKind, habits: Habits, reach: Reach, now: Date): readonly Departure[] {
  if (reach.isProtected) return []
  const topic = topicOf(kind)
  const when = topic.acute ? 'at_once' : (habits.when[topic.id] ?? topic.when)
  if (when === 'inbox') return []
  const digest = when === 'digest'
  const sendAt = digest ? nextDigest(now, habits) : topic.acute ? now : afterQuiet(now, habits.quiet)
  return channelsOf(habits.channels, reach).map(channel => ({ channel, sendAt, digest }))
}

/** The chosen channels that lead to somebody; the other one where none does. */
function channelsOf(chosen: readonly Channel[], { email, sms }: Reach): readonly Channel[] {
  const there: readonly Channel[] = [...(email ? ['email' as const] : []), ...(sms ? ['sms' as const] : [])]
  const both = there.filter(one => chosen.includes(one))
  return both.length > 0 ? both : there.slice(0, 1)
}
