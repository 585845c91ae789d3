import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { onJob } from '../../platform/outbox/jobs.ts'
import type { JobHandler, Tick } from '../../platform/outbox/jobs.ts'
import { employeeById, leaderOf } from '../organisation/index.ts'
import { contactsOf } from '../person/index.ts'
import { isClosedChild } from '../sight/index.ts'
import type { Party } from './model.ts'
import { findEnded, findUnsent, lapse, saveDelivered, takeEnded, takeUnnoticed } from './clock-store.ts'
import { bareNotice, endedNotice, noticeOf } from './notice-model.ts'
import type { NoticeLanguage } from './notice-model.ts'

declare module '../../platform/outbox/jobs.ts' {
  interface Jobs {
    'ask.notify': { readonly municipality: number; readonly askId: string }
    'ask.ended': { readonly municipality: number; readonly askId: string }
  }
}

interface Reachable {
  readonly email: string
  readonly language: NoticeLanguage
}

/** How somebody is told; undefined for those without an address, and for those whose whereabouts nobody may learn. */
async function reach(tx: Tx, municipality: number, to: Party, now: Date): Promise<Reachable | undefined> {
  if (to.kind === 'family') {
    const [person] = await contactsOf(tx, municipality, [to.id])
    if (!person?.email || person.protection === 'strictly_confidential') return undefined
    return { email: person.email, language: person.language === 'nn' ? 'nn' : 'nb' }
  }
  const person =
    to.kind === 'service' ? await leaderOf(tx, municipality, to.id, now) : await employeeById(tx, municipality, to.id)
  return person?.email ? { email: person.email, language: person.language } : undefined
}

const behind = <T>(house: House, municipality: number, now: Date, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(house.database, { municipality, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

/** Gives notice by mail, with kind and deadline only. Delivered when the mail server has taken it. */
export const notify = onJob('ask.notify', async (house, { municipality, askId }) => {
  const now = house.clock()
  const found = await behind(house, municipality, now, async tx => {
    const ask = await findUnsent(tx, municipality, askId)
    if (!ask) return undefined
    const bare = ask.childId !== null && (await isClosedChild(tx, municipality, ask.childId))
    return { ask, bare, to: await reach(tx, municipality, ask.to, now) }
  })
  if (!found?.to) return
  const { ask, bare, to } = found
  const notice = bare ? bareNotice(house.baseUrl) : noticeOf(ask, to.language, house.baseUrl)
  await house.sendMail({ to: to.email, ...notice })
  await behind(house, municipality, now, tx => saveDelivered(tx, municipality, askId, now))
})

/** Tells who had been told that something waits that it does no more. */
export const tellEnded = onJob('ask.ended', async (house, { municipality, askId }) => {
  const now = house.clock()
  const to = await behind(house, municipality, now, async tx => {
    const ask = await findEnded(tx, municipality, askId)
    return ask && reach(tx, municipality, ask.to, now)
  })
  if (to) await house.sendMail({ to: to.email, ...endedNotice(to.language) })
})

export const askJobs: readonly JobHandler[] = [notify, tellEnded]

/** Each minute: what is new is given notice of. Each hour: what is past its time is marked, so that somebody must act. */
export const askTicks: readonly Tick[] = [
  {
    name: 'ask.notices',
    every: 'minute',
    run: (house, municipality, now) =>
      behind(house, municipality, now, async tx => {
        const enqueue = house.enqueueIn(tx)
        for (const askId of await takeUnnoticed(tx, municipality, now))
          await enqueue('ask.notify', { municipality, askId })
        for (const askId of await takeEnded(tx, municipality)) await enqueue('ask.ended', { municipality, askId })
      }),
  },
  {
    name: 'ask.lapse',
    every: 'hour',
    run: async (house, municipality, now) =>
      void (await behind(house, municipality, now, tx => lapse(tx, municipality, now))),
  },
]
