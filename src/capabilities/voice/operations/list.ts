import type { Actor } from '../../../kernel/actor.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds, employeesOfService } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { maySee, shownTo } from '../../sight/index.ts'
import * as api from '../api.ts'
import { spoken } from '../model.ts'
import type { ChildView, WeightGiven } from '../model.ts'
import { withoutParts } from '../rules.ts'
import { viewsIn, weightsIn } from '../store.ts'

export const listViews = operation(api.listViews, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const [rows, weights, people] = await Promise.all([
      viewsIn(tx, actor.municipality, input.caseId, input.limit),
      weightsIn(tx, actor.municipality, input.caseId),
      peopleFor(tx, actor, subject, now),
    ])
    const shown = withoutParts(rows.filter(view => shownTo(actor, subject.sight, now, spoken(view))))
    const names = await namesOf(tx, actor.municipality, shown)
    showed([subject.child.id])
    return {
      childName: subject.child.name,
      ...people,
      views: shown.map(view => tell(view, actor, { rows, names, weights })),
    }
  },
})

interface Around {
  readonly rows: readonly ChildView[]
  readonly names: ReadonlyMap<string, string>
  readonly weights: readonly WeightGiven[]
}

/**
 * Who is shown the whole is shown what came of its part too: it is one talk. Who is shown the part alone is not told
 * that there is more, so what came of the whole is not there.
 */
const tell = (view: ChildView, actor: Actor, { rows, names, weights }: Around) => {
  const talk = [view.id, ...rows.filter(one => one.partOf === view.id).map(one => one.id)]
  return {
    ...view,
    audience: actor.kind === 'family' ? null : view.audience,
    talkedBy: view.talkedBy === null ? null : (names.get(view.talkedBy) ?? null),
    weights: weights.filter(one => talk.includes(one.viewId)),
  }
}

async function namesOf(tx: Tx, municipality: number, views: readonly ChildView[]) {
  const ids = views.flatMap(view => view.talkedBy ?? [])
  const found = ids.length > 0 ? await employeesByIds(tx, municipality, [...new Set(ids)]) : []
  return new Map(found.map(one => [one.id, one.name]))
}

/** Who may have talked with the child, and who may be left out of it: asked by the form, so for employees only. */
async function peopleFor(tx: Tx, actor: Actor, { childCase, child }: CaseSubject, now: Date) {
  if (actor.kind === 'family') return { talkers: [], guardians: [] }
  const [inCase, colleagues, guardians] = await Promise.all([
    participantsOf(tx, actor.municipality, childCase.id),
    employeesOfService(tx, actor.municipality, actor.serviceId, now),
    guardiansOf(tx, actor.municipality, child.id, dayOf(now)),
  ])
  const named = inCase
    .filter(one => covers(one, now))
    .flatMap(one => (one.employeeId !== null && one.name !== null ? [{ id: one.employeeId, name: one.name }] : []))
  const talkers = new Map([...named, ...colleagues].map(({ id, name }) => [id, { id, name }]))
  return { talkers: [...talkers.values()], guardians: guardians.map(one => ({ id: one.personId, name: one.name })) }
}
