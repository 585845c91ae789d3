import type { Tx } from '../../../platform/database/transaction.ts'
import type { MeasureSet } from '../../plan/index.ts'
import { changesHands, changesReaders, mustBeAsked } from '../rules.ts'
import { tasksOf } from '../store.ts'
import { askTo, endOf, tellTask } from './ask.ts'
import { takeBackUnread } from './take-back.ts'

/**
 * Stands behind `plan.measureSet`: whoever another has made responsible is asked, and what was asked before is over. Where the same one
 * has it still, and may read it no more as it is now, that one is asked no more.
 */
export async function onMeasureSet(tx: Tx, set: MeasureSet): Promise<void> {
  const { municipality, measure, before, by, inCase, now, newId } = set
  const act = { municipality, now, newId }
  if (!changesHands(set)) {
    if (!inCase || !before || !changesReaders(before, measure)) return
    const stands = (await tasksOf(tx, municipality, measure.id)).find(one => one.stands)
    if (stands) await takeBackUnread(tx, act, { inCase, measure, task: stands })
    return
  }
  const earlier = before ? await tasksOf(tx, municipality, measure.id) : []
  if (before) await endOf(tx, { ...act, by: by ?? 'clock' }, measure.id)
  if (!inCase || by === null || !mustBeAsked(set, earlier)) return
  const asked = await askTo(tx, { ...act, by }, { inCase, measure })
  // A new measure tells by itself who is to see to it.
  if (asked && before) await tellTask(tx, { ...act, by }, { inCase, measure }, { kind: 'task.asked', to: asked.to })
}
