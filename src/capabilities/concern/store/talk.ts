import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Note, NoteBefore, Talk } from '../model.ts'
import type { Interpreter } from '../model.ts'

const selectTalks = prepared((db, v: { municipality: number; concernId: string }) =>
  db
    .selectFrom('concern_talk')
    .select(['id', 'talked_on as talkedOn', 'talked_by as talkedBy', 'heard_by as heardBy', 'interpreter', 'agreement'])
    .select([
      'child_took_part as childTookPart',
      'family_view as familyView',
      'agreed',
      'child_told as childTold',
      'at',
    ])
    .where('municipality_id', '=', v.municipality)
    .where('concern_id', '=', v.concernId)
    .orderBy('at')
    .orderBy('id'),
)

/** The talks with the family about a concern, the first first. */
export async function talksOf(tx: Tx, municipality: number, concernId: string): Promise<readonly Talk[]> {
  return (await selectTalks(tx, { municipality, concernId })).map(row => Talk.parse(row))
}

/** Records a talk; the interpreter is one of those that a rule lets through. */
export async function insertTalk(tx: Tx, municipality: number, concernId: string, talk: Talk): Promise<void> {
  const interpreter: Interpreter = talk.interpreter
  await tx
    .insertInto('concern_talk')
    .values({
      municipality_id: municipality,
      id: talk.id,
      concern_id: concernId,
      talked_on: talk.talkedOn,
      talked_by: talk.talkedBy,
      heard_by: talk.heardBy,
      child_took_part: talk.childTookPart,
      interpreter,
      family_view: talk.familyView,
      agreement: talk.agreement,
      agreed: talk.agreed,
      child_told: talk.childTold,
      at: talk.at,
    })
    .execute()
}

const selectBefore = prepared((db, v: { municipality: number; concernId: string }) =>
  db
    .selectFrom('concern_before')
    .select(['at', 'changed_by as changedBy', 'texts as note'])
    .where('municipality_id', '=', v.municipality)
    .where('concern_id', '=', v.concernId)
    .orderBy('at')
    .orderBy('id'),
)

/** The note as it stood before each change, the oldest first. */
export async function beforeOf(tx: Tx, municipality: number, concernId: string): Promise<readonly NoteBefore[]> {
  return (await selectBefore(tx, { municipality, concernId })).map(row => NoteBefore.parse(row))
}

/** Keeps the note as it stood, when others have been able to read it. */
export async function keepBefore(
  tx: Tx,
  municipality: number,
  one: NoteBefore & { id: string; concernId: string },
): Promise<void> {
  await tx
    .insertInto('concern_before')
    .values({
      municipality_id: municipality,
      id: one.id,
      concern_id: one.concernId,
      at: one.at,
      changed_by: one.changedBy,
      texts: JSON.stringify(Note.parse(one.note)),
    })
    .execute()
}
