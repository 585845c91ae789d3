import { overlap } from '../../kernel/time.ts'
import type { Availability } from './model.ts'

/** What is about to be written about somebody, in the same transaction: leaving, or away (in place of what it overlaps). */
export interface News {
  readonly employeeId: string
  readonly leavesAt?: Date
  readonly away?: Availability['absences'][number]
}

/** What is known of people, with the news. */
export function withNews(known: readonly Availability[], news: News | undefined): readonly Availability[] {
  if (!news) return known
  const before = known.find(one => one.employeeId === news.employeeId)
  const others = known.filter(one => one.employeeId !== news.employeeId)
  return [...others, updated(before ?? { employeeId: news.employeeId, leavesAt: null, absences: [] }, news)]
}

function updated(before: Availability, { leavesAt, away }: News): Availability {
  const absences = away ? [...before.absences.filter(one => !overlap(one, away)), away] : before.absences
  return { ...before, absences, leavesAt: leavesAt ?? before.leavesAt }
}
