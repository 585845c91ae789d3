import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Told } from '../sight/model.ts'
import type { InCases } from './store.ts'

interface LightMeeting extends Told {
  readonly caseId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
}

/** The meetings to come in some cases to which somebody of the family is called, the first first: when and where. */
export const callsOfFamily = prepared((db, v: InCases & { readonly me: string }) => ({
  compile: () =>
    sql<LightMeeting>`
    select m.case_id as "caseId", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.topic, m.audience,
      m.not_for as "notFor", m.service_id as "serviceId"
    from meeting m
      join meeting_invitee i on i.municipality_id = m.municipality_id and i.meeting_id = m.id
        and coalesce(i.guardian_id, i.child_id) = ${v.me}::uuid
    where m.municipality_id = ${v.municipality} and m.case_id = any(${v.caseIds}::uuid[]) and m.state = 'called'
      and m.ends_at > current_moment()
      -- Who has said no to the time that stands, is not going.
      and coalesce((select a.answer from meeting_answer a where a.municipality_id = i.municipality_id
        and a.meeting_id = m.id and a.invitee_id = i.id and a.sequence = m.sequence
        order by a.position desc limit 1), '') <> 'no'
    order by m.starts_at, m.id limit 200`.compile(db),
}))
