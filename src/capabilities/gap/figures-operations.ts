import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import { listing } from '../../platform/api/operation.ts'
import { settingsOf } from '../settings/index.ts'
import { mayCount } from './access.ts'
import * as api from './api.ts'
import { highestFirst, medianOf, notFew, yearOf } from './figures-model.ts'
import { answersByReason, stoodByPair, stoodByType, stoodOfServices } from './figures-store.ts'
import { reasonOf } from './model.ts'

/** What slips, over a year: for the coordinating unit of the whole municipality, for a leader of the own unit. */
export const figures = listing(api.figures, {
  allow: mayCount,
  handle: async ({ tx, actor, now }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const whole = actor.role === 'coordinating_unit'
    const { from, to } = yearOf(dayOf(now))
    const unitId = whole ? undefined : actor.serviceId
    const asked = { actor, unitId, from: startOf(from), end: startOf(addDays(to, 1)) }
    const [settings, types, services, pairs, answers] = await Promise.all([
      settingsOf(tx, actor.municipality, now),
      stoodByType(tx, asked),
      stoodOfServices(tx, asked),
      stoodByPair(tx, asked),
      answersByReason(tx, asked),
    ])
    const { fewest } = settings
    return {
      ...{ from, to, whole, fewest },
      types: highestFirst(
        types.map(row => ({ type: row.type, cases: notFew(row.cases, fewest), days: medianOf(row, fewest) })),
        ({ cases }) => cases,
      ),
      services: services.map(({ type, cases, days }) => ({
        type,
        services: cases,
        days: cases < fewest ? null : days,
      })),
      pairs: highestFirst(
        pairs
          .filter(({ cases }) => cases >= fewest)
          .map(row => ({ from: row.from, to: row.to, cases: row.cases, days: medianOf(row, fewest) })),
        ({ days }) => days,
      ),
      answers: answers.map(({ type, reason, cases }) => ({
        ...{ type, reason: reasonOf(settings, reason), cases: notFew(cases, fewest) },
      })),
    }
  },
})
