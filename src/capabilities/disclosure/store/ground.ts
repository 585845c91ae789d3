import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { GroundSwitch } from '../model.ts'

const selectLatest = prepared((db, v: { municipality: number }) =>
  db
    .selectFrom('ground_switch')
    .selectAll()
    .distinctOn('ground')
    .where('municipality_id', '=', v.municipality)
    .orderBy('ground')
    .orderBy('position', 'desc'),
)
/** What the municipality has said last of each ground that it has said anything of. */
export async function switchesOf(tx: Tx, municipality: number): Promise<GroundSwitch[]> {
  const rows = await selectLatest(tx, { municipality })
  return rows.map(row => ({
    id: row.id,
    ground: row.ground,
    isOn: row.is_on,
    because: row.because,
    byId: row.by_id,
    at: row.at,
  }))
}

/** The grounds that the municipality does without. */
export async function groundsOff(tx: Tx, municipality: number): Promise<ReadonlySet<string>> {
  const all = await switchesOf(tx, municipality)
  return new Set(all.filter(one => !one.isOn).map(one => one.ground))
}

/** Adds what the municipality says of a ground. */
export async function insertSwitch(tx: Tx, municipality: number, one: GroundSwitch): Promise<void> {
  await tx
    .insertInto('ground_switch')
    .values({
      municipality_id: municipality,
      id: one.id,
      ground: one.ground,
      is_on: one.isOn,
      because: one.because,
      by_id: one.byId,
      at: one.at,
    })
    .execute()
}
