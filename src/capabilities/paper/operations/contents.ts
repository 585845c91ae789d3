import { dayOf } from '../../../kernel/time.ts'
import type { Asking } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { listMeetings, readMeeting } from '../../meeting/index.ts'
import { openFamily } from '../../sharing/index.ts'
import type { PaperKind, PaperThing } from '../model.ts'
import type { Content } from '../rules/papers.ts'
import type { Recipient } from './recipients.ts'

/** So many meetings back. */
export const MOST = 20

/** The same asking as the person who is to have the paper: whatever is read is what that one reads. */
export const asRecipient = (asking: Asking, { as }: Recipient): Asking => ({ ...asking, actor: as })

/** What can be printed for somebody: information, what is asked about sharing, meetings to come, minutes not answered. */
export async function thingsFor(asking: Asking, caseId: string, one: Recipient): Promise<Omit<PaperThing, 'given'>[]> {
  const own = asRecipient(asking, one)
  const sharing = await readInside(own, openFamily, { caseId })
  const listed = await readInside(own, listMeetings, { caseId, limit: MOST })
  const asked = (sharing?.services ?? []).filter(service => service.request !== null)
  const meetings = (listed?.meetings ?? []).map(each => ({ ...each, on: dayOf(new Date(each.startsAt)) }))
  return [
    { kind: 'information', thingId: null, title: null, on: null },
    // By the request, as it is asked: a new one to the same service is another paper.
    ...asked.map(({ name, request }) => ({
      ...{ kind: 'consent' as const, thingId: request?.id ?? null, title: name, on: request?.on ?? null },
    })),
    ...meetings
      .filter(each => each.may.answer)
      .map(({ id, purpose, on }) => ({ kind: 'meeting' as const, thingId: id, title: purpose, on })),
    ...meetings
      .filter(each => each.minutes !== null)
      .map(({ id, purpose, on }) => ({ kind: 'minutes' as const, thingId: id, title: purpose, on })),
  ]
}

/** What stands on one paper; undefined where the person would not read it. */
export async function contentFor(
  asking: Asking,
  which: { readonly caseId: string; readonly kind: PaperKind; readonly thingId: string | undefined },
  one: Recipient,
): Promise<Content | undefined> {
  const { caseId, kind, thingId } = which
  if (kind === 'information') return { kind }
  if (thingId === undefined) return undefined
  const own = asRecipient(asking, one)
  if (kind === 'consent') return consentFor(own, caseId, thingId)
  if (kind === 'meeting') return meetingFor(own, caseId, thingId)
  return minutesFor(own, caseId, thingId)
}

async function consentFor(own: Asking, caseId: string, requestId: string): Promise<Content | undefined> {
  const sharing = await readInside(own, openFamily, { caseId })
  const service = sharing?.services.find(each => each.request?.id === requestId)
  const request = service?.request
  if (!sharing || !service || !request) return undefined
  const topics = sharing.topics.filter(each => request.topics.includes(each.id))
  const { why, purpose, until } = request
  return { kind: 'consent', asked: { service: service.name, why, purpose, until, topics } }
}

async function meetingFor(own: Asking, caseId: string, meetingId: string): Promise<Content | undefined> {
  const listed = await readInside(own, listMeetings, { caseId, limit: MOST })
  const found = listed?.meetings.find(each => each.id === meetingId)
  if (!found?.may.answer) return undefined
  const { purpose, place, interpreterLanguage } = found
  return {
    kind: 'meeting',
    called: {
      ...{ purpose, place, startsAt: new Date(found.startsAt), endsAt: new Date(found.endsAt) },
      ...{ names: found.invitees.map(each => each.name), interpreted: interpreterLanguage !== null },
    },
  }
}

async function minutesFor(own: Asking, caseId: string, meetingId: string): Promise<Content | undefined> {
  const found = await readInside(own, readMeeting, { meetingId })
  const latest = found?.versions.at(-1)
  if (!found || found.caseId !== caseId || !latest) return undefined
  const pointOf = (id: string) => found.agenda.find(each => each.id === id)?.words
  const there = found.invitees.filter(each => latest.attended.includes(each.id))
  return {
    kind: 'minutes',
    minutes: {
      startsAt: new Date(found.startsAt),
      names: there.map(each => each.name),
      items: latest.items.flatMap(({ agendaItemId, words }) => {
        const point = pointOf(agendaItemId)
        return point === undefined ? [] : [{ point, words }]
      }),
      agreed: found.measures.map(({ title, responsible }) => ({ title, responsible })),
    },
  }
}
