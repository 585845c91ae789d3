import type { Selectable } from 'kysely'
import { MEDIA_TYPES } from '../../kernel/file.ts'
import type { MediaType } from '../../kernel/file.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** A paper as it is kept, without its content. */
export interface KeptPaper {
  readonly id: string
  readonly giverId: string
  readonly serviceId: string
  readonly saidAt: Date
  readonly mediaType: MediaType
  readonly size: number
  readonly attachedBy: string
  readonly at: Date
}

const paperOf = (row: Selectable<Tables['consent_paper']>): KeptPaper => ({
  id: row.id,
  giverId: row.giver_id,
  serviceId: row.service_id,
  saidAt: row.said_at,
  mediaType: MEDIA_TYPES.find(one => one === row.media_type) ?? 'application/pdf',
  size: row.size,
  attachedBy: row.attached_by,
  at: row.at,
})

const selectPapers = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('consent_paper')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at'),
)
/** The papers of a case, the first first; the caller shows each only to those who may see it. */
export async function papersOf(tx: Tx, municipality: number, caseId: string): Promise<readonly KeptPaper[]> {
  return (await selectPapers(tx, { municipality, caseId })).map(paperOf)
}

const selectParts = prepared((db, v: { municipality: number; paperId: string }) =>
  db
    .selectFrom('consent_paper_part')
    .select(['position', 'sealed'])
    .where('municipality_id', '=', v.municipality)
    .where('paper_id', '=', v.paperId)
    .orderBy('position'),
)
/** The sealed parts of a paper, in order. */
export const partsOf = (tx: Tx, municipality: number, paperId: string) => selectParts(tx, { municipality, paperId })

/** A paper about to be kept. */
export interface NewPaper extends KeptPaper {
  readonly caseId: string
  readonly childId: string
  readonly giverKind: string
}

/** Keeps a paper and its sealed parts; never changed after. */
export async function insertPaper(
  tx: Tx,
  municipality: number,
  paper: NewPaper,
  sealed: readonly string[],
): Promise<void> {
  await tx
    .insertInto('consent_paper')
    .values({
      municipality_id: municipality,
      id: paper.id,
      case_id: paper.caseId,
      child_id: paper.childId,
      giver_kind: paper.giverKind,
      giver_id: paper.giverId,
      service_id: paper.serviceId,
      said_at: paper.saidAt,
      media_type: paper.mediaType,
      size: paper.size,
      attached_by: paper.attachedBy,
      at: paper.at,
    })
    .execute()
  const parts = sealed.map((text, position) => ({ paper_id: paper.id, position, sealed: text }))
  await tx
    .insertInto('consent_paper_part')
    .values(parts.map(one => ({ municipality_id: municipality, ...one })))
    .execute()
}
