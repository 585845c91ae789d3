import { addDays, covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send, withdrawAsks } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import type { Party } from '../../ask/model.ts'
import type { ActInCase } from '../../case/index.ts'
import type { Giver } from '../model.ts'
import { endingWithin, reminderFor } from '../rules/ending.ts'
import type { Ending } from '../rules/ending.ts'
import { noteReminder, remindersOf } from '../../signer/index.ts'
import { loadSources } from './sources.ts'

/** Reminds the givers and the holder of what ends soon in a case: once for each of the municipality's reminders. */
export async function remindInCase(tx: Tx, act: ActInCase): Promise<void> {
  const { municipality, caseId, now } = act
  const { sources, settings } = await loadSources(tx, { municipality, caseId, now })
  const reminders = settings.consentReminderDays
  for (const ending of endingWithin(sources, Math.max(...reminders), now)) {
    const days = reminderFor(ending.endsOn, reminders, now)
    if (days === undefined) continue
    const about = { municipality, caseId, serviceId: ending.serviceId, giver: ending.giver }
    const before = await remindersOf(tx, about)
    const id = act.newId()
    if (!(await noteReminder(tx, about, { id, endsOn: ending.endsOn, days, now }))) continue
    // A new reminder stands instead of the one before it: one line in a list, and a mail of its own.
    for (const thingId of before) await withdrawAsks(tx, { municipality, thingId }, now)
    const holder = sources.holders.find(one => covers(one, now))
    await ask(tx, act, { ending, id, childId: sources.child.id, holderId: holder?.holderId })
  }
}

interface Asking {
  readonly ending: Ending
  readonly id: string
  readonly childId: string
  readonly holderId: string | undefined
}

async function ask(tx: Tx, act: ActInCase, { ending, id, childId, holderId }: Asking): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const lastDay = addDays(ending.endsOn, -1)
  const today = dayOf(now)
  const about = { kind: 'case', id: caseId } as const
  const dueAt = dueOn(lastDay > today ? lastDay : today)
  const tell = (to: Party) =>
    send(tx, { municipality, kind: 'consent_ends', about, childId, thingId: id, from: 'clock', to, dueAt, now, newId })
  // Child welfare is no family: the holder asks there.
  if (ending.giver.kind !== 'child_welfare') await tell({ kind: 'family', id: ending.giver.id })
  if (holderId !== undefined) await tell({ kind: 'employee', id: holderId })
}

/** Somebody has answered anew: what was reminded of towards that service is no longer asked, of the giver or the holder. */
export async function settleReminders(
  tx: Tx,
  { municipality, caseId, now }: ActInCase,
  { serviceId, giver }: { readonly serviceId: string; readonly giver: Giver },
): Promise<void> {
  for (const thingId of await remindersOf(tx, { municipality, caseId, serviceId, giver }))
    await withdrawAsks(tx, { municipality, thingId }, now)
}
