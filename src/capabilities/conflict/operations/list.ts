import { covers } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase, participantsOf } from '../../case/index.ts'
import type { CaseSubject, Participant } from '../../case/model.ts'
import { goalsIn, measuresIn } from '../../plan/index.ts'
import type { Measure } from '../../plan/model.ts'
import { settingsOf } from '../../settings/index.ts'
import { knownAmong, maySee, shownTo } from '../../sight/index.ts'
import { maySetWeek } from '../access.ts'
import * as api from '../api.ts'
import { clashesOf, minutesOf } from '../rules.ts'
import { judgedIn, weeksIn } from '../store.ts'

/** The service that does a measure: as `measure_standing` finds it. */
function doneBy({ responsible, serviceId }: Measure, works: ReadonlyMap<string, string>): string | null {
  return responsible.kind === 'employee' ? (works.get(responsible.id) ?? serviceId) : null
}

/** Where each who takes part works, and who holds: where somebody takes part comes first. */
function worksOf({ holder }: CaseSubject, participants: readonly Participant[], now: Date): Map<string, string> {
  const taking = participants
    .filter(one => covers(one, now))
    .toSorted((a, b) => b.from.getTime() - a.from.getTime() || (a.id < b.id ? 1 : -1))
    .flatMap(one => (one.employeeId === null ? [] : [[one.employeeId, one.serviceId] as const]))
  return new Map([...(holder ? [[holder.id, holder.serviceId] as const] : []), ...taking])
}

export const listConflicts = operation(api.listConflicts, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const of = { municipality, caseId: input.caseId }
    showed([subject.child.id])
    const [measures, goals, weeks, judged, participants, settings] = await Promise.all([
      measuresIn(tx, municipality, input.caseId),
      goalsIn(tx, municipality, input.caseId),
      weeksIn(tx, of),
      judgedIn(tx, of),
      participantsOf(tx, municipality, input.caseId),
      settingsOf(tx, municipality, now),
    ])
    const works = worksOf(subject, participants, now)
    // What a goal is about is told with the goal, not with the measures for it.
    const known = goals.filter(goal => shownTo(actor, subject.sight, now, goal))
    const areas = new Map(known.map(goal => [goal.id, goal.area]))
    const open = subject.childCase.status !== 'closed'
    const shown = measures.flatMap(one => {
      if (one.status === 'ended' || !shownTo(actor, subject.sight, now, one)) return []
      const { version = 0, ...week } = weeks.get(one.id) ?? {}
      return [
        {
          ...{
            id: one.id,
            title: one.title,
            status: one.status,
            goalId: areas.has(one.goalId ?? '') ? one.goalId : null,
            serviceId: doneBy(one, works),
          },
          ...{ area: areas.get(one.goalId ?? '') ?? null, week: 'weekdays' in week ? week : null, version },
          mayChange: open && maySetWeek(actor, { inCase: subject, measure: one }, now).allowed,
        },
      ]
    })
    const ids = new Set(shown.map(one => one.id))
    const told = judged.filter(one => ids.has(one.firstId) && ids.has(one.secondId))
    const forms = actor.kind === 'employee'
    return {
      measures: forms ? shown : shown.map(one => ({ ...one, serviceId: null })),
      clashes: clashesOf(shown, told),
      judged: told,
      demand: { familyMinutes: minutesOf(shown), limit: settings.familyWeekMinutes },
      goals: forms ? known.map(({ id, area }) => ({ id, area })) : [],
      works: forms ? worksShown(subject, participants, now) : [],
    }
  },
})

/** Where those whom the reader may know of work. */
const worksShown = (subject: CaseSubject, participants: readonly Participant[], now: Date) =>
  [...worksOf(subject, knownAmong(subject.sight, now, participants), now)].map(([employeeId, serviceId]) => ({
    employeeId,
    serviceId,
  }))
