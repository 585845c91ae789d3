import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { dayOf } from '../../kernel/time.ts'
import { Settings } from './model.ts'

/** A content is kept parsed by its digest: it never changes, and municipalities may share one. */
const parsed = new Map<string, Settings>()
const MOST_KEPT = 500
/** The digest that a municipality had last, so that its content need not travel again. */
const lastSeen = new Map<number, string>()

const selectRuling = prepared((db, v: { municipality: number; day: string; known: string }) =>
  db
    .selectFrom('municipality_settings')
    .select(['version', 'digest'])
    .select(sql<unknown>`case when digest = ${v.known} then null else content end`.as('content'))
    .where('municipality_id', '=', v.municipality)
    .where('valid_from', '<=', v.day)
    .orderBy('version', 'desc')
    .limit(1),
)

/** The settings that rule on the day of an instant; throws where the municipality has none. */
export async function settingsOf(tx: Tx, municipality: number, now: Date): Promise<Settings> {
  const seen = lastSeen.get(municipality)
  const known = seen !== undefined && parsed.has(seen) ? seen : ''
  const [row] = await selectRuling(tx, { municipality, day: dayOf(now), known })
  if (!row) throw new Error(`municipality ${municipality} has no settings`)
  lastSeen.set(municipality, row.digest)
  return parsed.get(row.digest) ?? keep(row.digest, Settings.parse(row.content))
}

function keep(digest: string, settings: Settings): Settings {
  if (parsed.size >= MOST_KEPT) parsed.clear()
  parsed.set(digest, settings)
  return settings
}
