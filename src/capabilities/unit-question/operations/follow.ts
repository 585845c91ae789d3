import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send, withdrawAsks } from '../../ask/index.ts'
import { dueOn as askedUntil } from '../../ask/model.ts'
import { lockCase } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import { putToLeavers, savePutTo } from '../store.ts'
import { receiverOf } from './write.ts'

/** What waits for somebody who has left is put to who would be asked today. Where there is nobody it stays, a gap of the case, until there is. */
export async function followLeavers(
  tx: Tx,
  at: { readonly municipality: number; readonly now: Date; readonly newId: NewId },
): Promise<void> {
  const { municipality, now, newId } = at
  const waiting = await putToLeavers(tx, municipality)
  if (waiting.length === 0) return
  const dueOn = deadlineDay(await settingsOf(tx, municipality, now), 'unitQuestionDays', dayOf(now))
  for (const { id, caseId, askedBy, toId: leftId, version, ...of } of waiting) {
    await lockCase(tx, municipality, caseId)
    const toId = await receiverOf(tx, { municipality, now, ...of }, askedBy)
    if (toId === undefined || !(await savePutTo(tx, municipality, { id, toId, dueOn, version }))) continue
    await withdrawAsks(tx, { municipality, thingId: id, toId: leftId }, now)
    await send(tx, {
      ...{ municipality, kind: 'unit_question', about: { kind: 'case', id: caseId }, childId: of.childId },
      ...{ thingId: id, from: { kind: 'employee', id: askedBy }, to: { kind: 'employee', id: toId } },
      ...{ dueAt: askedUntil(dueOn), now, newId },
    })
  }
}
