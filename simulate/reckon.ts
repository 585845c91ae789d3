import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import { earliest, latest, plusDays } from './finding.ts'
import type { Finding } from './finding.ts'
import { clashGaps } from './reckon-clash.ts'
import { heldByRuleSince, overloadGaps } from './reckon-holding.ts'
import type { Holding } from './reckon-holding.ts'
import { idleFrom, needGaps } from './reckon-need.ts'
import { planGaps } from './reckon-plan.ts'
import { guideGaps, leaderGaps } from './reckon-service.ts'
import { sharingGaps } from './reckon-sharing.ts'
import { transitionGaps } from './reckon-transition.ts'
import { settings } from './rules.ts'
import type { Asked, CaseWorld, ConcernWorld, StaffById, World } from './world.ts'

const { invitationOpenDays, silentLogDays } = settings.deadlines

/** What a world stands in: who works here, and who holds how much. */
export interface Around {
  readonly staff: StaffById
  readonly all: ReadonlyMap<string, readonly Holding[]>
  readonly now: Date
}

/** Every promise that is broken now, reckoned from what happened alone. */
export function broken(world: World, { staff, all, now }: Around): readonly Finding[] {
  if (world.kind === 'concern') return concernGaps(world, now)
  if (world.kind === 'service') return leaderGaps(world, staff, now)
  return world.kind === 'guides' ? guideGaps(world, now) : caseGaps(world, { staff, all, now })
}

function caseGaps(world: CaseWorld, { staff, all, now }: Around): readonly Finding[] {
  if (world.status === 'closed') return []
  return [
    ...noHolder(world, staff, now),
    ...overloadGaps(world, all),
    ...world.asks.flatMap(one => unanswered(world, one, now)),
    ...standingStill(world, now),
    ...planGaps(world, staff, now),
    ...needGaps(world, now),
    ...undecidedGaps(world, now),
    ...clashGaps(world),
    ...transitionGaps(world, now),
    ...sharingGaps(world, now),
    ...unheard(world, now),
  ]
}

function noHolder(world: CaseWorld, staff: StaffById, now: Date): readonly Finding[] {
  const since = heldByRuleSince(world, staff, now)
  return since ? [{ type: 'holder', thing: world.id, since }] : []
}

/** When nobody has been reached, nobody has opened, and nobody has answered. */
const dueTimes = ({ sentAt, dueAt, openedAt, failedAt }: Asked): readonly Date[] =>
  openedAt ? [dueAt] : [dueAt, plusDays(sentAt, invitationOpenDays), ...(failedAt ? [failedAt] : [])]

/** What is asked of it no more: nobody can still say whether they come, and past its day nobody has received. */
const isPast = ({ meetings }: CaseWorld, { kind, thing, dueAt }: Asked, now: Date): boolean =>
  kind === 'transition'
    ? dueAt <= now
    : kind === 'meeting' && meetings.some(one => one.id === thing && one.endsAt <= now)

function unanswered(world: CaseWorld, one: Asked, now: Date): readonly Finding[] {
  const since = earliest(...dueTimes(one))
  return one.ended || isPast(world, one, now) || since > now ? [] : [{ type: 'unanswered', thing: askKey(one), since }]
}
/** A question by what it is about and of whom. */
export const askKey = (ask: { readonly kind: string; readonly thing: string; readonly to: string }): string =>
  `${ask.kind} ${ask.thing} ${ask.to}`

function standingStill(world: CaseWorld, now: Date): readonly Finding[] {
  const { id: thing, status, stepDue, written, pausedUntil } = world
  const today = dayOf(now)
  if (status === 'paused') return pausedUntil <= today ? [{ type: 'pause', thing, since: startOf(pausedUntil) }] : []
  const silent = plusDays(written, silentLogDays)
  return [
    ...(stepDue && stepDue < today ? [dated('step', thing, stepDue)] : []),
    ...(silent <= now ? [{ type: 'silent', thing, since: silent } as const] : []),
  ]
}

const dated = (type: Finding['type'], thing: string, due: Day): Finding => ({
  ...{ type, thing, since: startOf(addDays(due, 1)) },
})

function undecidedGaps({ status, disagreements }: CaseWorld, now: Date): readonly Finding[] {
  if (status !== 'open') return []
  const standing = disagreements.filter(one => !one.ended && one.decideBy < dayOf(now))
  return standing.map(one => dated('undecided', one.id, one.decideBy))
}

function unheard({ birthdays }: CaseWorld, now: Date): readonly Finding[] {
  const today = dayOf(now)
  const passed = birthdays.filter(one => one.dueOn && one.on <= today).at(-1)
  return birthdays.flatMap(one => {
    const asked = one.dueOn && one.dueOn < today && !one.answered
    return asked && (one === passed || one.on > today) ? [dated('threshold', `${one.age}`, one.dueOn ?? today)] : []
  })
}

function concernGaps(world: ConcernWorld, now: Date): readonly Finding[] {
  const { id, decided, shared, talked, lookAgainOn, shareBy, talkBy, decideBy, advice } = world
  const today = dayOf(now)
  const late = (type: Finding['type'], due: Day, thing = id) => (due < today ? [dated(type, thing, due)] : [])
  const known = (type: Finding['type'], due: Day) =>
    late(type, due).map(one => ({ ...one, since: latest(one.since, shared ?? one.since) }))
  const open = shared
    ? [
        ...(talked ? [] : known('concern_talk', talkBy < decideBy ? talkBy : decideBy)),
        ...known('concern_decide', decideBy),
      ]
    : late('concern_share', lookAgainOn ?? (talked ? decideBy : shareBy))
  return [
    ...(decided ? [] : open),
    ...advice.filter(one => !one.answered).flatMap(one => late('advice', one.dueOn, one.id)),
  ]
}

/** The instants ahead, within a day, on which time alone breaks a promise: then the clock is looked at. */
export function awaited(world: World, now: Date): readonly Date[] {
  if (world.kind !== 'case' || world.status === 'closed') return []
  const { asks, goals, needs, written, answersForChild, holderless } = world
  const all = [
    ...asks.filter(one => !one.ended).flatMap(dueTimes),
    ...goals.filter(one => one.status === 'open').map(one => plusDays(one.at, settings.deadlines.firstMeetingDays)),
    ...needs.filter(one => one.state === 'open').map(idleFrom),
    plusDays(written, silentLogDays),
    // What is refused is known once it has left, and seen with the hour after.
    ...asks.flatMap(({ failedAt, ended }) => (failedAt && !ended ? [new Date(failedAt.getTime() + 1)] : [])),
    // Whoever decides that a case opens does so in the concern: the radar looks at the case with the next hour.
    holderless,
    // Who answers for a child is told of the child, and the radar looks at its cases with the next hour.
    ...(answersForChild ? [answersForChild] : []),
  ]
  return all.filter(at => at > now && at <= plusDays(now, 1))
}

/** When somebody is away at once: the radar looks at what they hold with the next hour. */
export const awaitedOf = (staff: StaffById, now: Date): readonly Date[] =>
  [...staff.values()].flatMap(one => one.away.map(({ known }) => known)).filter(at => at > now)
