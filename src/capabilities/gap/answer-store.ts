import type { Day } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Facts } from './model.ts'
import type { KeptAnswer } from './model.ts'

/** A gap as its door names it: by its case or by its service, so that no door reads one of the other's. */
interface OfGap {
  readonly municipality: number
  readonly gapId: string
  readonly caseId: string | null
  readonly serviceId: string | null
}

const selectGap = prepared((db, v: OfGap) =>
  db
    .selectFrom('gap as g')
    .leftJoin('gap_answered as a', join =>
      join.onRef('a.municipality_id', '=', 'g.municipality_id').onRef('a.gap_id', '=', 'g.id'),
    )
    .leftJoin('employee as e', join =>
      join.onRef('e.municipality_id', '=', 'a.municipality_id').onRef('e.id', '=', 'a.by_id'),
    )
    .select(['g.id', 'g.type', 'g.must_act_id as mustActId', 'g.unit_id as unitId', 'g.closed_at as closedAt'])
    .select(['g.facts', 'g.as_of as asOf', 'g.kept_by as keptBy'])
    .select(['a.reason', 'a.words', 'a.until_on as until', 'a.by_id as byId', 'a.at'])
    .select(['e.given_name as givenName', 'e.family_name as familyName'])
    .select(({ selectFrom }) =>
      selectFrom('gap_answer as given')
        .whereRef('given.municipality_id', '=', 'g.municipality_id')
        .whereRef('given.gap_id', '=', 'g.id')
        .select(({ fn }) => fn.max('given.version').as('version'))
        .as('version'),
    )
    .where('g.municipality_id', '=', v.municipality)
    .where('g.id', '=', v.gapId)
    .where('g.case_id', 'is not distinct from', v.caseId)
    .where('g.service_id', 'is not distinct from', v.serviceId),
)

/** A gap of a case or of a service with the answer that holds; its version is 0 before the first. */
export async function findGapOf(tx: Tx, at: OfGap) {
  const [row] = await selectGap(tx, at)
  if (!row) return undefined
  const { id, type, mustActId, unitId, keptBy, closedAt, asOf, reason, words, until, byId, at: when } = row
  const by = [row.givenName, row.familyName].join(' ')
  const version = row.version ?? 0
  const answer: KeptAnswer | null =
    reason && words !== null && until && byId && when ? { version, reason, words, until, byId, by, at: when } : null
  return { id, type, mustActId, unitId, keptBy, closedAt, asOf, facts: Facts.parse(row.facts), version, answer }
}
export type GapFound = NonNullable<Awaited<ReturnType<typeof findGapOf>>>

/** Keeps the next answer of a gap, or that there is none any more; answers whether nobody else was first. */
export async function addAnswer(
  tx: Tx,
  gap: GapFound,
  next: {
    readonly municipality: number
    readonly by: string
    readonly now: Date
    readonly answer: { readonly reason: string; readonly words: string; readonly until: Day } | null
  },
): Promise<boolean> {
  const { answer } = next
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('gap_answer')
    .values({
      ...{ municipality_id: next.municipality, gap_id: gap.id, version: gap.version + 1 },
      ...{ reason: answer?.reason ?? null, words: answer?.words ?? '', until_on: answer?.until ?? null },
      ...{ facts: JSON.stringify(gap.facts), as_of: gap.asOf, by_id: next.by, at: next.now },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
