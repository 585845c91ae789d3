import type { Tx } from '../../../platform/database/transaction.ts'

/** What the municipality is called; shown where a role is chosen. */
export async function municipalityName(tx: Tx, municipality: number): Promise<string> {
  const row = await tx
    .selectFrom('municipality')
    .select('name')
    .where('id', '=', municipality)
    .executeTakeFirstOrThrow()
  return row.name
}

/** The official four digits of the municipality. */
export async function numberOfMunicipality(tx: Tx, municipality: number): Promise<string> {
  const row = await tx
    .selectFrom('municipality')
    .select('number')
    .where('id', '=', municipality)
    .executeTakeFirstOrThrow()
  return row.number
}
