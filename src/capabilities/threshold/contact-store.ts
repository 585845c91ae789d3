import type { Tx } from '../../platform/database/transaction.ts'

interface Whose {
  readonly municipality: number
  readonly childId: string
}
export interface YouthContact {
  readonly email: string | null
  readonly version: number
}

/** Where a youth wants to be told; version 0 while nothing was ever said. */
export async function contactOf(tx: Tx, { municipality, childId }: Whose): Promise<YouthContact> {
  const row = await tx
    .selectFrom('youth_contact')
    .select(['email', 'version'])
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  return row ?? { email: null, version: 0 }
}

/** Saves over the version that the youth saw; false when another was there. */
export async function saveContact(tx: Tx, { municipality, childId }: Whose, next: YouthContact): Promise<boolean> {
  const { email, version } = next
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('youth_contact')
    .values({ municipality_id: municipality, child_id: childId, email, version })
    .onConflict(conflict =>
      conflict
        .columns(['municipality_id', 'child_id'])
        .doUpdateSet({ email, version })
        .where('youth_contact.version', '=', version - 1),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
