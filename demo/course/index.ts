import type { Player } from '../player.ts'
import { on } from '../telling.ts'
import { closes, pauses } from './ending.ts'
import type { Cast, Course } from './model.ts'
import { comesIn } from './team.ts'
import { wonder } from './wonder.ts'
import { FIRST, roundOf } from './days.ts'
import { firstPlan, round } from './work.ts'

/** What happens around a child from the first wonder on, until the demo begins or the course has ended; answers the case. */
export async function* follow(player: Player, cast: Cast, planned: Course): AsyncGenerator<Date, string | undefined> {
  const caseId = yield* wonder(player, cast, planned)
  if (caseId !== undefined) yield* quiet(planned, work(player, cast, planned, caseId))
  return caseId
}

async function* work(player: Player, cast: Cast, planned: Course, caseId: string): AsyncGenerator<Date, void> {
  let measures = yield* firstPlan(player, cast, planned, caseId)
  // Who has said no is not asked again and again.
  let partners = planned.partners
  for (let nth = 0; nth < (planned.lateFromRound ?? Infinity); nth++) {
    measures = yield* round(player, cast, planned, { caseId, measures, nth })
    if (planned.closesAfterRound === nth) return closes(player, cast, planned, caseId)
    if (planned.pausesAfterRound === nth) return pauses(player, cast, caseId)
    const partner = partners[measures.joined.length]
    if (!partner) continue
    const toLevel = measures.joined.length + 2
    const after = FIRST + (nth + 1) * roundOf(planned) + 1
    const came = yield* comesIn(player, cast, planned, { caseId, partner, toLevel, after })
    if (came) measures = { ...measures, joined: [...measures.joined, came] }
    else partners = []
  }
}

/** Stops the telling on the day after which nobody has written anything. */
async function* quiet({ toldUntil }: Course, told: AsyncGenerator<Date, void>): AsyncGenerator<Date, void> {
  const last = toldUntil === undefined ? undefined : on(toldUntil, '23:59')
  for await (const moment of told) {
    if (last && moment > last) return
    yield moment
  }
}
