import { SMTPServer } from 'smtp-server'
import { smtpMail } from '../../platform/mail/mail.ts'
import type { AgendaItem, Invitee, Meeting, Minutes } from './model.ts'

/** A meeting that is to come, Monday 30 November 2026 at 9 in Oslo. */
export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: '6f1f9a52-9e2a-4f2b-8d7a-0f6a5c9b1e11',
  caseId: 'case',
  kind: 'evaluation',
  purpose: 'Se på hvordan det går',
  place: 'Møterom 2',
  startsAt: new Date('2026-11-30T08:00:00Z'),
  endsAt: new Date('2026-11-30T09:00:00Z'),
  state: 'called',
  calledBy: 'kari',
  minutesBy: 'kari',
  interpreterLanguage: null,
  interpreterOrderedAt: null,
  cancelledBecause: null,
  sequence: 0,
  at: new Date('2026-11-24T07:00:00Z'),
  topic: 'meetings',
  audience: 'everyone',
  notFor: null,
  serviceId: 'kindergarten',
  version: 1,
  ...more,
})

/** Somebody who is called. */
export const anInvitee = (id: string, kind: Invitee['kind'] = 'guardian'): Invitee => ({
  ...{ id, kind, personId: id, guestName: null },
  serviceId: kind === 'employee' ? 'kindergarten' : null,
})

/** A point of the agenda. */
export const anItem = (id: string): AgendaItem => ({
  ...{ id, words: 'Hva gjør vi nå?', because: 'own', sourceId: null, topic: 'meetings', audience: 'everyone' },
  ...{ notFor: null, serviceId: 'kindergarten' },
})

/** The first version of the minutes of a meeting. */
export const someMinutes = (more: Partial<Minutes> = {}): Minutes => ({
  ...{ meetingId: aMeeting().id, version: 1, items: [{ agendaItemId: 'one', words: 'Vi går videre' }], attended: [] },
  ...{ nextMeeting: null, because: null, byId: 'kari', at: new Date('2026-11-30T09:00:00Z'), ...more },
})

export interface Received {
  readonly to: string
  readonly raw: string
}

/** A mail server of the test's own on loopback, with what it received and a way to send to it. */
export async function aMailServer() {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        received.push(...session.envelope.rcptTo.map(one => ({ to: one.address, raw })))
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const url = `smtp://127.0.0.1:${port}`
  const sendMail = smtpMail({ smtpUrl: url, from: 'samspor@veikryss.example' })
  const close = async () => {
    sendMail.close()
    await new Promise<void>(resolve => server.close(resolve))
  }
  return { received, sendMail, url, close }
}
