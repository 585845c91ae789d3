import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { SIDE_BY_SIDE } from '../outbox/deliver.ts'
import { Undeliverable } from './undeliverable.ts'

/** A mail. It says that something waits, never what: no names, no content (architecture: side effects). */
export interface Mail {
  /** Makes the mail's own id: the same mail sent again is known by it. */
  readonly id?: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** A calendar file to go with it. */
  readonly ics?: string
}

/** Sends a mail; throws when it could not be handed over, so that the job comes again; `Undeliverable` when it is refused for good. */
export type SendMail = (mail: Mail) => Promise<void>

export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/** Milliseconds to wait for the mail server. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
/**
 * Connections are kept for the next mail, and left politely (milliseconds) before either side tires of them. As many as all queues that
 * mail (notices, calendar entries) may have under way, the urgent's places too: none waits in here for another's.
 */
const KEPT = { pool: true, maxConnections: 2 * (SIDE_BY_SIDE + 1), maxMessages: 100, idleTimeout: 10_000 } as const

/** Mail by SMTP; to be called from jobs only, after the commit. */
export function smtpMail({ smtpUrl, from }: MailSettings): SendMail & { readonly close: () => void } {
  const url = new URL(smtpUrl)
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    ...PATIENCE,
    ...KEPT,
    // A mail's text never names a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send: SendMail = async ({ id, to, subject, text, ics }) => {
    const icalEvent =
      ics === undefined ? {} : { icalEvent: { method: methodOf(ics), filename: 'invitasjon.ics', content: ics } }
    const messageId = id === undefined ? {} : { messageId: `<${id}@${from.split('@').at(-1)?.replace('>', '')}>` }
    await transport.sendMail({ from, to, subject, text, ...messageId, ...icalEvent }).catch(refusedForGood)
  }
  return Object.assign(send, { close: () => transport.close() })
}

/** A 5xx of the mail server is its last word; anything else may pass. */
const refusedForGood = (error: unknown) => {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  throw code >= 500 && code < 600 ? new Undeliverable('refused by the mail server') : error
}

/** What the calendar file asks of the calendar, REQUEST or CANCEL: the mail must say the same. */
const methodOf = (ics: string): string => /^METHOD:(\w+)/m.exec(ics)?.[1] ?? 'REQUEST'

/** Where no mail server is set (the demo): says that a mail would be sent, not to whom and not what. */
export const unsentMail =
  (log: Logger): SendMail =>
  async ({ ics }) =>
    log.info({ calendar: ics !== undefined }, 'mail would be sent')
