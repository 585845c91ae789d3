import * as meeting from '../../src/capabilities/meeting/api.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { idOf } from '../ids.ts'
import type { Player, Wished } from '../player.ts'

type Called = Omit<Wished<typeof meeting.callMeeting>, 'caseId' | 'minutesBy' | 'chosen' | 'agenda'> & {
  employees: readonly string[]
  guardians: readonly string[]
  agenda: readonly string[]
}

/** Calls a meeting with those named by short names; the caller writes the minutes. */
export function calls(player: Player, who: string, caseId: string, called: Called) {
  const { employees, guardians, agenda, ...rest } = called
  const chosen = [
    ...employees.map(slug => ({ kind: 'employee' as const, personId: idOf(slug) })),
    ...guardians.map(slug => ({ kind: 'guardian' as const, personId: idOf(slug) })),
  ]
  const points = agenda.map(words => ({ words, because: 'own' as const, sourceId: null }))
  return player.does(who, meeting.callMeeting, { caseId, ...rest, chosen, agenda: points, minutesBy: idOf(who) })
}

/** Somebody who is called opens the invitation, and answers if there is an answer. */
export async function answers(
  player: Player,
  who: string | Actor,
  caseId: string,
  meetingId: string,
  answer?: 'yes' | 'no' | 'other_time',
): Promise<void> {
  await player.does(who, meeting.openMeeting, { meetingId })
  if (answer) await player.does(who, meeting.answerMeeting, { caseId, meetingId, answer })
}

/** Writes the minutes, point by point in the order of the agenda, with those who came by short names. */
export async function minutes(
  player: Player,
  who: string,
  caseId: string,
  held: { meetingId: string; words: readonly string[]; attended: readonly string[] },
) {
  const { meetingId, words, attended } = held
  const shown = await player.does(who, meeting.openMeeting, { meetingId })
  const came = new Set(attended.map(idOf))
  return player.does(who, meeting.saveMinutes, {
    ...{ caseId, meetingId, version: shown.version },
    items: shown.agenda.flatMap(({ id }, at) => {
      const text = words[at]
      return text === undefined ? [] : [{ agendaItemId: id, words: text }]
    }),
    attended: shown.invitees.filter(one => one.personId !== null && came.has(one.personId)).map(one => one.id),
  })
}

/** A guardian says what the minutes should have said. */
export const disagrees = (
  player: Player,
  who: string | Actor,
  caseId: string,
  which: { meetingId: string; minutesVersion: number },
  words: string,
) => player.does(who, meeting.disagreeWithMinutes, { caseId, ...which, words })
