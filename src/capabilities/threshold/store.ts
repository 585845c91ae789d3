import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../kernel/time.ts'
import { Topics } from './model.ts'
import type { Invitation, Method, Said } from './model.ts'

/** How and by whom something was said. */
export interface Manner {
  readonly method: Method
  readonly archiveRef: string | null
  readonly registeredBy: string | null
  readonly at: Date
}
interface InCase {
  readonly municipality: number
  readonly caseId: string
}

const mannerOf = ({ method, archiveRef, registeredBy, at }: Manner) => ({
  ...{ method, archive_ref: archiveRef, registered_by: registeredBy, at },
})

/** Writes what the youth said before a birthday. */
export async function insertAnswer(
  tx: Tx,
  { municipality, caseId, childId }: InCase & { childId: string },
  one: Pick<Said, 'heard' | 'unseen' | 'nothing'> & { readonly id: string; readonly thresholdId: string },
  manner: Manner,
): Promise<void> {
  await tx
    .insertInto('threshold_answer')
    .values({
      ...{
        municipality_id: municipality,
        id: one.id,
        threshold_id: one.thresholdId,
        case_id: caseId,
        child_id: childId,
      },
      ...{ heard: one.heard || null, unseen: one.unseen || null, nothing: one.nothing, ...mannerOf(manner) },
    })
    .execute()
}

const selectAnswers = prepared((db, v: InCase) =>
  db
    .selectFrom('threshold_answer')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at')
    .orderBy('id'),
)
/** Everything that the youth has said before birthdays in a case, in order. */
export const answersIn = (tx: Tx, which: InCase) => selectAnswers(tx, which)

const selectInvitations = prepared((db, v: InCase) =>
  db
    .selectFrom('parent_invitation')
    .select(['id', 'person_id as personId', 'topics', 'at'])
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('position'),
)
/** Everything that was said of what parents may see of a young adult's own case, in order. */
export async function invitationsIn(tx: Tx, which: InCase): Promise<readonly Invitation[]> {
  const rows = await selectInvitations(tx, which)
  return rows.map(row => ({ ...row, topics: Topics.parse(row.topics) }))
}

/** Writes what a parent may see; the latest rules. */
export async function insertInvitation(
  tx: Tx,
  { municipality, caseId, childId }: InCase & { childId: string },
  one: Omit<Invitation, 'at'>,
  manner: Manner,
): Promise<void> {
  await tx
    .insertInto('parent_invitation')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: caseId, child_id: childId, person_id: one.personId },
      ...{ topics: [...one.topics], ...mannerOf(manner) },
    })
    .execute()
}

/** The cases in which who must answer may have changed on some days, though somebody had said yes. */
export async function casesTurning(tx: Tx, municipality: number, from: Day, to: Day): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('consent_turning')
    .select('case_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('turns_on', '>=', from)
    .where('turns_on', '<=', to)
    .orderBy('case_id')
    .execute()
  return rows.flatMap(row => row.case_id ?? [])
}
