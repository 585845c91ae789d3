import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { RegisterChanges } from '../known-model.ts'
import { MatterKind } from '../matter-model.ts'
import type { Matter } from '../matter-model.ts'

type NewMatter = RegisterChanges['matters'][number] & { readonly id: string }

/** Leaves matters to people; one that has been found before, handled or not, is not found again. */
export async function insertMatters(tx: Tx, m: number, matters: readonly NewMatter[], now: Date): Promise<void> {
  await sql`insert into register_matter (municipality_id, id, what, child_id, person_id, mark, found_at)
    select ${m}, n.id, n.what, n."childId", n."personId", n.mark, ${now}
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb)
      as n (id uuid, what text, "childId" uuid, "personId" uuid, mark text)
    on conflict do nothing`.execute(tx)
}

interface Row {
  readonly id: string
  readonly what: string
  readonly childId: string | null
  readonly personId: string | null
  readonly childIds: readonly string[]
  readonly foundAt: Date
  readonly version: number
}

const MOST = 200

/** What waits, oldest first; one of them when an id is given. */
export async function openMatters(tx: Tx, m: number, id: string | null = null): Promise<readonly Matter[]> {
  const { rows } = await sql<Row>`
    select x.id, x.what, x.child_id as "childId", x.person_id as "personId", x.found_at as "foundAt", x.version,
      case when x.child_id is not null then array[x.child_id] else coalesce((select array_agg(g.child_id order by g.child_id)
        from guardianship g where g.municipality_id = ${m} and g.person_id = x.person_id), '{}') end as "childIds"
    from register_matter x where x.municipality_id = ${m} and x.handled_at is null and (${id}::uuid is null or x.id = ${id})
    order by x.found_at, x.id limit ${MOST}`.execute(tx)
  return rows.map(row => ({ ...row, what: MatterKind.parse(row.what) }))
}

/** Notes who has handled it and how; false when another was first. */
export async function saveHandled(
  tx: Tx,
  m: number,
  done: {
    readonly id: string
    readonly version: number
    readonly by: string
    readonly words: string
    readonly now: Date
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('register_matter')
    .set({ handled_by: done.by, handled_at: done.now, words: done.words, version: done.version + 1 })
    .where('municipality_id', '=', m)
    .where('id', '=', done.id)
    .where('version', '=', done.version)
    .where('handled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
