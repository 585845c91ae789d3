import { latest, plusDays } from './finding.ts'
import type { Finding } from './finding.ts'
import { settings } from './rules.ts'
import type { CaseWorld, Need } from './world.ts'

const { firstMeetingDays } = settings.deadlines
/** So many services that have said no throw a need between them. */
const THROWN_BY = 2

/** From when nobody does anything about a need, unless somebody is asked. */
export const idleFrom = ({ at, asked }: Need): Date =>
  plusDays(latest(at, ...asked.flatMap(one => one.saidNo ?? [])), firstMeetingDays)

/** What is needed, and nobody takes. */
export function needGaps({ status, needs }: CaseWorld, now: Date): readonly Finding[] {
  if (status !== 'open') return []
  return needs.filter(one => one.state === 'open').flatMap(one => ofNeed(one, now))
}

function ofNeed(one: Need, now: Date): readonly Finding[] {
  const { id: thing, asked } = one
  const said = asked.flatMap(({ serviceId, saidNo }) => (saidNo ? [{ serviceId, saidNo }] : []))
  const second = said.filter(({ serviceId }, nth) => said.findIndex(each => each.serviceId === serviceId) === nth)
  const thrown = second[THROWN_BY - 1]
  if (thrown) return [{ type: 'thrown', thing, since: thrown.saidNo }]
  const since = idleFrom(one)
  return since <= now && asked.every(({ saidNo }) => saidNo) ? [{ type: 'need_waits', thing, since }] : []
}
