import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { dayOf } from '../../kernel/time.ts'
import { Settings } from './settings-model.ts'
import { withWhatHeldThen } from './saved-before.ts'

const storedSettings = (content: unknown): Settings => Settings.parse(withWhatHeldThen(content))

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
  return parsed.get(row.digest) ?? keep(row.digest, storedSettings(row.content))
}

function keep(digest: string, settings: Settings): Settings {
  if (parsed.size >= MOST_KEPT) parsed.clear()
  parsed.set(digest, settings)
  return settings
}

/** A version of the settings as it was saved. */
export interface SettingsVersion {
  readonly version: number
  readonly validFrom: string
  readonly changedBy: string | null
  readonly changedAt: Date
  readonly note: string
  readonly settings: Settings
}

const MOST_LISTED = 20

/** The versions of a municipality, the newest first. */
export async function versionsOf(tx: Tx, municipality: number, most = MOST_LISTED): Promise<SettingsVersion[]> {
  const rows = await tx
    .selectFrom('municipality_settings')
    .select([
      'version',
      'valid_from as validFrom',
      'changed_by as changedBy',
      'changed_at as changedAt',
      'note',
      'content',
    ])
    .where('municipality_id', '=', municipality)
    .orderBy('version', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, settings: storedSettings(content) }))
}

/** One version; the one that rules on a day when no number is given. */
export async function findVersion(
  tx: Tx,
  municipality: number,
  which: { version?: number | undefined; day: string },
): Promise<SettingsVersion | undefined> {
  const { version, day } = which
  const base = tx
    .selectFrom('municipality_settings')
    .select([
      'version',
      'valid_from as validFrom',
      'changed_by as changedBy',
      'changed_at as changedAt',
      'note',
      'content',
    ])
    .where('municipality_id', '=', municipality)
    .orderBy('version', 'desc')
    .limit(1)
  const [row] = await (
    version === undefined ? base.where('valid_from', '<=', day) : base.where('version', '=', version)
  ).execute()
  if (!row) return undefined
  const { content, ...rest } = row
  return { ...rest, settings: storedSettings(content) }
}

/** Adds a version; false when somebody saved one with that number first. */
export async function insertVersion(tx: Tx, municipality: number, next: SettingsVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('municipality_settings')
    .values({
      municipality_id: municipality,
      version: next.version,
      valid_from: next.validFrom,
      content: JSON.stringify(next.settings),
      changed_by: next.changedBy,
      changed_at: next.changedAt,
      note: next.note,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Adds the first version, which nobody made. */
export async function saveFirstSettings(
  tx: Tx,
  municipality: number,
  first: Pick<SettingsVersion, 'settings' | 'validFrom' | 'changedAt'>,
): Promise<void> {
  await insertVersion(tx, municipality, { ...first, version: 1, changedBy: null, note: 'Første utgave' })
}
