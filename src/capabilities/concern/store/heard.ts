import type { RawBuilder, SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Concern, Talk } from '../model.ts'
import { Talk as TalkRow } from '../model.ts'
import { concernOf } from './concern.ts'

/** Which: `seen` is the condition of sight on `c.id`. Without the ids it would be asked for every concern there is. */
interface Heard {
  readonly municipality: number
  readonly ids: readonly string[]
  readonly seen: RawBuilder<SqlBool>
}

/** Those of some concerns about children that somebody sees, the latest first, each with its talks. */
export async function seenWithTalks(
  tx: Tx,
  { municipality, ids, seen }: Heard,
): Promise<readonly { readonly concern: Concern; readonly talks: readonly Talk[] }[]> {
  if (ids.length === 0) return []
  const [rows, talks] = await Promise.all([
    tx
      .selectFrom('concern as c')
      .selectAll('c')
      .where('c.municipality_id', '=', municipality)
      .where('c.id', 'in', ids)
      .where('c.child_id', 'is not', null)
      .where(seen)
      .orderBy('c.noted_at', 'desc')
      .orderBy('c.id')
      .execute(),
    tx
      .selectFrom('concern_talk as t')
      .select(['t.concern_id as concernId', 't.id', 't.talked_on as talkedOn', 't.talked_by as talkedBy'])
      .select(['t.heard_by as heardBy', 't.interpreter', 't.agreement', 't.agreed', 't.at'])
      .select(['t.child_took_part as childTookPart', 't.family_view as familyView', 't.child_told as childTold'])
      .where('t.municipality_id', '=', municipality)
      .where('t.concern_id', 'in', ids)
      .orderBy('t.at')
      .orderBy('t.id')
      .execute(),
  ])
  return rows.map(row => ({
    concern: concernOf(row),
    talks: talks.filter(talk => talk.concernId === row.id).map(talk => TalkRow.parse(talk)),
  }))
}
