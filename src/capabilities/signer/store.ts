import type { Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { WhoSigns } from './model.ts'
import { CareOrder, SigningException } from './model.ts'
import { toldThresholdsOf } from './threshold-store.ts'

const orderOf = (row: Selectable<Tables['care_order']>): CareOrder =>
  CareOrder.parse({ ...row, serviceId: row.service_id, from: row.valid_from, to: row.valid_to })

const exceptionOf = (row: Selectable<Tables['signing_exception']>): SigningException =>
  SigningException.parse({
    ...row,
    personId: row.person_id,
    from: row.valid_from,
    to: row.valid_to,
    recordedBy: row.recorded_by,
  })

const selectOrders = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('care_order')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('child_id', '=', v.childId)
    .orderBy('valid_from')
    .orderBy('id'),
)
const selectExceptions = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('signing_exception')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('child_id', '=', v.childId)
    .orderBy('valid_from')
    .orderBy('id'),
)

/** Everything decided about who must answer for a child, past and coming: one trip. */
export async function decidedFor(
  tx: Tx,
  municipality: number,
  childId: string,
): Promise<Pick<WhoSigns, 'careOrders' | 'exceptions' | 'announced'>> {
  const which = { municipality, childId }
  const [orders, exceptions, announced] = await Promise.all([
    selectOrders(tx, which),
    selectExceptions(tx, which),
    toldThresholdsOf(tx, municipality, childId),
  ])
  return { careOrders: orders.map(orderOf), exceptions: exceptions.map(exceptionOf), announced }
}

/** Writes an exception. */
export async function insertException(
  tx: Tx,
  at: { municipality: number; childId: string; now: Date },
  one: Omit<SigningException, 'version'>,
): Promise<void> {
  const { personId, from, to, recordedBy, ...rest } = one
  await tx
    .insertInto('signing_exception')
    .values({
      ...rest,
      ...{ municipality_id: at.municipality, child_id: at.childId, recorded_at: at.now },
      ...{ person_id: personId, valid_from: from, valid_to: to, recorded_by: recordedBy },
    })
    .execute()
}

/** Writes a care order. */
export async function insertCareOrder(
  tx: Tx,
  at: { municipality: number; childId: string; recordedBy: string; now: Date },
  one: Omit<CareOrder, 'version' | 'to'>,
): Promise<void> {
  await tx
    .insertInto('care_order')
    .values({
      ...{ municipality_id: at.municipality, child_id: at.childId, recorded_by: at.recordedBy, recorded_at: at.now },
      ...{ id: one.id, service_id: one.serviceId, valid_from: one.from, words: one.words },
    })
    .execute()
}

/** Ends a decision on a day; answers the new version, or undefined when somebody was first. */
export async function endDecision(
  tx: Tx,
  table: 'care_order' | 'signing_exception',
  which: { municipality: number; childId: string; id: string; version: number; to: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable(table)
    .set(eb => ({
      valid_to: eb.fn<string>('greatest', ['valid_from', eb.val(which.to)]),
      version: eb('version', '+', 1),
    }))
    .where('municipality_id', '=', which.municipality)
    .where('child_id', '=', which.childId)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
