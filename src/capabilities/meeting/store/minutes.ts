import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { AgendaItem, Minutes, ResponseKind } from '../model.ts'
import type { Meeting, Response } from '../model.ts'

const selectAgenda = prepared((db, v: { municipality: number; meetingIds: readonly string[] }) =>
  db
    .selectFrom('agenda_item')
    .select([
      'meeting_id as meetingId',
      'id',
      'words',
      'because',
      'source_id as sourceId',
      'topic',
      'audience',
      'not_for as notFor',
    ])
    .select('service_id as serviceId')
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('meeting_id', '=', eb.fn.any(eb.val(v.meetingIds))))
    .orderBy('position')
    .orderBy('id'),
)
/** The agenda of a meeting, in its order. */
export const agendaOf = async (tx: Tx, municipality: number, meetingId: string): Promise<AgendaItem[]> =>
  (await selectAgenda(tx, { municipality, meetingIds: [meetingId] })).map(row => AgendaItem.parse(row))

/** The points of some meetings, each with its meeting. */
export const pointsOf = async (tx: Tx, municipality: number, meetingIds: readonly string[]) =>
  (await selectAgenda(tx, { municipality, meetingIds })).map(({ meetingId, ...row }) => ({
    ...{ meetingId, point: AgendaItem.parse(row) },
  }))

/** Adds points to an agenda, from a position on. */
export async function insertAgenda(
  tx: Tx,
  at: { municipality: number; meetingId: string; from: number },
  items: readonly AgendaItem[],
): Promise<void> {
  const rows = items.map((item, index) => ({
    municipality_id: at.municipality,
    id: item.id,
    meeting_id: at.meetingId,
    position: at.from + index,
    words: item.words,
    because: item.because,
    source_id: item.sourceId,
    topic: item.topic,
    audience: item.audience,
    not_for: item.notFor,
    service_id: item.serviceId,
  }))
  await tx.insertInto('agenda_item').values(rows).execute()
}

const selectMinutes = prepared((db, v: { municipality: number; meetingIds: readonly string[] }) =>
  db
    .selectFrom('minutes')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('meeting_id', '=', eb.fn.any(eb.val(v.meetingIds))))
    .orderBy('version'),
)
/** All versions of the minutes of some meetings, the oldest first. */
export const minutesOf = async (tx: Tx, municipality: number, meetingIds: readonly string[]): Promise<Minutes[]> =>
  (await selectMinutes(tx, { municipality, meetingIds })).map(row =>
    Minutes.parse({
      meetingId: row.meeting_id,
      version: row.version,
      items: row.items,
      attended: row.attended,
      nextMeeting: row.next_meeting,
      because: row.because,
      byId: row.by_id,
      at: row.at,
    }),
  )

/** Adds a version; it is told to those to whom the meeting is. */
export async function insertMinutes(tx: Tx, municipality: number, meeting: Meeting, minutes: Minutes): Promise<void> {
  await tx
    .insertInto('minutes')
    .values({
      municipality_id: municipality,
      meeting_id: minutes.meetingId,
      version: minutes.version,
      items: JSON.stringify(minutes.items),
      attended: minutes.attended,
      next_meeting: minutes.nextMeeting,
      because: minutes.because,
      by_id: minutes.byId,
      at: minutes.at,
      topic: meeting.topic,
      audience: meeting.audience,
      not_for: meeting.notFor,
      service_id: meeting.serviceId,
    })
    .execute()
}

const selectResponses = prepared((db, v: { municipality: number; meetingIds: readonly string[] }) =>
  db
    .selectFrom('minutes_response')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('meeting_id', '=', eb.fn.any(eb.val(v.meetingIds))))
    .orderBy('position'),
)
/** What was said of the minutes of some meetings, in the order in which it came. */
export async function responsesTo(
  tx: Tx,
  municipality: number,
  meetingIds: readonly string[],
): Promise<(Response & { readonly meetingId: string })[]> {
  return (await selectResponses(tx, { municipality, meetingIds })).map(row => ({
    id: row.id,
    meetingId: row.meeting_id,
    minutesVersion: row.minutes_version,
    personKind: row.child_id === null ? ('guardian' as const) : ('child' as const),
    personId: row.guardian_id ?? row.child_id ?? '',
    answer: ResponseKind.parse(row.answer),
    words: row.words,
    writtenBy: row.written_by,
    at: row.at,
  }))
}

/** Adds what somebody says of a version. */
export async function insertResponse(
  tx: Tx,
  municipality: number,
  meetingId: string,
  response: Response,
): Promise<void> {
  await tx
    .insertInto('minutes_response')
    .values({
      municipality_id: municipality,
      id: response.id,
      meeting_id: meetingId,
      minutes_version: response.minutesVersion,
      guardian_id: response.personKind === 'guardian' ? response.personId : null,
      child_id: response.personKind === 'child' ? response.personId : null,
      answer: response.answer,
      words: response.words,
      written_by: response.writtenBy,
      at: response.at,
    })
    .execute()
}
