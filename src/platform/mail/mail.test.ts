import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, it } from 'vitest'
import { openLog } from '../log.ts'
import { smtpMail, unsentMail } from './mail.ts'

const received: { to: string[]; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(one => one.address)
      received.push({ to, text: Buffer.concat(parts).toString('utf8') })
      done(to.includes('full@veikryss.example') ? Object.assign(new Error('full'), { responseCode: 452 }) : null)
    })
  },
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.server.address() as AddressInfo
const send = smtpMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'samspor@veikryss.example' })
afterAll(async () => {
  send.close()
  await new Promise<void>(resolve => server.close(resolve))
})
const mail = { subject: 'Noe venter på deg', text: 'Logg inn i Samspor for å se hva det er. Æ ø å.' }

it('hands a mail with a calendar file over to the mail server', async () => {
  await send({ ...mail, to: 'kari@veikryss.example', ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' })
  const [one] = received
  expect(one?.to).toEqual(['kari@veikryss.example'])
  expect(one?.text).toMatch(/^From: samspor@veikryss\.example$/m)
  expect(one?.text).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m)
})

it('says so when the mail server does not take it, so that the job comes again', async () => {
  await expect(send({ ...mail, to: 'full@veikryss.example' })).rejects.toThrow(/452/)
})

it('lets nobody add a receiver or a header through an address or a subject', async () => {
  await send({ ...mail, to: 'kari@veikryss.example', subject: 'Hei\r\nBcc: evil@example.org' })
  expect(received.at(-1)?.to).toEqual(['kari@veikryss.example'])
  expect(received.at(-1)?.text).not.toMatch(/^Bcc:/m)
})

it('without a mail server says only that a mail would be sent', async () => {
  const lines: string[] = []
  await unsentMail(openLog('info', { write: line => void lines.push(line) }))({ ...mail, to: 'kari@veikryss.example' })
  expect(lines.join('')).toContain('mail would be sent')
  expect(lines.join('')).not.toMatch(/kari|venter/)
})
