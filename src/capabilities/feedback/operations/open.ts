import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { allServices, employeesByIds, settingsOf } from '../../organisation/index.ts'
import { questionnaireFor } from '../../settings/model.ts'
import type { Questionnaire } from '../../settings/model.ts'
import { mayBeAsked } from '../access.ts'
import * as api from '../api.ts'
import type { Answer, Ask, HalfYear } from '../model.ts'
import { aboveIn } from '../result-rules.ts'
import { daysOf, isChangeable, isOpen } from '../rules.ts'
import { answersOf, shownTo } from '../store/answer.ts'
import { lastAskedOf, openAsksOf } from '../store/ask.ts'
import { doneOf, publishedIn, resultsOfUnits } from '../store/result.ts'
import { helpersOf } from './show.ts'
import { halfYearResult } from './results.ts'

export const openFeedback = operation(api.openFeedback, {
  subject: findCase,
  allow: mayBeAsked,
  handle: async ({ tx, actor, now, input: { caseId }, subject, showed }) => {
    const { municipality, id: personId } = actor
    const mine = { municipality, caseId, personId }
    const [settings, asks, answers, helpers, chosen] = await Promise.all([
      settingsOf(tx, municipality, now),
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
      ask: askShown(asks, settings.questionnaires, now),
      ...{ answers: own, results, helpers },
    }
  },
})

/** What stands to be answered, with its questions. */
function askShown(asks: readonly Ask[], questionnaires: readonly Questionnaire[], now: Date) {
  const ask = asks.find(one => isOpen(one, now))
  const asked = ask && questionnaireFor(questionnaires, ask.who, ask.phase)
  if (!ask || !asked) return null
  const questions = asked.questions.map(({ id, words, theme }) => ({ id, words, theme }))
  return { id: ask.id, phase: ask.phase, until: ask.openUntil, questions }
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
    ...{ id: one.id, askId: one.askId, phase: one.phase, at: one.at, items: one.items, words: one.words },
    ...{ until: daysOf(one.halfYear).to, changeable: one.askId !== null && isChangeable(one, now) },
    shownTo: shown
      .filter(({ answerId }) => answerId === one.id)
      .map(({ employeeId: id }) => ({ id, name: names.get(id)?.name ?? '' })),
  }))
}

/**
 * What came of the half-years in which somebody answered: of the service it was about where that can be shown, else of the first unit
 * above it where it can; with nothing where there were too few everywhere.
 */
async function resultsFor(tx: Tx, municipality: number, answers: readonly Answer[]) {
  if (answers.length === 0) return []
  const [services, published] = await Promise.all([allServices(tx, municipality), publishedIn(tx, municipality)])
  const above = aboveIn(services)
  const latest = new Map<HalfYear, string>()
  for (const one of answers) if (!latest.has(one.halfYear)) latest.set(one.halfYear, one.serviceId)
  const over = published.filter(halfYear => latest.has(halfYear))
  const units = [...new Set(over.flatMap(halfYear => above(latest.get(halfYear) ?? null)))]
  const [rows, done] = await Promise.all([resultsOfUnits(tx, municipality, units), doneOf(tx, municipality, units)])
  return over.map(halfYear => {
    const of = rows.filter(one => one.halfYear === halfYear)
    const path = above(latest.get(halfYear) ?? null)
    const unit = path.find(id => of.some(one => one.serviceId === id)) ?? null
    const name = services.find(one => one.id === unit)?.name ?? null
    return halfYearResult(halfYear, { id: unit, name }, of, done)
  })
}
