import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Concern } from '../model.ts'
import type { About, Note } from '../model.ts'

export type ConcernColumns = Selectable<Tables['concern']>

const aboutOf = (row: ConcernColumns) =>
  row.about === 'child'
    ? { kind: 'child', childId: row.child_id }
    : row.about === 'group'
      ? { kind: 'group', group: row.group_name }
      : { kind: 'nobody' }

const noteOf = ({ arena, facts, child_said: childSaid, strengths, ...row }: ConcernColumns): Note => ({
  ...{ arena, facts, childSaid, strengths, duration: row.duration, earlier: row.earlier },
  interpretation: row.interpretation,
})

const decisionOf = (row: ConcernColumns) =>
  row.decided_at && {
    at: row.decided_at,
    by: row.decided_by,
    outcome: row.outcome,
    reason: row.reason ?? '',
    family: { said: row.family_view, notYet: row.family_not_yet },
    child: { said: row.child_view, notYet: row.child_not_yet, notHeard: row.child_not_heard ?? undefined },
    leaderMayKnow: row.leader_may_know,
    topic: row.topic,
    caseId: row.case_id,
    measureId: row.measure_id,
  }

/** A row as the concern it is. */
export const concernOf = (row: ConcernColumns): Concern =>
  Concern.parse({
    id: row.id,
    about: aboutOf(row),
    writerId: row.writer_id,
    serviceId: row.service_id,
    schoolEnvironment: row.school_environment,
    note: noteOf(row),
    interpretationShared: row.interpretation_shared,
    notedAt: row.noted_at,
    shareBy: row.share_by,
    talkBy: row.talk_by,
    dueOn: row.due_on,
    lookAgainOn: row.look_again_on,
    leaderId: row.leader_id,
    leaderSharedAt: row.leader_shared_at,
    handedOnAt: row.handed_on_at,
    talkerId: row.talker_id,
    familySharedAt: row.family_shared_at,
    decision: decisionOf(row),
    version: row.version,
  })

const selectPlain = prepared((db, v: { municipality: number; concernId: string }) =>
  db.selectFrom('concern').selectAll().where('municipality_id', '=', v.municipality).where('id', '=', v.concernId),
)
/** A concern without asking who looks. Throws if absent. */
export async function getConcern(tx: Tx, municipality: number, concernId: string): Promise<Concern> {
  const [row] = await selectPlain(tx, { municipality, concernId })
  if (!row) throw new Error('no such concern')
  return concernOf(row)
}

const noteColumns = ({ childSaid, ...note }: Note) => ({ ...note, child_said: childSaid })

const aboutColumns = (about: About) => ({
  about: about.kind,
  child_id: about.kind === 'child' ? about.childId : null,
  group_name: about.kind === 'group' ? about.group : null,
})

/** What may change after a concern is noted. */
const changeable = (concern: Concern) => ({
  ...noteColumns(concern.note),
  interpretation_shared: concern.interpretationShared,
  look_again_on: concern.lookAgainOn,
  leader_id: concern.leaderId,
  leader_shared_at: concern.leaderSharedAt,
  handed_on_at: concern.handedOnAt,
  share_by: concern.shareBy,
  talker_id: concern.talkerId,
  family_shared_at: concern.familySharedAt,
  decided_at: concern.decision?.at ?? null,
  decided_by: concern.decision?.by ?? null,
  outcome: concern.decision?.outcome ?? null,
  reason: concern.decision?.reason ?? null,
  family_view: concern.decision?.family.said ?? null,
  family_not_yet: concern.decision?.family.notYet ?? null,
  child_view: concern.decision?.child.said ?? null,
  child_not_yet: concern.decision?.child.notYet ?? null,
  child_not_heard: concern.decision?.child.notHeard ?? null,
  leader_may_know: concern.decision?.leaderMayKnow ?? false,
  topic: concern.decision?.topic ?? null,
  case_id: concern.decision?.caseId ?? null,
  measure_id: concern.decision?.measureId ?? null,
  version: concern.version,
})

const columnsOf = (municipality: number, concern: Concern): Insertable<Tables['concern']> => ({
  changed_by: concern.writerId,
  municipality_id: municipality,
  id: concern.id,
  ...aboutColumns(concern.about),
  writer_id: concern.writerId,
  service_id: concern.serviceId,
  school_environment: concern.schoolEnvironment,
  noted_at: concern.notedAt,
  talk_by: concern.talkBy,
  due_on: concern.dueOn,
  ...changeable(concern),
})

/** Writes a new concern. */
export async function insertConcern(tx: Tx, municipality: number, concern: Concern): Promise<void> {
  await tx.insertInto('concern').values(columnsOf(municipality, concern)).execute()
}

/** Saves what a rule decided, by whom (null for the clock); false when somebody wrote first. */
export async function saveConcern(tx: Tx, municipality: number, next: Concern, by: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('concern')
    .set({ ...changeable(next), changed_by: by })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
