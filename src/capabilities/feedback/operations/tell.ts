import type { House } from '../../../platform/api/carry-out.ts'
import { inTransaction } from '../../../platform/database/transaction.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { onJob } from '../../../platform/outbox/jobs.ts'
import { findCase } from '../../case/index.ts'
import { tell } from '../../notice/index.ts'
import { mayBeAsked } from '../access.ts'
import { aboveIn } from '../result-rules.ts'
import { unitsThen } from '../store/result.ts'
import { findDone, noteTold, whoAnswered } from '../store/told.ts'
import type { WhoAnswered } from '../store/told.ts'
import { readerOf } from './ask-family.ts'
import type { Asking } from './ask-family.ts'

declare module '../../../platform/outbox/jobs.ts' {
  interface Jobs {
    /** Something was done about a result: tells the next of those who answered, after somebody. */
    'feedback.tell': { readonly municipality: number; readonly doneId: string; readonly after: string | null }
  }
}

/** So many in one transaction. */
const BATCH = 100

/**
 * Those who answered hear, each in the own inbox, that something was done about it: once for each result, and only who still sees the case.
 * Who they are is told to nobody.
 */
export const tellJob = onJob('feedback.tell', (house, { municipality, doneId, after }) => {
  const now = house.clock()
  return inTransaction(house.database, { municipality, now }, async tx => {
    const done = await findDone(tx, municipality, doneId)
    if (done) await tellNext(tx, house, { municipality, now, newId: house.newId }, { ...done, doneId, after })
    return { keep: true, value: undefined, last: [] }
  })
})

interface Done {
  readonly doneId: string
  readonly halfYear: string
  readonly serviceId: string | null
  readonly after: string | null
}
async function tellNext(tx: Tx, house: House, asking: Asking, done: Done): Promise<void> {
  const { municipality } = asking
  const { doneId, halfYear, serviceId, after } = done
  const units = (await unitsThen(tx, municipality, [halfYear])).get(halfYear) ?? []
  const above = aboveIn(units)
  const under = units.map(one => one.id).filter(id => above(id).includes(serviceId))
  const which = { halfYear, serviceIds: serviceId === null ? null : under, after, most: BATCH }
  const who = await whoAnswered(tx, municipality, which)
  for (const one of who) await tellOne(tx, asking, one, done)
  const last = who.at(-1)
  if (last && who.length === BATCH)
    await house.enqueueIn(tx)('feedback.tell', { municipality, doneId, after: last.personId })
}

async function tellOne(tx: Tx, { municipality, now, newId }: Asking, who: WhoAnswered, done: Done): Promise<void> {
  const { halfYear, serviceId, doneId: thingId } = done
  const { personId } = who
  for (const { caseId, childId } of who.cases) {
    const reader = readerOf(municipality, personId, childId)
    const inCase = await findCase(tx, { caseId }, reader)
    if (!inCase || !mayBeAsked(reader, inCase, now).allowed) continue
    if (await noteTold(tx, municipality, { id: newId(), halfYear, serviceId, personId, at: now }))
      await tell(tx, {
        ...{ municipality, kind: 'feedback_done', to: { kind: 'family', id: personId }, now, newId },
        ...{ about: { kind: 'case', id: caseId }, childId, thingId, dueAt: null },
      })
    return
  }
}
