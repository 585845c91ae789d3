import type { NewId } from '../../kernel/ids.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Ending } from './model.ts'
import { chooseHabits, openHabits } from './operations/choice.ts'
import { countNotices, listNotices, readNotices, standing, unreadNotices } from './operations/inbox.ts'
import type { NewNotice, WhichNotices } from './store.ts'
import { insertNotice, saveEnded, saveThingRead } from './store.ts'

export { noticeAboutPerson } from './about-operations.ts'
export { noticeJobs, noticeTicks } from './jobs.ts'
export { standing as noticeStanding } from './operations/inbox.ts'
export { mailedTo } from './operations/mailed.ts'
export { handedOver } from './ports.ts'
export { toldOf } from './store.ts'
export type { NewNotice } from './store.ts'

/** Tells somebody something: it stands in the inbox with this commit, and leaves it as the receiver wants. */
export async function tell(tx: Tx, told: Omit<NewNotice, 'id'> & { readonly newId: NewId }): Promise<void> {
  await insertNotice(tx, { ...told, id: told.newId() })
}

/** What was told has been opened where it stands. */
export const noticesRead = (tx: Tx, which: WhichNotices, now: Date): Promise<void> => saveThingRead(tx, which, now)

/**
 * What was told is waited for no more: it was answered, or taken back. With `tell`, who had been told outside the inbox is told that it
 * holds no more, and nothing of what it was.
 */
export async function endNotices(
  tx: Tx,
  which: WhichNotices,
  end: { readonly ending: Ending; readonly now: Date; readonly tell?: NewId | undefined },
): Promise<void> {
  const { ending, now, tell: newId } = end
  const ended = await saveEnded(tx, which, ending, now)
  if (!newId) return
  const { municipality } = which
  const nothing = { about: null, childId: null, thingId: null, dueAt: null }
  for (const { to_kind, to_id, left } of ended)
    if (left) {
      const kind = to_kind === 'family' ? 'family' : to_kind === 'service' ? 'service' : 'employee'
      await tell(tx, { ...nothing, municipality, kind: 'no_longer', to: { kind, id: to_id }, now, newId })
    }
}

export const noticeOperations: readonly AnyOperation[] = [
  listNotices,
  countNotices,
  readNotices,
  unreadNotices,
  standing,
  openHabits,
  chooseHabits,
]
