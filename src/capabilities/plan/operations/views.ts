import type { FamilyActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { addDays, instantAt, startOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { endNotices, tell, toldOf } from '../../notice/index.ts'
import { familyOfEach } from '../../sight/index.ts'
import { maySayOf } from '../access.ts'
import { holdMeasure, soonEvaluated } from '../store/awaited.ts'
import type { SoonEvaluated } from '../store/awaited.ts'
import { findMeasure } from './find.ts'

interface Asking {
  readonly municipality: number
  /** How long before an evaluation they are asked. */
  readonly days: number
  readonly now: Date
  readonly newId: NewId
}

/** Measures that are soon evaluated and of which somebody of the family has neither said anything nor been asked; all, or one of them. */
export async function notAskedYet(
  tx: Tx,
  { municipality, days, now }: Omit<Asking, 'newId'>,
  measureId?: string,
): Promise<readonly { readonly soon: SoonEvaluated; readonly left: readonly string[] }[]> {
  const all = await soonEvaluated(tx, { municipality, days, ...(measureId !== undefined && { measureId }) })
  const [familyOf, told] = await Promise.all([
    familyOfEach(tx, { municipality, caseIds: [...new Set(all.map(one => one.caseId))], now }),
    toldOf(tx, { municipality, kind: 'own_view', thingIds: all.map(one => one.measureId) }),
  ])
  const toldEach = Map.groupBy(told, one => one.thingId)
  return all.flatMap(soon => {
    const opened = startOf(addDays(soon.on, -days))
    // What was taken back, or asked before the last evaluation, is no question any more.
    const asked = (toldEach.get(soon.measureId) ?? []).filter(
      one => one.ending !== 'withdrawn' && one.at >= opened && (soon.evaluatedAt === null || one.at > soon.evaluatedAt),
    )
    const done = new Set([...soon.said, ...asked.map(one => one.toId)])
    const left = familyOf(soon.caseId).filter(id => !done.has(id))
    return left.length === 0 ? [] : [{ soon, left }]
  })
}

/**
 * Asks each of the family with own pages, who reads a measure and has not said what it does since the last evaluation, before the next one:
 * once for each. Who reads it is judged as when that one asks, and the measure as it stands now.
 */
export async function askForView(tx: Tx, { municipality, days, now, newId }: Asking, measureId: string) {
  await holdMeasure(tx, municipality, measureId)
  const [found] = await notAskedYet(tx, { municipality, days, now }, measureId)
  if (!found) return
  const { caseId, childId, topic, on } = found.soon
  for (const id of found.left) {
    const role = id === childId ? 'youth' : 'guardian'
    const reader: FamilyActor = { kind: 'family', role, id, municipality, level: 'high' }
    const measure = await findMeasure(tx, { caseId, measureId }, reader)
    if (!measure || !maySayOf(reader, measure, now).allowed) continue
    await tell(tx, {
      ...{ municipality, kind: 'own_view', to: { kind: 'family', id }, now, newId, topic },
      ...{ about: { kind: 'case', id: caseId }, childId, thingId: measureId, dueAt: instantAt(on, '23:59') },
    })
  }
}

/** Nobody is asked any more: it was said by some, or the measure has been evaluated, is over, or is evaluated another day. */
export const askNoMore = (
  tx: Tx,
  { municipality, measureId, by, now }: { municipality: number; measureId: string; by?: string; now: Date },
): Promise<void> =>
  endNotices(
    tx,
    { municipality, thingId: measureId, kind: 'own_view', ...(by !== undefined && { to: [by] }) },
    { ending: by === undefined ? 'withdrawn' : 'answered', now },
  )
