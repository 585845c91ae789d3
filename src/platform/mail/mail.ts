import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'

/** A mail. It says that something waits, never what: no names, no content (architecture: side effects). */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** A calendar file to go with it. */
  readonly ics?: string
}

/** Sends a mail; throws when it could not be handed over, so that the job comes again. */
export type SendMail = (mail: Mail) => Promise<void>

export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/** Milliseconds to wait for the mail server. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Mail by SMTP; to be called from jobs only, after the commit. */
export function smtpMail({ smtpUrl, from }: MailSettings): SendMail & { readonly close: () => void } {
  const url = new URL(smtpUrl)
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    ...PATIENCE,
    // A mail's text never names a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send: SendMail = async ({ to, subject, text, ics }) => {
    const icalEvent =
      ics === undefined ? {} : { icalEvent: { method: methodOf(ics), filename: 'invitasjon.ics', content: ics } }
    await transport.sendMail({ from, to, subject, text, ...icalEvent })
  }
  return Object.assign(send, { close: () => transport.close() })
}

/** What the calendar file asks of the calendar, REQUEST or CANCEL: the mail must say the same. */
const methodOf = (ics: string): string => /^METHOD:(\w+)/m.exec(ics)?.[1] ?? 'REQUEST'

/** Where no mail server is set (the demo): says that a mail would be sent, not to whom and not what. */
export const unsentMail =
  (log: Logger): SendMail =>
  async ({ ics }) =>
    log.info({ calendar: ics !== undefined }, 'mail would be sent')
