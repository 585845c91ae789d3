import type { MeetingListed } from '../hooks.ts'

/** What of a meeting says where it stands on the page. */
type Of = Pick<MeetingListed, 'id' | 'state' | 'endsAt' | 'minutes' | 'may'> & {
  readonly responses: readonly Pick<MeetingListed['responses'][number], 'me' | 'version'>[]
}

/** Whether I am still to say what I think of the minutes as they are now. */
const isUnanswered = ({ minutes, may, responses }: Of) =>
  minutes !== null && may.respond && !responses.some(one => one.me && one.version === minutes.version)

/**
 * All meetings of a case, the latest first, as the family's page has them: those to come, the first first; minutes that stand open, those
 * I am still to answer first, else the latest; and the rest, to be opened. The one that the address names is the first where it stands.
 */
export function arrange<One extends Of>(meetings: readonly One[], now: Date, chosen: string | undefined) {
  const firstChosen = (list: readonly One[]) =>
    list.toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen))
  const coming = meetings.filter(one => one.state === 'called' && new Date(one.endsAt) > now).toReversed()
  const written = firstChosen(meetings.filter(one => one.minutes !== null))
  const wanted = written.filter(one => one.id === chosen || isUnanswered(one))
  const open = wanted.length > 0 ? wanted : written.slice(0, 1)
  const earlier = meetings.filter(one => !coming.includes(one) && !open.includes(one))
  return { coming: firstChosen(coming), open, earlier: firstChosen(earlier) }
}
