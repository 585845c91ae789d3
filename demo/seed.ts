import type { House } from '../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../src/platform/api/operation.ts'
import { tidy } from '../src/platform/database/tidy.ts'
import { inTransaction } from '../src/platform/database/transaction.ts'
import type { Tick } from '../src/platform/outbox/jobs.ts'
import { clockwork } from './clockwork.ts'
import { crowdChildren, crowdStories } from './crowd/index.ts'
import { demoChildren } from './families.ts'
import { makePlayer } from './player.ts'
import { settle } from './settle.ts'
import { settleFamilies } from './settle-families.ts'
import { stories } from './stories/index.ts'
import { tell } from './telling.ts'
import type { Story } from './telling.ts'

/** The number of the made-up municipality, and what it is called once everything in it has been played. */
const VEIKRYSS = '9998'
const NAME = 'Veikryss'
const UNFINISHED = 'Veikryss (blir satt opp)'
/** Numbers for those that were cut off while they were made: out of the way, and closed. */
const ASIDE = 'select coalesce(max(number::int), 9900) + 1 as number from municipality where number between $1 and $2'

/** What the server can do, and what its clock brings. */
interface Offered {
  readonly operations: readonly AnyOperation[]
  readonly ticks: readonly Tick[]
}

/**
 * Makes Veikryss when it is not there; answers whether it was made.
 * A Veikryss whose making was cut off is set aside, inactive, and made anew. `told`: what happened there.
 */
export async function seedDemo(
  house: House,
  { operations, ticks }: Offered,
  told: readonly Story[] = [...stories, ...crowdStories],
): Promise<boolean> {
  const { pool } = house.database
  const find = 'select id, name from municipality where number = $1'
  const [found] = (await pool.query<{ id: number; name: string }>(find, [VEIKRYSS])).rows
  if (found?.name === NAME) return false
  if (found) await setAside(house, found.id)
  const make = 'insert into municipality (number, name) values ($1, $2) returning id'
  const [made] = (await pool.query<{ id: number }>(make, [VEIKRYSS, UNFINISHED])).rows
  const municipality = made?.id ?? 0
  await inTransaction(house.database, { municipality, now: house.clock() }, async tx => {
    await settle(tx, house, municipality)
    await settleFamilies({ tx, house, municipality }, [...demoChildren, ...crowdChildren])
    return { keep: true, value: undefined, last: [] }
  })
  const player = makePlayer(house, municipality, operations)
  await tell(player, [...told, clockwork(ticks)], house.clock())
  await tidy(house.database)
  await pool.query('update municipality set name = $2 where id = $1', [municipality, NAME])
  return true
}

async function setAside({ database: { pool } }: House, municipality: number) {
  const [free] = (await pool.query<{ number: number }>(ASIDE, ['9901', '9997'])).rows
  const aside = 'update municipality set active = false, number = $2 where id = $1'
  await pool.query(aside, [municipality, `${free?.number ?? 9901}`])
}
