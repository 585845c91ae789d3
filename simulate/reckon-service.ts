import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import { latest } from './finding.ts'
import type { Finding } from './finding.ts'
import { settings } from './rules.ts'
import type { GuidesWorld, ServiceWorld, StaffById } from './world.ts'

/** Work lies in a service, and whoever leads it is away with nobody instead. */
export function leaderGaps({ id, ledBy, asked }: ServiceWorld, staff: StaffById, now: Date): readonly Finding[] {
  const today = dayOf(now)
  const away = staff.get(ledBy)?.away.find(one => one.from <= today && one.to >= today)
  if (!asked || !away) return []
  return [{ type: 'no_leader', thing: id, since: latest(asked, startOf(away.from), away.known) }]
}

/** The oldest guide has not been looked over for as long as the municipality has set. */
export function guideGaps({ id, reviewed }: GuidesWorld, now: Date): readonly Finding[] {
  const [oldest] = [...reviewed.values()].toSorted()
  if (oldest === undefined) return []
  const last = addDays(oldest, settings.deadlines.guideReviewDays)
  return last < dayOf(now) ? [{ type: 'guide', thing: id, since: startOf(addDays(last, 1)) }] : []
}
