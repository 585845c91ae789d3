import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { allServices, employeesByIds } from '../../organisation/index.ts'
import { mayBeAsked } from '../access.ts'
import * as api from '../api.ts'
import type { Answer, Ask, HalfYear } from '../model.ts'
import { aboveIn } from '../result-rules.ts'
import type { Unit } from '../result-rules.ts'
import { daysOf, isChangeable, isOpen, saidNow } from '../rules.ts'
import { answersOf, shownTo } from '../store/answer.ts'
import { lastAskedOf, openAsksOf } from '../store/ask.ts'
import { doneOf, publishedIn, resultsOfUnits, unitsThen } from '../store/result.ts'
import { helpersOf } from './show.ts'
import { halfYearResult } from './results.ts'

export const openFeedback = operation(api.openFeedback, {
  subject: findCase,
  allow: mayBeAsked,
  handle: async ({ tx, actor, now, input: { caseId }, subject, showed }) => {
    const { municipality, id: personId } = actor
    const mine = { municipality, caseId, personId }
    const [asks, answers, helpers, chosen] = await Promise.all([
      openAsksOf(tx, mine),
      answersOf(tx, mine),
      helpersOf(tx, municipality, subject, now),
      lastAskedOf(tx, municipality, [personId]),
    ])
    const [own, results] = await Promise.all([
      asOwn(tx, municipality, answers, now),
      resultsFor(tx, municipality, answers),
    ])
    showed([subject.child.id])
    return {
      ...{ childName: subject.child.name, asks: chosen.get(personId)?.never !== true },
      ask: askShown(asks, now),
      ...{ answers: own, results, helpers },
    }
  },
})

/** What stands to be answered, with its questions. */
function askShown(asks: readonly Ask[], now: Date) {
  const ask = asks.find(one => isOpen(one, now) && one.questions.length > 0)
  return ask ? { id: ask.id, phase: ask.phase, until: ask.openUntil, questions: ask.questions } : null
}

async function asOwn(tx: Tx, municipality: number, answers: readonly Answer[], now: Date) {
  const shown = await shownTo(
    tx,
    municipality,
    answers.map(one => one.id),
  )
  const ids = [...new Set(shown.map(one => one.employeeId))]
  const names = new Map((ids.length === 0 ? [] : await employeesByIds(tx, municipality, ids)).map(one => [one.id, one]))
  return answers.map(one => ({
    ...{ id: one.id, askId: one.askId, phase: one.phase, at: one.at, ...saidNow(one) },
    ...{ until: daysOf(one.halfYear).to, changeable: one.askId !== null && isChangeable(one, now) },
    shownTo: shown
      .filter(({ answerId }) => answerId === one.id)
      .map(({ employeeId: id }) => ({ id, name: names.get(id)?.name ?? '' })),
  }))
}

/**
 * What came of the half-years in which somebody answered: of the service it was about where that can be shown, else of the first unit
 * above it where it can; and of each unit above in which somebody has written what was done. With nothing where there were too few everywhere.
 */
async function resultsFor(tx: Tx, municipality: number, answers: readonly Answer[]) {
  if (answers.length === 0) return []
  const [services, published] = await Promise.all([allServices(tx, municipality), publishedIn(tx, municipality)])
  const over = published.filter(halfYear => answers.some(one => one.halfYear === halfYear))
  const then = await unitsThen(tx, municipality, over)
  const paths = new Map(over.map(halfYear => [halfYear, pathsOf(answers, halfYear, then.get(halfYear) ?? [])]))
  const units = [...new Set([...paths.values()].flat(2))]
  const [rows, done] = await Promise.all([resultsOfUnits(tx, municipality, units), doneOf(tx, municipality, units)])
  return over.flatMap(halfYear => {
    const isOf = (id: string | null) => (one: { halfYear: HalfYear; serviceId: string | null }) =>
      one.halfYear === halfYear && one.serviceId === id
    const shown = (paths.get(halfYear) ?? []).flatMap(path =>
      path.filter(id => rows.some(isOf(id))).filter((id, no) => no === 0 || done.some(isOf(id))),
    )
    return (shown.length === 0 ? [null] : [...new Set(shown)]).map(id =>
      halfYearResult(halfYear, { id, name: services.find(one => one.id === id)?.name ?? null }, rows, done),
    )
  })
}

/** For each service that somebody answered about in a half-year: it, and the units above it then. */
function pathsOf(answers: readonly Answer[], halfYear: HalfYear, units: readonly Unit[]) {
  const of = answers.filter(one => one.halfYear === halfYear).map(one => one.serviceId)
  return [...new Set(of)].map(aboveIn(units))
}
