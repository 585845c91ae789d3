import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { EmployeeActor } from '../../../kernel/actor.ts'
import { listing } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, settingsOf } from '../../organisation/index.ts'
import { Phase, Theme } from '../../settings/questionnaire-model.ts'
import { mayReadResults } from '../access.ts'
import * as api from '../api.ts'
import type { HalfYear } from '../model.ts'
import { daysOf, halfYearOf } from '../rules.ts'
import { doneOf, insertDone, publishedIn, resultsOfUnits } from '../store/result.ts'
import type { ResultRow } from '../store/result.ts'

type Done = Awaited<ReturnType<typeof doneOf>>[number]

/** What came of a half-year for one unit, as it is shown. */
export const halfYearResult = (
  halfYear: HalfYear,
  unit: { readonly id: string | null; readonly name: string | null },
  rows: readonly ResultRow[],
  done: readonly Done[],
) => {
  const said = done.find(one => one.halfYear === halfYear && one.serviceId === unit.id)
  return {
    ...{ halfYear, ...daysOf(halfYear), unit: unit.name },
    results: rows
      .filter(one => one.halfYear === halfYear && one.serviceId === unit.id)
      .map(({ phase, theme, low, high }) => ({
        ...{ phase: Phase.parse(phase), theme: Theme.parse(theme), low, high },
      })),
    done: said ? { words: said.words, at: said.at, version: said.version } : null,
  }
}

/** The unit whose results an employee answers for; null for the municipality. */
const unitOf = (actor: EmployeeActor): string | null => (actor.role === 'coordinating_unit' ? null : actor.serviceId)

export const feedbackResults = listing(api.feedbackResults, {
  allow: mayReadResults,
  handle: async ({ tx, actor, now }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const id = unitOf(actor)
    const [settings, services, published, rows, done] = await Promise.all([
      settingsOf(tx, municipality, now),
      allServices(tx, municipality),
      publishedIn(tx, municipality),
      resultsOfUnits(tx, municipality, [id, null]),
      doneOf(tx, municipality, [id, null]),
    ])
    const name = services.find(one => one.id === id)?.name ?? null
    const of = (unit: { id: string | null; name: string | null }) =>
      published.map(halfYear => halfYearResult(halfYear, unit, rows, done))
    return {
      ...{ fewest: settings.feedback.fewestAnswers, unit: name, next: halfYearOf(dayOf(now)) },
      ...{ own: id === null ? [] : of({ id, name }), whole: of({ id: null, name: null }) },
    }
  },
})

/** What was said last of a half-year. */
async function latestDone(tx: Tx, municipality: number, of: Pick<Done, 'halfYear' | 'serviceId'>) {
  return (await doneOf(tx, municipality, [of.serviceId])).find(one => one.halfYear === of.halfYear)
}

export const saveDone = listing(api.saveDone, {
  allow: mayReadResults,
  handle: async ({ tx, actor, now, input: { halfYear, version, words }, newId, enqueue }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const serviceId = unitOf(actor)
    const [rows, before] = await Promise.all([
      resultsOfUnits(tx, municipality, [serviceId]),
      latestDone(tx, municipality, { halfYear, serviceId }),
    ])
    if (!rows.some(one => one.halfYear === halfYear)) return refuse('feedback.no_result')
    const id = newId()
    const one = { id, halfYear, serviceId, version: version + 1, words, byId: actor.id, at: now }
    if ((before?.version ?? 0) !== version || !(await insertDone(tx, municipality, one))) {
      const other = await latestDone(tx, municipality, { halfYear, serviceId })
      return other ? conflict({ words: other.words, version: other.version }) : refuse('feedback.no_result')
    }
    await enqueue('feedback.tell', { municipality, doneId: id, after: null })
    return { id }
  },
})
