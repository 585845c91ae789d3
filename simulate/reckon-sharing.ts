import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import { latest, plusDays } from './finding.ts'
import type { Finding } from './finding.ts'
import { settings } from './rules.ts'
import type { CaseWorld, Said, Share } from './world.ts'

const LAPSING = Math.max(...settings.consentReminderDays)
const ANSWER_DAYS = settings.deadlines.consentAnswerDays

const holds = (said: Said, today: Day) => said.yes && said.until > today

/** What is wrong with the sharing with the services that take part. */
export function sharingGaps(world: CaseWorld, now: Date): readonly Finding[] {
  return [...world.shares].flatMap(([thing, share]) =>
    share.joined === null
      ? []
      : [lapsing, inDisagreement, withoutWord].flatMap(rule => rule(world, { thing, share }, now)),
  )
}

interface With {
  readonly thing: string
  readonly share: Share
}

function lapsing({ status }: CaseWorld, { thing, share }: With, now: Date): readonly Finding[] {
  const today = dayOf(now)
  const ending = [...share.said.values()].filter(said => holds(said, today) && addDays(said.until, -LAPSING) <= today)
  const first = ending.toSorted((a, b) => a.until.localeCompare(b.until))[0]
  if (status === 'closed' || !first || !share.joined) return []
  return [{ type: 'consent', thing, since: latest(startOf(addDays(first.until, -LAPSING)), first.at, share.joined) }]
}

function inDisagreement({ status }: CaseWorld, { thing, share }: With, now: Date): readonly Finding[] {
  const all = [...share.said.values()]
  const [yes, no] = [all.find(said => holds(said, dayOf(now))), all.find(said => !said.yes)]
  if (status === 'closed' || !yes || !no || !share.joined) return []
  return [{ type: 'disagreement', thing, since: latest(yes.at, no.at, share.joined) }]
}

/** Nobody's word stands, and nobody has just been asked. */
function withoutWord({ status, asks }: CaseWorld, { thing, share }: With, now: Date): readonly Finding[] {
  const today = dayOf(now)
  const all = [...share.said.values()]
  const { joined, asked } = share
  if (status !== 'open' || !joined || all.some(said => !said.yes || holds(said, today))) return []
  const answerable = asked ? plusDays(asked.at, ANSWER_DAYS) : joined
  const waits = asks.some(one => one.kind === 'consent' && one.thing === asked?.id && !one.ended)
  if (answerable > now || waits) return []
  return [{ type: 'no_consent', thing, since: latest(joined, answerable, ...all.map(said => startOf(said.until))) }]
}
