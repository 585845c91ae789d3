import { addDays, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { Contact, MeasureAt, MeetingAt, WeekClash, WeekDemand, WeekItem } from './week-model.ts'

const DAYS = 7
/** The Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + DAYS - 1) % DAYS))
/** The days of the week that begins on a Monday. */
export const daysFrom = (monday: Day): Day[] => Array.from({ length: DAYS }, (_, nth) => addDays(monday, nth))

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })
const LAST_MINUTE = '23:59'

const ofMeeting = ({ id, childId, purpose: title, place, startsAt, endsAt, ...meeting }: MeetingAt): WeekItem => ({
  ...{
    kind: 'meeting',
    id,
    childIds: [childId],
    title,
    place,
    who: null,
    on: dayOf(startsAt),
    beginsAt: clock.format(startsAt),
  },
  endsAt: dayOf(endsAt) === dayOf(startsAt) ? clock.format(endsAt) : LAST_MINUTE,
  asks: meeting.called && meeting.answer !== 'no' ? 'presence' : null,
  ofChild: meeting.childCalled,
})

/**
 * What serves several children once, for all of them, in the week that begins on a Monday: where it is at the same time for each, asks
 * the same of the same one, is as far come and is called the same. Where nothing has been said of when it is for one, it is when it is
 * for the others. Answers also which of them stands for each.
 */
export function servedOnce(measures: readonly MeasureAt[], monday: Day) {
  const stands = new Map<string, string>()
  const once = [...Map.groupBy(measures, one => one.tieId ?? one.id).values()].flatMap(tied => {
    const said = tied.find(one => one.week !== null)?.week ?? null
    const same = Map.groupBy(tied, one => JSON.stringify(shownKey({ ...one, week: one.week ?? said }, monday)))
    return [...same.values()].flatMap(([first, ...others]) => {
      if (!first) return []
      for (const one of others) stands.set(one.id, first.id)
      const childIds = [...new Set([first, ...others].flatMap(one => one.childIds))]
      return [{ ...first, childIds, week: first.week ?? said }]
    })
  })
  return { once, standsFor: (id: string) => stands.get(id) ?? id }
}
/** All that is shown or asked of a measure in a week: what differs in any of it is a thing of its own. */
const shownKey = ({ title, status, startsOn, who, whoId, byFamily, week }: MeasureAt, monday: Day) => [
  ...[title, status, who, whoId, byFamily, startsOn > monday && startsOn],
  week && [week.weekdays.toSorted((a, b) => a - b), week.beginsAt, week.endsAt, week.familyMinutes],
]

/** Each day of the week on which a measure is, from the day on which it begins. */
function ofMeasure(
  { id, childIds, title, startsOn, who, whoId, byFamily, week }: MeasureAt,
  monday: Day,
  me: string,
): WeekItem[] {
  const { beginsAt, endsAt, weekdays = [], familyMinutes = 0 } = week ?? {}
  if (!beginsAt || !endsAt) return []
  const asks = whoId === me ? 'presence' : familyMinutes > 0 ? 'time' : null
  return (
    weekdays
      .map(weekday => addDays(monday, weekday - 1))
      .filter(on => on >= startsOn)
      // What somebody grown of the family does alone is not where the child is.
      .map(
        on =>
          ({
            kind: 'measure',
            id,
            childIds: [...childIds],
            on,
            beginsAt,
            endsAt,
            title,
            place: null,
            who,
            asks,
            ofChild: !byFamily,
          }) as const,
      )
  )
}

/** What there is in the week that begins on a Monday, in the order of time. */
export const itemsOf = (
  { meetings, measures }: { readonly meetings: readonly MeetingAt[]; readonly measures: readonly MeasureAt[] },
  monday: Day,
  me: string,
): WeekItem[] =>
  [...meetings.map(ofMeeting), ...measures.flatMap(one => ofMeasure(one, monday, me))].toSorted(
    (a, b) => `${a.on} ${a.beginsAt}`.localeCompare(`${b.on} ${b.beginsAt}`) || a.id.localeCompare(b.id),
  )

/** Two measures that somebody has said go together, as `measure_word` keeps them: the lower id first. */
export const pairKey = (one: string, other: string): string => [one, other].toSorted().join(' ')

function whoIn(one: WeekItem, other: WeekItem): WeekClash['who'] | undefined {
  if (one.asks === 'presence' && other.asks === 'presence') return 'reader'
  if (one.ofChild && other.ofChild && one.childIds.some(id => other.childIds.includes(id))) return 'child'
  return one.asks !== null && other.asks !== null ? 'maybe' : undefined
}

/**
 * Things at the same time that are in each other's way. What ends when the other begins is not, nor what those who help have
 * said goes together.
 */
export const clashesIn = (items: readonly WeekItem[], together: ReadonlySet<string> = new Set()): WeekClash[] =>
  items.flatMap((one, first) =>
    items.slice(first + 1).flatMap((other, after): WeekClash[] => {
      const apart = one.on !== other.on || one.endsAt <= other.beginsAt || other.endsAt <= one.beginsAt
      const who = apart || together.has(pairKey(one.id, other.id)) ? undefined : whoIn(one, other)
      return who ? [{ first, second: first + 1 + after, who }] : []
    }),
  )

/** What is asked of the family's time by what goes on, the most first. */
export const demandsOf = (measures: readonly MeasureAt[], me: string): WeekDemand[] =>
  measures
    .filter(one => one.status === 'running' && (one.whoId === me || (one.week?.familyMinutes ?? 0) > 0))
    .map(({ id, childIds, title, who, whoId, byFamily, week }) => ({
      ...{
        id,
        childIds: [...childIds],
        title,
        who,
        mine: whoId === me,
        byFamily: byFamily && who !== null,
        minutes: week?.familyMinutes ?? 0,
      },
    }))
    .toSorted((a, b) => b.minutes - a.minutes || a.title.localeCompare(b.title, 'nb'))

/** Somebody who holds or helps in the case of one child. */
export interface Helping {
  readonly employeeId: string | null
  readonly name: string | null
  readonly title: string | null
  readonly service: string
  readonly phone: string | null
  readonly childId: string
  readonly holds: boolean
}

/** Each of those who help once, with whom they help; who holds comes first. */
export function contactsOf(all: readonly Helping[]): Contact[] {
  const each = Map.groupBy(all, one => one.employeeId ?? one.service)
  return [...each.values()]
    .flatMap(([first, ...others]) => (first ? [{ first, all: [first, ...others] }] : []))
    .map(({ first: { name, title, service, phone }, all: theirs }) => ({
      ...{ name, title, service, phone },
      childIds: [...new Set(theirs.map(one => one.childId))],
      holdsFor: [...new Set(theirs.filter(one => one.holds).map(one => one.childId))],
    }))
    .toSorted((a, b) => b.holdsFor.length - a.holdsFor.length || nameOf(a).localeCompare(nameOf(b), 'nb'))
}
const nameOf = ({ name, service }: Pick<Contact, 'name' | 'service'>) => name ?? service
