import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'

interface Whose {
  readonly municipality: number
  readonly personId: string
}
/** Something that one of the family has written, in which case and when. */
interface Written {
  readonly caseId: string
  readonly words: string
  readonly at: Date
}
export interface WrittenEntry extends Written {
  readonly kind: string
  readonly level: string | null
  readonly arena: string | null
  readonly because: string | null
  readonly symbols: readonly string[]
  readonly withChild: boolean
  readonly writtenAnewAt: Date | null
  readonly takenBackAt: Date | null
}

const selectEntries = prepared((db, v: Whose) => ({
  compile: () =>
    sql<WrittenEntry>`
select p.case_id as "caseId", p.words, p.symbols, p.with_child as "withChild", p.at, p.kind, p.level, p.arena, p.because, n.at as "writtenAnewAt", b.at as "takenBackAt"
from picture_entry p
  left join picture_entry n on n.municipality_id = p.municipality_id and n.replaces = p.id
  left join picture_taken_back b on b.municipality_id = p.municipality_id and b.entry_id = p.id
where p.municipality_id = ${v.municipality} and p.writer_id = ${v.personId} and p.service_id is null
order by p.at, p.id`.compile(db),
}))

const selectVersions = prepared((db, v: Whose) => ({
  compile: () =>
    sql<Written>`
select case_id as "caseId", words, at from picture_statement
where municipality_id = ${v.municipality} and writer_id = ${v.personId} and service_id is null
order by position`.compile(db),
}))

const selectDiffering = prepared((db, v: Whose) => ({
  compile: () =>
    sql<Written>`
select p.case_id as "caseId", g.differs as words, g.at from picture_signature g
  join picture_statement p on p.municipality_id = g.municipality_id and p.id = g.statement_id
where g.municipality_id = ${v.municipality} and g.signer_id = ${v.personId} and g.service_id is null and g.differs is not null
order by g.position`.compile(db),
}))

/** All that one of the family has written in pictures, in the order in which it was written, whether it stands or not. */
export async function writtenBy(tx: Tx, whose: Whose) {
  const [entries, versions, differing] = await Promise.all([
    selectEntries(tx, whose),
    selectVersions(tx, whose),
    selectDiffering(tx, whose),
  ])
  return { entries, versions, differing }
}
