import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { EmployeeActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { listing } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { tell } from '../../notice/index.ts'
import { allServices, settingsOf } from '../../organisation/index.ts'
import { Phase, Theme } from '../../settings/model.ts'
import { mayReadResults } from '../access.ts'
import * as api from '../api.ts'
import type { HalfYear } from '../model.ts'
import { aboveIn } from '../result-rules.ts'
import { daysOf, halfYearOf } from '../rules.ts'
import { doneOf, insertDone, publishedIn, resultsOfUnits, whoAnswered } from '../store/result.ts'
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
    done: said ? { words: said.words, at: said.at } : null,
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

export const saveDone = listing(api.saveDone, {
  allow: mayReadResults,
  handle: async ({ tx, actor, now, input: { halfYear, words }, newId }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const serviceId = unitOf(actor)
    const rows = await resultsOfUnits(tx, municipality, [serviceId])
    if (!rows.some(one => one.halfYear === halfYear)) return refuse('feedback.no_result')
    const before = (await doneOf(tx, municipality, [serviceId])).some(one => one.halfYear === halfYear)
    const id = newId()
    await insertDone(tx, municipality, { id, halfYear, serviceId, words, byId: actor.id, at: now })
    // Told once: who reads it finds what was written anew in its place.
    if (!before) await tellWhoAnswered(tx, { municipality, halfYear, serviceId, thingId: id, now, newId })
    return { id }
  },
})

interface Telling {
  readonly municipality: number
  readonly halfYear: HalfYear
  readonly serviceId: string | null
  readonly thingId: string
  readonly now: Date
  readonly newId: NewId
}
/** Those who answered hear, each in the own inbox, that something was done about it. Who they are is told to nobody. */
async function tellWhoAnswered(tx: Tx, { municipality, halfYear, serviceId, thingId, now, newId }: Telling) {
  const services = await allServices(tx, municipality)
  const above = aboveIn(services)
  const under = services.map(one => one.id).filter(id => above(id).includes(serviceId))
  const who = await whoAnswered(tx, municipality, halfYear, serviceId === null ? null : under)
  for (const { personId: id, caseId, childId } of who)
    await tell(tx, {
      ...{ municipality, kind: 'feedback_done', to: { kind: 'family', id }, now, newId },
      ...{ about: { kind: 'case', id: caseId }, childId, thingId, dueAt: null },
    })
}
