import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { numberOfMunicipality } from '../person/index.ts'
import { bringFile } from './bring-operations.ts'
import { waitingFiles } from './ports.ts'

/** Each night: the files that wait in the municipality's folder. The same file again changes nothing. */
export const registerTicks: readonly Tick[] = [
  {
    name: 'register.nightly',
    every: 'day',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        const { newId, secrets } = house
        for (const text of await waitingFiles(await numberOfMunicipality(tx, municipality)))
          await bringFile(tx, text, { municipality, byId: null, now, newId, secrets })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
