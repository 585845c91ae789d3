import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, settingsOf } from '../../organisation/index.ts'
import { resultsOf } from '../result-rules.ts'
import type { Voice } from '../result-rules.ts'
import { halfYearOf } from '../rules.ts'
import { insertResults, notePublished, unpublished, voicesIn } from '../store/result.ts'
import type { Asking } from './ask-family.ts'

/** Puts each half-year that is over together, once: what is shown then is never changed, whatever is taken back or deleted later. */
export async function publish(tx: Tx, { municipality, now, newId }: Asking): Promise<void> {
  const over = await unpublished(tx, municipality, halfYearOf(dayOf(now)))
  if (over.length === 0) return
  const [{ feedback, fewest }, units] = await Promise.all([
    settingsOf(tx, municipality, now),
    allServices(tx, municipality),
  ])
  for (const halfYear of over) {
    if (!(await notePublished(tx, municipality, halfYear, now))) continue
    const voices = await voicesIn<Voice>(tx, municipality, halfYear)
    const results = resultsOf(voices, units, { people: feedback.fewestAnswers, children: fewest })
    await insertResults(
      tx,
      municipality,
      results.map(one => ({ ...one, id: newId(), halfYear })),
    )
  }
}
