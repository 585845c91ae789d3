import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Meeting } from '../model.ts'

const meetingOf = (row: Selectable<Tables['meeting']>): Meeting =>
  Meeting.parse({
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    purpose: row.purpose,
    place: row.place,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    calledBy: row.called_by,
    minutesBy: row.minutes_by,
    interpreterLanguage: row.interpreter_language,
    interpreterOrderedAt: row.interpreter_ordered_at,
    cancelledBecause: row.cancelled_because,
    sequence: row.sequence,
    at: row.at,
    topic: row.topic,
    audience: row.audience,
    notFor: row.not_for,
    serviceId: row.service_id,
    version: row.version,
  })

const written = (meeting: Meeting) => ({
  place: meeting.place,
  starts_at: meeting.startsAt,
  ends_at: meeting.endsAt,
  state: meeting.state,
  cancelled_because: meeting.cancelledBecause,
  interpreter_ordered_at: meeting.interpreterOrderedAt,
  sequence: meeting.sequence,
  version: meeting.version,
})

const selectSome = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('id', '=', eb.fn.any(eb.val(v.ids)))),
)
/** Some meetings; the caller asks who may see them. */
export const meetingsByIds = async (tx: Tx, municipality: number, ids: readonly string[]): Promise<Meeting[]> =>
  (await selectSome(tx, { municipality, ids })).map(meetingOf)

/** One meeting; the caller asks who may see it. */
export const findMeetingRow = async (tx: Tx, municipality: number, id: string): Promise<Meeting | undefined> =>
  (await meetingsByIds(tx, municipality, [id]))[0]

const selectInCase = prepared((db, v: { municipality: number; caseId: string; limit: number }) =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(v.limit),
)
/** The meetings of a case, the latest first. */
export const meetingsIn = async (tx: Tx, municipality: number, caseId: string, limit: number): Promise<Meeting[]> =>
  (await selectInCase(tx, { municipality, caseId, limit })).map(meetingOf)

const selectUnannounced = prepared((db, v: { municipality: number }) =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .whereRef('announced', '<', 'sequence')
    .limit(100),
)
/** Meetings whose last change nobody has been told by calendar yet. */
export const unannounced = async (tx: Tx, municipality: number): Promise<Meeting[]> =>
  (await selectUnannounced(tx, { municipality })).map(meetingOf)

const selectInterpreter = prepared((db, v: { municipality: number; id: string }) =>
  db
    .selectFrom('meeting_interpreter')
    .select('language')
    .where('municipality_id', '=', v.municipality)
    .where('meeting_id', '=', v.id),
)
/** The language that somebody who is called to a coming meeting needs an interpreter for. */
export const spokenIn = async (tx: Tx, municipality: number, id: string): Promise<string | null> =>
  (await selectInterpreter(tx, { municipality, id }))[0]?.language ?? null

/** Notes that the change with this sequence is handed to the outbox; false when it is already. */
export async function saveAnnounced(tx: Tx, municipality: number, { id, sequence }: Meeting): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set({ announced: sequence })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('announced', '<', sequence)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes a new meeting. */
export async function insertMeeting(tx: Tx, municipality: number, meeting: Meeting): Promise<void> {
  await tx
    .insertInto('meeting')
    .values({
      municipality_id: municipality,
      id: meeting.id,
      case_id: meeting.caseId,
      kind: meeting.kind,
      purpose: meeting.purpose,
      called_by: meeting.calledBy,
      minutes_by: meeting.minutesBy,
      interpreter_language: meeting.interpreterLanguage,
      at: meeting.at,
      topic: meeting.topic,
      audience: meeting.audience,
      not_for: meeting.notFor,
      service_id: meeting.serviceId,
      ...written(meeting),
    })
    .execute()
}

/** Saves what a rule decided; false when somebody wrote first. */
export async function saveMeeting(tx: Tx, municipality: number, next: Meeting): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set(written(next))
    .$if(next.state === 'cancelled', query =>
      query.set({ cancelled_at: sql`coalesce(cancelled_at, current_moment())` }),
    )
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
