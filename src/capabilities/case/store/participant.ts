import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Participant } from '../model.ts'

export interface NewParticipant {
  readonly id: string
  readonly serviceId: string
  readonly employeeId: string | null
  readonly task: string | null
}

/** Adds participants from an instant on. */
export async function insertParticipants(
  tx: Tx,
  at: { municipality: number; caseId: string; now: Date },
  participants: readonly NewParticipant[],
): Promise<void> {
  if (participants.length === 0) return
  await tx
    .insertInto('participant')
    .values(
      participants.map(one => ({
        municipality_id: at.municipality,
        id: one.id,
        case_id: at.caseId,
        service_id: one.serviceId,
        employee_id: one.employeeId,
        task: one.task,
        valid_from: at.now,
      })),
    )
    .execute()
}

const selectParticipants = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('participant as p')
    .innerJoin('service as s', join =>
      join.onRef('s.municipality_id', '=', 'p.municipality_id').onRef('s.id', '=', 'p.service_id'),
    )
    .leftJoin('employee as e', join =>
      join.onRef('e.municipality_id', '=', 'p.municipality_id').onRef('e.id', '=', 'p.employee_id'),
    )
    .select([
      'p.id',
      'p.service_id as serviceId',
      's.name as serviceName',
      'p.employee_id as employeeId',
      sql<string | null>`e.given_name || ' ' || e.family_name`.as('name'),
      'e.title',
      'e.phone',
      'p.task',
      'p.valid_from as from',
      'p.valid_to as to',
      'p.version',
    ])
    .where('p.municipality_id', '=', v.municipality)
    .where('p.case_id', '=', v.caseId)
    .orderBy('p.valid_from')
    .orderBy('p.id'),
)
/** Everybody who takes or took part, in the order in which they came. */
export const participantsOf = (tx: Tx, municipality: number, caseId: string): Promise<Participant[]> =>
  selectParticipants(tx, { municipality, caseId })

/** Who takes part now without an end, by name, in all cases; or where one person does. */
export async function takingPart(
  tx: Tx,
  municipality: number,
  employeeId?: string,
): Promise<readonly { readonly caseId: string; readonly participantId: string; readonly employeeId: string }[]> {
  return tx
    .selectFrom('participant')
    .select(['case_id as caseId', 'id as participantId'])
    .select(eb => eb.ref('employee_id').$notNull().as('employeeId'))
    .where('municipality_id', '=', municipality)
    .where(employeeId === undefined ? sql<boolean>`employee_id is not null` : sql<boolean>`employee_id = ${employeeId}`)
    .where('valid_to', 'is', null)
    .orderBy('case_id')
    .orderBy('id')
    .execute()
}

/** Ends a participation now or at a later instant; false when somebody wrote first, or it had ended. */
export async function endParticipant(
  tx: Tx,
  ending: { municipality: number; caseId: string; participantId: string; version: number; now: Date; at?: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('participant')
    .set({ valid_to: ending.at ?? ending.now, version: ending.version + 1 })
    .where('municipality_id', '=', ending.municipality)
    .where('case_id', '=', ending.caseId)
    .where('id', '=', ending.participantId)
    .where('version', '=', ending.version)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', ending.now)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A service says who takes part; false when somebody wrote first. */
export async function nameParticipant(
  tx: Tx,
  named: { municipality: number; caseId: string; participantId: string; version: number; employeeId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('participant')
    .set({ employee_id: named.employeeId, version: named.version + 1 })
    .where('municipality_id', '=', named.municipality)
    .where('case_id', '=', named.caseId)
    .where('id', '=', named.participantId)
    .where('version', '=', named.version)
    .where('employee_id', 'is', null)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
