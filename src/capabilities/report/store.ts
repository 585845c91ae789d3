import type { Selectable } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { SentReport } from './model.ts'

/** Seals and opens the label; bound to its use. */
export interface LabelSeal {
  readonly seal: (text: string, use: string) => string
  readonly open: (sealed: string, use: string) => string
}
const USE = 'report label'

const reportOf = (row: Selectable<Tables['report_sent']>, seal: Pick<LabelSeal, 'open'>): SentReport =>
  SentReport.parse({
    id: row.id,
    writerId: row.writer_id,
    serviceId: row.service_id,
    label: seal.open(row.label_sealed, USE),
    channel: row.channel,
    sentAt: row.sent_at,
    remindOn: row.remind_on,
    leaderMayKnow: row.leader_may_know,
    answeredOn: row.answered_on,
    earlierId: row.earlier_id,
    version: row.version,
  })
/** For whom the label is not to be read. */
const UNREAD = { open: () => '' }

const selectReport = prepared((db, v: { municipality: number; id: string }) =>
  db.selectFrom('report_sent').selectAll().where('municipality_id', '=', v.municipality).where('id', '=', v.id),
)
/** One report, its label unread. */
export async function findReport(tx: Tx, municipality: number, id: string): Promise<SentReport | undefined> {
  const [row] = await selectReport(tx, { municipality, id })
  return row && reportOf(row, UNREAD)
}

const selectOwn = prepared((db, v: { municipality: number; writerId: string; limit: number }) =>
  db
    .selectFrom('report_sent')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('writer_id', '=', v.writerId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(v.limit),
)
/** What an employee has reported, the latest first. */
export async function reportsBy(
  tx: Tx,
  v: { municipality: number; writerId: string; limit: number },
  seal: Pick<LabelSeal, 'open'>,
): Promise<SentReport[]> {
  return (await selectOwn(tx, v)).map(row => reportOf(row, seal))
}

const selectOfUnit = prepared((db, v: { municipality: number; serviceId: string; limit: number }) =>
  db
    .selectFrom('report_sent')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('service_id', '=', v.serviceId)
    .where('leader_may_know', '=', true)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(v.limit),
)
/** What a unit's leader may know of, labels unread. */
export async function reportsOfUnit(
  tx: Tx,
  v: { municipality: number; serviceId: string; limit: number },
): Promise<SentReport[]> {
  return (await selectOfUnit(tx, v)).map(row => reportOf(row, UNREAD))
}

/** Keeps that a report was sent. */
export async function insertReport(
  tx: Tx,
  municipality: number,
  report: SentReport,
  seal: Pick<LabelSeal, 'seal'>,
): Promise<void> {
  await tx
    .insertInto('report_sent')
    .values({
      municipality_id: municipality,
      id: report.id,
      writer_id: report.writerId,
      service_id: report.serviceId,
      label_sealed: seal.seal(report.label, USE),
      channel: report.channel,
      sent_at: report.sentAt,
      remind_on: report.remindOn,
      leader_may_know: report.leaderMayKnow,
      answered_on: report.answeredOn,
      earlier_id: report.earlierId,
      version: report.version,
    })
    .execute()
}

/** Saves that an answer has come; false when somebody wrote first. */
export async function saveAnswered(tx: Tx, municipality: number, next: SentReport): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_sent')
    .set({ answered_on: next.answeredOn, version: next.version })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const selectUnanswered = prepared((db, v: { municipality: number; writerId: string; today: string; limit: number }) =>
  db
    .selectFrom('report_sent')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('writer_id', '=', v.writerId)
    .where('answered_on', 'is', null)
    .where('remind_on', '<=', v.today)
    .orderBy('remind_on')
    .orderBy('id')
    .limit(v.limit),
)
/** An employee's reports whose answer should have come, labels unread. */
export async function reportsUnanswered(
  tx: Tx,
  v: { municipality: number; writerId: string; today: string; limit: number },
): Promise<SentReport[]> {
  return (await selectUnanswered(tx, v)).map(row => reportOf(row, UNREAD))
}
