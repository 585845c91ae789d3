import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { ReviewedLanguage } from './language-model.ts'
import type { Review } from './language-model.ts'

/** A look over a language, as it was noted. */
export interface NotedReview extends Review {
  readonly id: string
  readonly language: ReviewedLanguage
  /** Digests of what was looked over. */
  readonly texts: readonly string[]
  readonly notedBy: string
  readonly notedAt: Date
}

const MOST = 60

/** The looks of a municipality, the newest first. */
export async function reviewsOf(tx: Tx, municipality: number): Promise<readonly NotedReview[]> {
  const rows = await tx
    .selectFrom('language_review')
    .select(['id', 'language', 'reviewer', 'qualification', 'texts'])
    .select(['reviewed_on as reviewedOn', 'noted_by as notedBy', 'noted_at as notedAt'])
    .where('municipality_id', '=', municipality)
    .orderBy('noted_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(row => ({ ...row, language: ReviewedLanguage.parse(row.language) }))
}

/** Whether all of some texts are among what was ever looked over of a language. */
export async function areAllReviewed(
  tx: Tx,
  { municipality, language, texts }: { municipality: number; language: string; texts: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`select not exists (select unnest(${texts}::text[])
    except select unnest(r.texts) from language_review r
      where r.municipality_id = ${municipality} and r.language = ${language}) as "all"`.execute(tx)
  return rows[0]?.all === true
}

export async function insertReview(tx: Tx, municipality: number, one: NotedReview): Promise<void> {
  const { id, language, reviewer, qualification, texts } = one
  await tx
    .insertInto('language_review')
    .values({
      ...{ municipality_id: municipality, id, language, reviewer, qualification, texts: [...texts] },
      ...{ reviewed_on: one.reviewedOn, noted_by: one.notedBy, noted_at: one.notedAt },
    })
    .execute()
}
