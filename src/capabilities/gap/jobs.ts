import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { onJob } from '../../platform/outbox/jobs.ts'
import type { JobHandler, Tick } from '../../platform/outbox/jobs.ts'
import { employeeById, leaderOf } from '../organisation/index.ts'
import { contactsOf } from '../person/index.ts'
import type { Waited } from './model.ts'
import { reminderIn } from './reminder-model.ts'
import { sweepAll } from './store.ts'

declare module '../../platform/outbox/jobs.ts' {
  interface Jobs {
    'gap.reminder': { readonly municipality: number; readonly toKind: Waited['kind']; readonly toId: string }
  }
}

interface Reachable {
  readonly email: string | null
  readonly language: string
}

/** How the one who is waited for is reached; undefined for those whose whereabouts nobody may learn. */
async function reach(tx: Tx, municipality: number, to: Waited, now: Date): Promise<Reachable | undefined> {
  if (to.kind === 'service') return leaderOf(tx, municipality, to.id, now)
  if (to.kind === 'employee') return employeeById(tx, municipality, to.id)
  const [person] = await contactsOf(tx, municipality, [to.id])
  return person?.protection === 'strictly_confidential' ? undefined : person
}

/** Sends a reminder without content. */
export const sendReminder = onJob('gap.reminder', async (house, { municipality, toKind, toId }) => {
  const now = house.clock()
  const to = await inTransaction(house.database, { municipality, now }, async tx => ({
    keep: true,
    value: await reach(tx, municipality, { kind: toKind, id: toId }, now),
    last: [],
  }))
  if (!to?.email) return
  await house.sendMail({ to: to.email, ...reminderIn(to.language === 'nn' ? 'nn' : 'nb', house.baseUrl) })
})

export const gapJobs: readonly JobHandler[] = [sendReminder]

/** Every hour: what time alone has opened or mended. */
export const gapTicks: readonly Tick[] = [
  {
    name: 'gap.sweep',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async () => ({
        keep: true,
        value: undefined,
        last: [sweepAll(municipality)],
      })),
  },
]
