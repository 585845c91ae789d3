import { startOf } from '../src/kernel/time.ts'
import { earliest, latest } from './finding.ts'
import type { Finding } from './finding.ts'
import { settings } from './rules.ts'
import type { CaseWorld, Measure } from './world.ts'

/** The second of a pair is the one that is told of, whichever begins first. */
export const byPair = (a: Measure, b: Measure): number => (a.id < b.id ? -1 : 1)

/** Measures in each other's way, and a week that asks too much. */
export function clashGaps({ id, status, measures, compared }: CaseWorld): readonly Finding[] {
  if (status !== 'open') return []
  const going = measures.filter(one => one.status === 'running').toSorted(byPair)
  const standing = measures.filter(one => one.status !== 'ended').toSorted(byPair)
  return [
    ...going.flatMap((one, at) =>
      found(
        'clash_time',
        one,
        going.slice(0, at).flatMap(other => meet(other, one)),
      ),
    ),
    ...standing.flatMap((one, at) => {
      const words = standing.slice(0, at).flatMap(({ id: other }) => {
        const last = compared.findLast(({ of }) => of.includes(one.id) && of.includes(other))
        return last?.against ? [last.at] : []
      })
      return found('clash_goal', one, words)
    }),
    ...asksTooMuch(id, going),
  ]
}

const found = (type: Finding['type'], { id: thing }: Measure, since: readonly Date[]): readonly Finding[] =>
  since.length === 0 ? [] : [{ type, thing, since: earliest(...since) }]

/** From when two are at the same time. */
function meet(one: Measure, other: Measure): readonly Date[] {
  const [a, b] = [one.week, other.week]
  if (!a?.beginsAt || !a.endsAt || !b?.beginsAt || !b.endsAt) return []
  const apart = a.endsAt <= b.beginsAt || b.endsAt <= a.beginsAt
  if (apart || !a.weekdays.some(day => b.weekdays.includes(day))) return []
  return [latest(a.at, b.at, startOf(one.startsOn), startOf(other.startsOn))]
}

function asksTooMuch(thing: string, going: readonly Measure[]): readonly Finding[] {
  const asking = going.flatMap(({ week, startsOn }) => (week && week.familyMinutes > 0 ? [{ week, startsOn }] : []))
  const minutes = asking.reduce((sum, { week }) => sum + week.familyMinutes, 0)
  if (minutes <= settings.familyWeekMinutes) return []
  const since = latest(...asking.flatMap(({ week, startsOn }) => [week.at, startOf(startsOn)]))
  return [{ type: 'clash_demand', thing, since }]
}
