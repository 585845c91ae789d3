import { dayOf } from '../../../kernel/time.ts'
import type { Asking } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { asksOfThings, openAsksAbout } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import type { CaseSubject } from '../../case/model.ts'
import { othersIn } from '../../contact/index.ts'
import { listMeetings, readMeeting } from '../../meeting/index.ts'
import { openFamily } from '../../sharing/index.ts'
import type { PaperKind, PaperThing } from '../model.ts'
import type { Content } from '../rules/papers.ts'
import { READ_PAPERS, readByBoth } from './both.ts'
import { packsFor } from './packs.ts'
import { isOwn } from './recipients.ts'
import type { Recipient } from './recipients.ts'

/** So many meetings back; of older ones what is asked. */
const MOST = 20

/** The same asking as the person who is to have the paper: whatever is read is what that one reads. */
export const asRecipient = (asking: Asking, { as }: Recipient): Asking => ({ ...asking, actor: as })

/** Between the actor and whoever is to have the paper. */
const between = (inCase: CaseSubject, { as, sees }: Recipient) => ({ inCase, to: { actor: as, inCase: sees } })

/** What can be printed for a person, and when that one was asked it last. */
export type Printable = Omit<PaperThing, 'given' | 'since'> & { readonly since: Date | null }

/** What can be printed for somebody: information, what is asked about sharing, meetings to come, minutes; of these what the actor, too, reads in full. */
export async function thingsFor(asking: Asking, inCase: CaseSubject, one: Recipient): Promise<Printable[]> {
  const { tx, actor } = asking
  const caseId = inCase.childCase.id
  const own = asRecipient(asking, one)
  const sharing = await readInside(own, openFamily, { caseId })
  const meetings = (await meetingsFor(own, caseId)).map(each => ({ ...each, on: dayOf(new Date(each.startsAt)) }))
  const asked = (sharing?.services ?? []).filter(service => service.request !== null)
  const others = await othersFor(asking, one)
  const packs = await packsFor(asking, own, caseId)
  const all = [
    { kind: 'information' as const, thingId: null, title: null, on: null },
    ...(others.length > 0 ? [{ kind: 'contact' as const, thingId: null, title: null, on: null }] : []),
    // By the request, as it is asked: a new one to the same service is another paper.
    ...asked.map(({ name, request }) => ({
      ...{ kind: 'consent' as const, thingId: request?.id ?? null, title: name, on: request?.on ?? null },
    })),
    ...packs.map(({ id, service, on }) => ({ kind: 'transition_pack' as const, thingId: id, title: service, on })),
    ...meetings
      .filter(each => each.may.answer)
      .map(({ id, purpose, on }) => ({ kind: 'meeting' as const, thingId: id, title: purpose, on })),
    ...meetings
      .filter(each => each.minutes !== null)
      .map(({ id, purpose, on }) => ({ kind: 'minutes' as const, thingId: id, title: purpose, on })),
  ]
  const read = new Map<string, ReadonlySet<string>>()
  for (const kind of READ_PAPERS) {
    const ids = all.flatMap(thing => (thing.kind === kind ? (thing.thingId ?? []) : []))
    read.set(kind, await readByBoth(asking, between(inCase, one), kind, ids))
  }
  read.set('transition_pack', new Set(packs.map(one => one.id)))
  const things = all.filter(({ kind, thingId }) => thingId === null || read.get(kind)?.has(thingId))
  const asks = await asksOfThings(
    tx,
    actor.municipality,
    things.flatMap(thing => thing.thingId ?? []),
  )
  return things.map(thing => ({ ...thing, since: sinceOf(asks, one.personId, thing) ?? null }))
}

/** When a person was asked something last. */
const sinceOf = (
  asks: readonly Ask[],
  personId: string,
  { kind, thingId }: { readonly kind: string; readonly thingId: string | null },
) => asks.filter(one => one.to.id === personId && one.kind === kind && one.thingId === thingId).at(-1)?.sentAt

/** When a person was asked what stands on a paper. */
export const askedAt = async (
  { tx, actor }: Asking,
  personId: string,
  thing: { readonly kind: string; readonly thingId: string | null },
): Promise<Date | null> =>
  thing.thingId === null
    ? null
    : (sinceOf(await asksOfThings(tx, actor.municipality, [thing.thingId]), personId, thing) ?? null)

/** The latest meetings that somebody reads, and whichever older one that person still is asked about. */
async function meetingsFor(own: Asking, caseId: string) {
  const { tx, actor } = own
  const latest = (await readInside(own, listMeetings, { caseId, limit: MOST }))?.meetings ?? []
  const asks = await openAsksAbout(tx, actor.municipality, { kind: 'case', id: caseId })
  const there = new Set(latest.map(one => one.id))
  const older = asks
    .filter(one => one.to.id === actor.id && (one.kind === 'meeting' || one.kind === 'minutes'))
    .map(one => one.thingId)
    .filter(id => !there.has(id))
  const found = []
  for (const meetingId of new Set(older)) found.push(await readInside(own, readMeeting, { meetingId }))
  return [...latest, ...found.filter(one => one?.caseId === caseId)].filter(one => one !== undefined)
}

/** What stands on one paper; undefined where the person would not read it, or the actor not all of it. */
export async function contentFor(
  asking: Asking,
  which: { readonly inCase: CaseSubject; readonly kind: PaperKind; readonly thingId: string | undefined },
  one: Recipient,
): Promise<Content | undefined> {
  const { inCase, kind, thingId } = which
  if (kind === 'information') return { kind }
  if (kind === 'contact') {
    const others = await othersFor(asking, one)
    return others.length > 0 ? { kind, others } : undefined
  }
  if (thingId === undefined) return undefined
  if (kind === 'transition_pack') return packFor(asking, asRecipient(asking, one), inCase.childCase.id, thingId)
  if (!(await readByBoth(asking, between(inCase, one), kind, [thingId])).has(thingId)) return undefined
  const caseId = inCase.childCase.id
  const own = asRecipient(asking, one)
  if (kind === 'consent') return consentFor(own, caseId, thingId)
  if (kind === 'meeting') return meetingFor(own, caseId, thingId)
  return minutesFor(own, caseId, thingId)
}

/** The other guardians of this child, to whom it can be said whether they may see how one is reached; none for the child itself. */
const othersFor = async ({ tx, actor }: Asking, one: Recipient) =>
  isOwn(one)
    ? []
    : othersIn(tx, { municipality: actor.municipality, personId: one.personId, childId: one.sees.child.id })

async function packFor(asking: Asking, own: Asking, caseId: string, id: string): Promise<Content | undefined> {
  const pack = (await packsFor(asking, own, caseId)).find(one => one.id === id)
  return pack && { kind: 'transition_pack', pack: { service: pack.service, blocks: pack.blocks } }
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
  const found = await readInside(own, readMeeting, { meetingId })
  if (found?.caseId !== caseId || !found.may.answer) return undefined
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
