import { textsIn } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { calendarText } from '../../platform/mail/calendar.ts'
import { onJob } from '../../platform/outbox/jobs.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/api/carry-out.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { getCase } from '../case/index.ts'
import { mailedTo } from '../notice/index.ts'
import { isClosedChild } from '../sight/index.ts'
import { mailTexts } from './mail-texts.ts'
import type { Invitee, Meeting } from './model.ts'
import { announce } from './operations/announce.ts'
import { stillTold } from './operations/still-told.ts'
import { inviteesOf } from './store/invitee.ts'
import { findMeetingRow, unannounced } from './store/meeting.ts'

declare module '../../platform/outbox/jobs.ts' {
  interface Jobs {
    /** A meeting is called, moved or cancelled: tells one invitee's calendar, without content. */
    'meeting.calendar': { municipality: number; meetingId: string; inviteeId: string; sequence: number }
  }
}

/** Mails the calendar entry of one invitee who still may hear of it; what has changed since is told by the job of that change. */
export const calendarJob = onJob('meeting.calendar', async (house, job, left) => {
  const found = await inTransaction(
    house.database,
    { municipality: job.municipality, now: house.clock() },
    async tx => ({
      keep: false,
      value: await receiverOf(tx, job, house.clock()),
    }),
  )
  if (found === undefined) return
  const { meeting, to, language, family } = found
  const url = family ? `${house.baseUrl}/familie` : `${house.baseUrl}/`
  const cancelled = meeting.state === 'cancelled'
  const texts = textsIn(mailTexts, language)
  const ics = calendarText({
    ...{ uid: `${meeting.id}@${hostOf(house)}`, sequence: meeting.sequence, cancelled },
    ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, stamp: house.clock() },
    ...{ organizer: `samspor@${hostOf(house)}`, attendee: to, url, summary: texts.summary },
  })
  const what = cancelled ? 'cancelled' : meeting.sequence > 0 ? 'moved' : 'called'
  // The same entry sent again is known by its id.
  const id = `${job.inviteeId}.${job.sequence}`
  left?.throwIfAborted()
  await house.sendMail({ id, to, subject: texts[`${what}Subject`], text: `${texts[what]}\n\n${url}\n`, ics })
})

const hostOf = (house: House) => new URL(house.baseUrl).hostname

interface Receiver {
  readonly meeting: Meeting
  readonly to: string
  readonly language: Language
  readonly family: boolean
}

async function receiverOf(
  tx: Tx,
  job: { municipality: number; meetingId: string; inviteeId: string; sequence: number },
  now: Date,
): Promise<Receiver | undefined> {
  const [meeting, invitees] = await Promise.all([
    findMeetingRow(tx, job.municipality, job.meetingId),
    inviteesOf(tx, job.municipality, [job.meetingId]),
  ])
  const invitee = invitees.find(one => one.id === job.inviteeId)
  if (!meeting || !invitee || meeting.sequence !== job.sequence) return undefined
  const told = await stillTold(tx, { municipality: job.municipality, meeting, invitees: [invitee], now })
  const { childId } = await getCase(tx, job.municipality, meeting.caseId)
  // Of some children nothing is put in any calendar: those who are called see it in Samspor.
  const silent = await isClosedChild(tx, job.municipality, childId)
  const contact =
    told.length > 0 && !silent
      ? await addressOf(tx, { municipality: job.municipality, childId, now }, invitee)
      : undefined
  if (!contact) return undefined
  return {
    meeting,
    to: contact.email,
    language: contact.language,
    family: invitee.kind !== 'employee',
  }
}

/** Where somebody's calendar is, as the notices' reach and choice have it; nowhere for guests and children: others tell them. */
function addressOf(
  tx: Tx,
  about: Omit<Parameters<typeof mailedTo>[1], 'kind' | 'to'>,
  { kind, personId: id }: Invitee,
) {
  if (id === null || kind === 'child') return undefined
  return mailedTo(tx, { ...about, kind: 'meeting', to: { kind: kind === 'employee' ? 'employee' : 'family', id } })
}

/** Hands over what a closed case cancelled: that act has no outbox of its own. */
const announceTick: Tick = {
  name: 'meeting.announce',
  every: 'minute',
  run: (house, municipality, now) =>
    inTransaction(house.database, { municipality, now }, async tx => {
      const meetings = await unannounced(tx, municipality)
      const invitees = await inviteesOf(
        tx,
        municipality,
        meetings.map(one => one.id),
      )
      for (const meeting of meetings) {
        const called = invitees.filter(one => one.meetingId === meeting.id)
        await announce(tx, { municipality, meeting, invitees: called, enqueue: house.enqueueIn(tx) })
      }
      return { keep: true, value: undefined, last: [] }
    }),
}

export const meetingJobs = [calendarJob]
export const meetingTicks: readonly Tick[] = [announceTick]
