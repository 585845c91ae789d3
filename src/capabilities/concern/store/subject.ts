import type { RawBuilder } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Reader } from '../model.ts'

/** The sub-selects that sight and person offer, handed in because a store knows no other capability. */
export interface SubjectParts<Sight, Child> {
  readonly sight: (reader: Reader, kind: 'concern', idColumn: string) => RawBuilder<Sight>
  readonly child: (municipality: number, idColumn: string) => RawBuilder<Child>
}

/** The one query behind every operation about a concern: what is written, the child, and what this reader may see. */
export const subjectQuery = <Sight, Child>(parts: SubjectParts<Sight, Child>) =>
  prepared((db, v: Reader & { concernId: string }) =>
    db
      .selectFrom('concern as w')
      .selectAll('w')
      .select([parts.child(v.municipality, 'w.child_id').as('child'), parts.sight(v, 'concern', 'w.id').as('sight')])
      .where('w.municipality_id', '=', v.municipality)
      .where('w.id', '=', v.concernId),
  )
