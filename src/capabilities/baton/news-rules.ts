import type { Period } from '../../kernel/time.ts'
import type { Availability } from './model.ts'

/** What is about to be written about somebody, in the same transaction: leaving, or away (in place of what was). */
export interface News {
  readonly employeeId: string
  readonly leavesAt?: Date
  readonly away?: Availability['absences'][number]
  readonly was?: Period | null
}

/** What is known of people, with the news. */
export function withNews(known: readonly Availability[], news: News | undefined): readonly Availability[] {
  if (!news) return known
  const before = known.find(one => one.employeeId === news.employeeId)
  const others = known.filter(one => one.employeeId !== news.employeeId)
  return [...others, updated(before ?? { employeeId: news.employeeId, leavesAt: null, absences: [] }, news)]
}

function updated(before: Availability, { leavesAt, away, was }: News): Availability {
  const others = before.absences.filter(one => !was || !samePeriod(one, was))
  return { ...before, absences: away ? [...others, away] : before.absences, leavesAt: leavesAt ?? before.leavesAt }
}

const samePeriod = (a: Period, b: Period): boolean =>
  a.from.getTime() === b.from.getTime() && a.to?.getTime() === b.to?.getTime()
