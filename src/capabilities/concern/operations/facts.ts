import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../organisation/index.ts'
import { childById, guardiansOf } from '../../person/index.ts'
import { replaceFacts } from '../../sight/index.ts'
import type { Concern } from '../model.ts'
import { OWN_GROUNDS, readersOf } from '../rules/readers.ts'
import type { ConcernFamily } from '../rules/readers.ts'
import { concernsOfChild } from '../store/list.ts'
import { talksOf } from '../store/talk.ts'

interface At {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

const NOBODY: ConcernFamily = { child: null, talks: [], guardians: [] }

const familyOf = async (tx: Tx, concern: Concern, { municipality, now }: At): Promise<ConcernFamily> => {
  const { about } = concern
  if (about.kind !== 'child') return NOBODY
  const [child, talks, guardians] = await Promise.all([
    childById(tx, municipality, about.childId),
    talksOf(tx, municipality, concern.id),
    guardiansOf(tx, municipality, about.childId, dayOf(now)),
  ])
  return { child: child ?? null, talks, guardians }
}

/** Writes who sees a concern from now on; call it after any change of who knows. */
export async function writeFacts(tx: Tx, concern: Concern, at: At): Promise<void> {
  const [family, { ages }] = await Promise.all([familyOf(tx, concern, at), settingsOf(tx, at.municipality, at.now)])
  const childId = concern.about.kind === 'child' ? concern.about.childId : null
  const facts = readersOf(concern, family, ages, at.now)
  await replaceFacts(tx, { ...at, about: { kind: 'concern', id: concern.id }, childId, source: OWN_GROUNDS, facts })
}

/** When a child's guardians change, those who no longer are guardians no longer see the concerns they once heard. */
export async function concernGuardiansChanged(tx: Tx, change: At & { readonly childId: string }): Promise<void> {
  for (const concern of await concernsOfChild(tx, change.municipality, change.childId))
    await writeFacts(tx, concern, change)
}
