import { appendFile } from 'node:fs/promises'
import { Undeliverable } from '../mail/undeliverable.ts'

/** A message to a telephone. Like a mail it says that something waits, never what: no names, no content. */
export interface Sms {
  /** The same message sent again is known by it. */
  readonly id: string
  readonly to: string
  readonly text: string
}

/** Sends to a telephone; throws when it could not be handed over, `Undeliverable` when it is refused for good. */
export type SendSms = (sms: Sms) => Promise<void>

export interface SmsSettings {
  readonly url: string
  readonly token: string
}

/** Milliseconds to wait for the provider. */
const PATIENCE = 10_000
/** These may pass: too many at once, too slow. Every other 4xx is the provider's last word. */
const PASSING = [408, 425, 429]

/** By HTTP: a POST of `{ to, text }` as JSON, with the token, and the message's id as idempotency key; 2xx is taken. */
export const httpSms =
  ({ url, token }: SmsSettings): SendSms =>
  async ({ id, to, text }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
      body: JSON.stringify({ to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    await answer.body?.cancel()
    if (answer.ok) return
    const forGood = answer.status >= 400 && answer.status < 500 && !PASSING.includes(answer.status)
    throw forGood ? new Undeliverable('refused by the provider') : new Error(`the provider answered ${answer.status}`)
  }

/** For development: a line in a file instead. */
export const fileSms =
  (path: string): SendSms =>
  async sms =>
    appendFile(path, `${JSON.stringify(sms)}\n`)
