import type { Actor } from '../../../kernel/actor.ts'
import type { Ask } from '../../ask/model.ts'
import type { CaseSubject } from '../../case/model.ts'
import { inviteeOf } from '../access.ts'
import type { AgendaItem, Answer, Invitee, Meeting, Minutes, Response } from '../model.ts'
import type { ListedMeeting, ShownInvitee, ShownMinutes, ShownResponse } from '../shown-model.ts'
import { latestAnswer, mayStillAnswer } from './meeting.ts'

type Of<Thing> = Thing & { readonly meetingId: string }

/** All that is kept around some meetings. */
export interface Known {
  readonly invitees: readonly Of<Invitee>[]
  readonly answers: readonly Of<Answer>[]
  readonly minutes: readonly Minutes[]
  readonly responses: readonly Of<Response>[]
  readonly asks: readonly Ask[]
}

/** Who reads, when, and what everybody and their services are called. */
export interface Reading {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly now: Date
  readonly names: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
  /** Whether the whereabouts of the child are protected. */
  readonly isProtected: boolean
}

/** A meeting as one reader sees it. Where a protected child meets, only those who are called are told. */
export function showMeeting(meeting: Meeting, known: Known, reading: Reading): ListedMeeting {
  const { actor, now } = reading
  const invitees = known.invitees.filter(one => one.meetingId === meeting.id)
  const self = inviteeOf(actor, invitees)
  const latest = known.minutes.findLast(one => one.meetingId === meeting.id)
  const responses = known.responses.filter(one => one.meetingId === meeting.id)
  const place = toldPlace(meeting, self, reading.isProtected)
  const isOpen = mayStillAnswer(meeting, now) === undefined
  return {
    ...meeting,
    place,
    invitees: invitees.map(one => showInvitee(one, meeting, known, reading)).toSorted(familyFirst),
    minutes: latest ? { version: latest.version, at: latest.at } : null,
    responses: responses.map(one => showResponse(one, reading)),
    may: { answer: self !== undefined && isOpen, respond: latest !== undefined && actor.kind === 'family' },
  }
}

/** Where a meeting is, as far as somebody is told who is called, or is not. */
export const toldPlace = ({ place }: Pick<Meeting, 'place'>, self: Invitee | undefined, ofProtected: boolean) =>
  ofProtected && self === undefined ? null : place

const IN_ORDER: readonly ShownInvitee['kind'][] = ['child', 'guardian', 'employee', 'guest']
/** The family first, then by name. */
const familyFirst = (a: ShownInvitee, b: ShownInvitee) =>
  IN_ORDER.indexOf(a.kind) - IN_ORDER.indexOf(b.kind) || a.name.localeCompare(b.name, 'nb')

function showInvitee(one: Of<Invitee>, meeting: Meeting, known: Known, reading: Reading): ShownInvitee {
  const { actor, names, places } = reading
  const answers = known.answers.filter(each => each.meetingId === meeting.id)
  const answer = latestAnswer(answers, one.id, meeting.sequence)
  const ask = known.asks.findLast(
    each => each.kind === 'meeting' && each.thingId === meeting.id && each.to.id === one.personId,
  )
  const me = one.personId === actor.id
  return {
    id: one.id,
    kind: one.kind,
    personId: one.personId,
    name: one.guestName ?? names.get(one.personId ?? '') ?? '',
    place: places.get(one.serviceId ?? '') ?? null,
    me,
    readAt: ask?.openedAt ?? null,
    answer: answer?.answer ?? null,
    words: isToldWords(actor, me) ? (answer?.words ?? null) : null,
  }
}

/** One home is shown that the other has answered, never why. */
const isToldWords = (actor: Actor, me: boolean): boolean => me || actor.kind === 'employee'

const showResponse = (one: Response, { actor, names }: Reading): ShownResponse => ({
  id: one.id,
  version: one.minutesVersion,
  name: names.get(one.personId) ?? '',
  me: one.personId === actor.id,
  answer: one.answer,
  words: isToldWords(actor, one.personId === actor.id) ? one.words : null,
  at: one.at,
})

/** A version of the minutes, with who wrote it: of each shown point what was written, and nothing of the others. */
export const showMinutes = (
  minutes: Minutes,
  agenda: readonly Pick<AgendaItem, 'id'>[],
  { names }: Reading,
): ShownMinutes => ({
  ...minutes,
  items: minutes.items.filter(item => agenda.some(point => point.id === item.agendaItemId)),
  by: names.get(minutes.byId) ?? '',
})
