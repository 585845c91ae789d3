import type { House } from '../src/platform/api/carry-out.ts'
import { inTransaction } from '../src/platform/database/transaction.ts'
import { settle, settleFamilies } from './settle.ts'

/** The number of the made-up municipality. */
const VEIKRYSS = '9998'

/** Makes Veikryss when it is not there; answers whether it was made. */
export async function seedDemo(house: House): Promise<boolean> {
  const { pool } = house.database
  const { rows } = await pool.query<{ id: number }>('select id from municipality where number = $1', [VEIKRYSS])
  if (rows.length > 0) return false
  const made = await pool.query<{ id: number }>(
    `insert into municipality (number, name) values ($1, 'Veikryss') returning id`,
    [VEIKRYSS],
  )
  const municipality = made.rows[0]?.id ?? 0
  await inTransaction(house.database, { municipality, now: house.clock() }, async tx => {
    await settle(tx, house, municipality)
    await settleFamilies(tx, house, municipality)
    return { keep: true, value: undefined, last: [] }
  })
  return true
}
