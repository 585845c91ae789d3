import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { lockCase } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { loadSources, renewAfterAnswer } from '../../sharing/index.ts'
import { aboutsOfChild } from '../../sight/index.ts'
import { casesMoved, saveMoved, toldThresholdsOf } from '../../signer/index.ts'
import { agesThatChange, thresholdsOf } from '../../signer/model.ts'
import { renewInvited } from './invited.ts'
import type { ByClock } from './tell.ts'

/** The cases in which a birthday was told of that is no longer so. */
export async function birthdaysMoved(tx: Tx, { municipality, now }: ByClock): Promise<readonly string[]> {
  const { ages } = await settingsOf(tx, municipality, now)
  return casesMoved(tx, municipality, [...agesThatChange(ages).keys()])
}

/**
 * The day of birth was corrected, or the municipality has other ages: what was told of another day is asked no more, and what
 * parents may see begins on the right day. What was said stands.
 */
export async function dropMoved(tx: Tx, act: ByClock & { readonly caseId: string }): Promise<void> {
  const { municipality, caseId, now } = act
  await lockCase(tx, municipality, caseId)
  const loaded = await loadSources(tx, act)
  const { id: childId, birthDate } = loaded.sources.child
  const days = birthDate === null ? [] : thresholdsOf(birthDate, loaded.sources.ages)
  const told = (await toldThresholdsOf(tx, municipality, childId)).filter(one => one.caseId === caseId)
  const moved = told.filter(one => !days.some(({ age, on }) => age === one.age && on === one.on))
  if (moved.length === 0) return
  await saveMoved(
    tx,
    municipality,
    moved.map(one => one.id),
    now,
  )
  for (const { id: thingId } of moved) await withdrawAsks(tx, { municipality, thingId }, now)
  await renewInvited(tx, act, loaded)
  await renewAfterAnswer(tx, act)
}

/** The same in each case about a child. */
export async function dropMovedOfChild(tx: Tx, change: ByClock & { readonly childId: string }): Promise<void> {
  const { childId, ...act } = change
  for (const caseId of await aboutsOfChild(tx, act.municipality, childId, 'case'))
    await dropMoved(tx, { ...act, caseId })
}
