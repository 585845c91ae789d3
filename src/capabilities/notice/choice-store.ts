import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { Habits } from './model.ts'

/** What somebody chose, with its version. */
export interface Chosen {
  readonly habits: Habits
  readonly version: number
}

/** What some people chose, by their ids; who chose nothing is not there. */
export async function habitsOf(
  tx: Tx,
  municipality: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Chosen>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('notice_choice')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map(row => [
      row.person_id,
      {
        version: row.version,
        habits: Habits.parse({
          when: row.chosen,
          quiet: row.quiet_from === null ? null : { from: row.quiet_from, to: row.quiet_to },
          digestAt: row.digest_at,
          channels: row.channels,
        }),
      },
    ]),
  )
}

/** Keeps what somebody chose; answers the new version, or nothing when another version stands there. */
export async function saveHabits(
  tx: Tx,
  of: { municipality: number; personId: string; version: number; habits: Habits },
): Promise<number | undefined> {
  const { municipality, personId, version, habits } = of
  const row = {
    ...{ chosen: JSON.stringify(habits.when), channels: [...habits.channels], digest_at: habits.digestAt },
    ...{ quiet_from: habits.quiet?.from ?? null, quiet_to: habits.quiet?.to ?? null, version: version + 1 },
  }
  const saved =
    version === 0
      ? await tx
          .insertInto('notice_choice')
          .values({ municipality_id: municipality, person_id: personId, ...row })
          .onConflict(conflict => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('notice_choice')
          .set(row)
          .where('municipality_id', '=', municipality)
          .where('person_id', '=', personId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  return saved?.version
}
