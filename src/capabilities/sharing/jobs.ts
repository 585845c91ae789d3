import { addDays, dayOf } from '../../kernel/time.ts'
import type { House } from '../../platform/api/carry-out.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { lapsedAbouts } from '../sight/index.ts'
import { casesAsked, withdrawAsks } from '../ask/index.ts'
import type { ActInCase } from '../case/index.ts'
import { settingsOf } from '../organisation/index.ts'
import { remindInCase } from './operations/remind.ts'
import { renewAfterAnswer, takeBackIn } from './operations/renew.ts'
import { remindersOver } from '../signer/index.ts'
import { casesEnding } from './store/answer.ts'

const TWO_DAYS = 48 * 3_600_000

/** Each case by itself: what goes wrong in one undoes nothing in another, and no lock is held for longer than one. */
async function inEach(
  house: House,
  behind: { readonly municipality: number; readonly now: Date },
  cases: readonly string[],
  work: (tx: Tx, act: ActInCase) => Promise<void>,
): Promise<void> {
  const failed: unknown[] = []
  for (const caseId of cases)
    await inTransaction(house.database, behind, async tx => {
      await work(tx, { ...behind, caseId, newId: house.newId })
      return { keep: true, value: undefined, last: [] }
    }).catch(error => failed.push(error))
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} cases could not be renewed`)
}

/**
 * Where a consent has just run out: sight ended by itself at that instant, but a holder whose service lost its ground
 * must be followed by somebody. Two days back, so that a server that was off catches up.
 */
export const sharingTicks: readonly Tick[] = [
  {
    name: 'sharing.lapsed',
    every: 'hour',
    run: async (house, municipality, now) => {
      const since = new Date(now.getTime() - TWO_DAYS)
      const behind = { municipality, now }
      const lapsed = await inTransaction(house.database, behind, async tx => ({
        keep: false,
        value: await lapsedAbouts(tx, { municipality, kind: 'case', ground: 'consent', since, now }),
      }))
      await inEach(house, behind, lapsed, renewAfterAnswer)
    },
  },
  {
    // What ends on a day that was written before (a consent, a responsibility, a care order), and an employee who leaves, is told by
    // nobody; and who is asked and takes no part has no facts that end.
    name: 'sharing.take_back',
    every: 'day',
    run: async (house, municipality, now) => {
      const behind = { municipality, now }
      const asked = await inTransaction(house.database, behind, async tx => ({
        ...{ keep: false, value: await casesAsked(tx, municipality) },
      }))
      await inEach(house, behind, asked, takeBackIn)
    },
  },
  {
    name: 'sharing.endings',
    every: 'day',
    run: async (house, municipality, now) => {
      const behind = { municipality, now }
      const today = dayOf(now)
      const cases = await inTransaction(house.database, behind, async tx => {
        const { consentReminderDays } = await settingsOf(tx, municipality, now)
        // Nobody is asked about what has ended by itself: the grid says so, and a new question can be asked.
        for (const thingId of await remindersOver(tx, municipality, today))
          await withdrawAsks(tx, { municipality, thingId }, now)
        const last = addDays(today, Math.max(...consentReminderDays))
        return { keep: true, value: await casesEnding(tx, municipality, today, last), last: [] }
      })
      for (const caseId of cases)
        await inTransaction(house.database, behind, async tx => {
          await remindInCase(tx, { municipality, caseId, now, newId: house.newId })
          return { keep: true, value: undefined, last: [] }
        })
    },
  },
]
