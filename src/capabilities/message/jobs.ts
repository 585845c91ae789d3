import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { casesAsked, openAsksAbout } from '../ask/index.ts'
import { getCase, lockCase } from '../case/index.ts'
import { takeBackMessages } from './operations/take-back.ts'

/** Each day: a consent that ran out, and an employee who left, tell nobody; what waited for them waits for whoever takes over. */
export const messageTicks: readonly Tick[] = [
  {
    name: 'message.take_back',
    every: 'day',
    run: async (house, municipality, now) => {
      const alone = <T>(work: (tx: Tx) => Promise<T>) =>
        inTransaction(house.database, { municipality, now }, async tx => ({
          keep: true,
          value: await work(tx),
          last: [],
        }))
      for (const caseId of await alone(tx => casesAsked(tx, municipality, ['message'])))
        await alone(async tx => {
          await lockCase(tx, municipality, caseId)
          const [{ childId }, open] = await Promise.all([
            getCase(tx, municipality, caseId),
            openAsksAbout(tx, municipality, { kind: 'case', id: caseId }),
          ])
          await takeBackMessages(tx, { municipality, caseId, now, newId: house.newId }, { childId, open })
        })
    },
  },
]
