import { remindOfConcern } from '../../src/capabilities/concern/api.ts'
import { addDays } from '../../src/kernel/time.ts'
import { decides, opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { takesBaton } from '../acts/case.ts'
import type { Player } from '../player.ts'
import { at, workday } from './days.ts'
import type { Cast, Course, Theme } from './model.ts'

/** From a wonder to a case that somebody holds; undefined when it ends before. */
export async function* wonder(player: Player, cast: Cast, course: Course): AsyncGenerator<Date, string | undefined> {
  const { begins, theme } = course
  const { writer, leader, child, holder, atSchool } = cast
  const seen = { strengths: theme.strengths, duration: theme.duration, childSaid: theme.childSaid }
  yield at(begins, 0, '14:30')
  const noted = await wonders(player, writer, { child, atSchool }, { arena: theme.arena, facts: theme.facts, ...seen })
  if (course.keptToOneself) {
    yield at(begins, 1, '08:10')
    await player.does(writer, remindOfConcern, { ...noted, lookAgainOn: addDays(begins, 9) })
    return undefined
  }
  yield at(begins, 2, '12:45')
  const shared = await shares(player, writer, noted)
  yield at(begins, 6, '15:30')
  const heard = await talks(player, writer, shared, {
    talkedOn: workday(begins, 6),
    heardBy: cast.guardians,
    familyView: theme.familyView,
    agreed: theme.agreed,
    ...(cast.interpreter && { interpreter: 'qualified' as const }),
  })
  yield at(begins, 9, '09:15')
  const said = childsPart(cast, theme)
  if (course.endsAtLevelZero) {
    const reason = 'Det som ble gjort mens vi undret oss, var nok. Familien vet hvor de finner oss.'
    await decides(player, leader, heard, { reason, ending: { outcome: 'ended' }, ...said })
    return undefined
  }
  const caseId = await opensCase(player, leader, heard, { reason: theme.reason, offerTo: holder, ...said })
  if (course.offerWaits) return undefined
  yield at(begins, 10, '11:20')
  await takesBaton(player, holder, caseId, leader)
  return caseId
}

const childsPart = ({ born }: Cast, { childSaid }: Theme) => {
  if (born === null) return { childNotYet: 'Barnet er ikke født ennå.' }
  return childSaid === '' ? { childNotYet: 'Barnet er for lite til å fortelle.' } : { child: childSaid }
}
