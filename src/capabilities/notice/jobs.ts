import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { onJob } from '../../platform/outbox/jobs.ts'
import type { JobHandler, Tick } from '../../platform/outbox/jobs.ts'
import { isUndeliverable } from '../../platform/mail/undeliverable.ts'
import { mailOf, smsOf } from './words-model.ts'
import { findMessage, saveSettled, takeDue } from './message-store.ts'
import type { Message, Notice } from './model.ts'
import { planWays } from './operations/plan-ways.ts'
import { reachOf, sayable } from './operations/reach.ts'
import type { Reached } from './operations/reach.ts'
import { handedOver } from './ports.ts'

declare module '../../platform/outbox/jobs.ts' {
  interface Jobs {
    'notice.send': { readonly municipality: number; readonly messageId: string }
    'notice.send.given_up': Jobs['notice.send']
  }
}

const behind = <T>(house: House, municipality: number, now: Date, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(house.database, { municipality, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

interface Sendable {
  readonly message: Message
  readonly to: Reached
  readonly said: readonly Notice[]
}

/** What is sent as things stand now; a message with nobody to reach or nothing left to tell is dropped. */
async function prepare(
  house: House,
  tx: Tx,
  municipality: number,
  messageId: string,
  now: Date,
): Promise<Sendable | undefined> {
  const message = await findMessage(tx, municipality, messageId)
  if (!message) return undefined
  const [to] = await reachOf(tx, municipality, [message.to])
  const told = await sayable(tx, { municipality, to: message.to, notices: message.notices, now })
  const there = message.channel === 'email' || house.sendSms !== undefined
  const address = to && there && !to.isProtected ? to[message.channel] : null
  if (to && address && told.notices.length > 0)
    return { message: { ...message, notices: told.notices }, to, said: told.said }
  await saveSettled(tx, {
    ...{ municipality, id: messageId, state: 'dropped', now },
    why: message.notices.length === 0 ? 'nothing_left' : 'not_outside',
  })
  return undefined
}

/** Sends one message to one receiver; what is refused for good is not tried again, what fails otherwise comes back. */
export const sendMessage = onJob('notice.send', async (house, { municipality, messageId }, left) => {
  const now = house.clock()
  const found = await behind(house, municipality, now, tx => prepare(house, tx, municipality, messageId, now))
  if (!found) return
  const { message, to, said } = found
  const settled = { municipality, id: messageId, now }
  left?.throwIfAborted()
  try {
    await hand(house, message, to, said)
  } catch (error) {
    if (!isUndeliverable(error)) throw error
    await behind(house, municipality, now, tx => saveSettled(tx, { ...settled, state: 'failed', why: 'refused' }))
    return
  }
  await behind(house, municipality, now, async tx => {
    await saveSettled(tx, { ...settled, state: 'sent' })
    await handedOver(tx, { municipality, notices: message.notices, now })
  })
})

/** Gives it to its channel, under the message's own id: the same message again is known by it. */
async function hand(house: House, message: Message, to: Reached, said: readonly Notice[]): Promise<void> {
  const { id } = message
  if (message.channel === 'sms') await house.sendSms?.({ id, to: to.sms ?? '', text: smsOf(said, to.language) })
  else
    await house.sendMail({
      id,
      to: to.email ?? '',
      ...mailOf(said, { language: to.language, kind: message.to.kind }, house),
    })
}

/** After a day of tries nobody tries any more: whoever asked must reach the receiver in another way. */
export const giveUpMessage = onJob('notice.send.given_up', async (house, { municipality, messageId: id }) => {
  const now = house.clock()
  const failed = { municipality, id, state: 'failed', why: 'not_taken', now } as const
  await behind(house, municipality, now, tx => saveSettled(tx, failed))
})

export const noticeJobs: readonly JobHandler[] = [sendMessage, giveUpMessage]

/** Each minute: it is decided how what is new leaves the inbox, and what is due is given to the outbox. */
export const noticeTicks: readonly Tick[] = [
  {
    name: 'notice.ways',
    every: 'minute',
    run: (house, municipality, now) =>
      behind(house, municipality, now, async tx => {
        await planWays(tx, { municipality, now, newId: house.newId, sms: house.sendSms !== undefined })
        const enqueue = house.enqueueIn(tx)
        for (const { id: messageId, acute } of await takeDue(tx, municipality, now))
          await enqueue('notice.send', { municipality, messageId }, { urgent: acute })
      }),
  },
]
