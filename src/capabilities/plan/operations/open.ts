import { addDays, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, mayName } from '../../case/index.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { familyNames } from '../../person/index.ts'
import { maySee } from '../../sight/index.ts'
import { childViewsIn, viewWeightsIn } from '../../voice/index.ts'
import * as api from '../api.ts'
import { show } from '../rules/show.ts'
import type { Known } from '../rules/show.ts'
import { evaluationsIn, measureViewsIn } from '../store/evaluation.ts'
import { goalsIn } from '../store/goal.ts'
import { measuresIn } from '../store/measure.ts'
import { peopleIn } from './people.ts'
import type { People } from './people.ts'

export const openPlan = operation(api.openPlan, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const [goals, measures, evaluations, views, childViews, weights, people] = await Promise.all([
      goalsIn(tx, municipality, input.caseId),
      measuresIn(tx, municipality, input.caseId),
      evaluationsIn(tx, municipality, input.caseId),
      measureViewsIn(tx, municipality, input.caseId),
      childViewsIn(tx, municipality, input.caseId),
      viewWeightsIn(tx, municipality, input.caseId),
      peopleIn(tx, municipality, subject, now),
    ])
    const found = { goals, measures, evaluations, views, childViews, weights }
    const names = await namesOf(tx, municipality, found, people)
    names.set(subject.child.id, subject.child.name)
    for (const id of names.keys()) if (!mayName(subject, people.participants, id, now)) names.delete(id)
    showed([subject.child.id])
    const proposedOn = addDays(dayOf(now), people.settings.deadlines.evaluationProposalDays)
    return show(found, { actor, inCase: subject, now, names, proposedOn, ...people })
  },
})

type Found = Pick<Known, 'goals' | 'measures' | 'evaluations' | 'views'>

/** The names of all who are named; one more trip only when somebody is no longer in the case. */
async function namesOf(tx: Tx, municipality: number, found: Found, people: People): Promise<Map<string, string>> {
  const names = new Map(people.candidates.map(one => [one.id, one.name]))
  for (const one of people.participants) if (one.employeeId && one.name) names.set(one.employeeId, one.name)
  const ids = [
    ...found.measures.map(one => one.responsible.id),
    ...found.evaluations.map(one => one.byId),
    ...found.views.map(one => one.personId),
    ...found.goals.flatMap(one => one.guardianId ?? []),
  ]
  const missing = [...new Set(ids)].filter(id => !names.has(id))
  if (missing.length === 0) return names
  const [employees, family] = await Promise.all([
    employeesByIds(tx, municipality, missing),
    familyNames(tx, municipality, missing),
  ])
  for (const one of employees) names.set(one.id, one.name)
  for (const [id, name] of family) names.set(id, name)
  return names
}
