import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, settingsOf } from '../../organisation/index.ts'
import { PHASES, THEMES } from '../../settings/questionnaire-model.ts'
import { resultsOf } from '../result-rules.ts'
import type { AskedThen, Fewest, Result, Unit, Voice } from '../result-rules.ts'
import type { HalfYear } from '../model.ts'
import { daysOf, halfYearOf, halfYearsOver } from '../rules.ts'
import {
  askedThen,
  firstAsked,
  insertResults,
  insertUnits,
  notePublished,
  publishedIn,
  voicesIn,
} from '../store/result.ts'
import type { Asking } from './ask-family.ts'

/**
 * Puts each half-year that is over together, once: what is shown then is never changed, whatever is taken back or deleted later. Each since
 * somebody was asked for the first time, also where nobody has answered: that it stands there tells nothing.
 */
export async function publish(tx: Tx, { municipality, now, newId }: Asking): Promise<void> {
  const [first, published] = await Promise.all([firstAsked(tx, municipality), publishedIn(tx, municipality)])
  const since = [...published, ...(first ? [halfYearOf(dayOf(first))] : [])].toSorted()[0]
  const over = since === undefined ? [] : halfYearsOver(since, halfYearOf(dayOf(now)))
  const left = over.filter(one => !published.includes(one))
  if (left.length === 0) return
  const [{ feedback, fewest }, units] = await Promise.all([
    settingsOf(tx, municipality, now),
    allServices(tx, municipality),
  ])
  for (const halfYear of left) {
    if (!(await notePublished(tx, municipality, halfYear, now))) continue
    await insertUnits(tx, municipality, halfYear, units)
    const of = { units, fewest: { people: feedback.fewestAnswers, children: fewest } }
    for await (const results of resultsIn(tx, municipality, halfYear, of))
      await insertResults(
        tx,
        municipality,
        results.map(one => ({ ...one, id: newId(), halfYear })),
      )
  }
}

/** What can be shown of a half-year, one theme at one time after the other: no more than that is held in memory. */
async function* resultsIn(
  tx: Tx,
  municipality: number,
  halfYear: HalfYear,
  { units, fewest }: { units: readonly Unit[]; fewest: Fewest },
): AsyncGenerator<readonly Result[], void> {
  const days = daysOf(halfYear)
  const [from, to] = [startOf(days.from), startOf(addDays(days.to, 1))]
  for (const phase of PHASES) {
    const asked = await askedThen<AskedThen>(tx, municipality, { from, to, phase })
    for (const theme of THEMES) {
      const voices = await voicesIn<Voice>(tx, municipality, { halfYear, phase, theme })
      yield resultsOf({ voices, asked }, units, fewest)
    }
  }
}
