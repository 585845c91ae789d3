import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../organisation/index.ts'
import { whoDecides } from '../../organisation/model.ts'
import { childPart, toChildBrief } from '../../person/index.ts'
import { sightOf, toSight } from '../../sight/index.ts'
import { readerOf } from '../../sight/model.ts'
import type { ConcernSubject } from '../access.ts'
import { concernOf } from '../store/concern.ts'
import { subjectQuery } from '../store/subject.ts'

const selectSubject = subjectQuery({ sight: sightOf, child: childPart })

/** A concern with what decides what this actor may do with it: the subject of every operation about a concern; one trip. */
export async function findConcern(
  tx: Tx,
  { concernId }: { concernId: string },
  actor: Actor,
  now: Date,
): Promise<ConcernSubject | undefined> {
  const [[row], settings] = await Promise.all([
    selectSubject(tx, { ...readerOf(actor), concernId }),
    settingsOf(tx, actor.municipality, now),
  ])
  if (!row) return undefined
  return {
    concern: concernOf(row),
    child: row.child_id === null ? null : toChildBrief(row.child),
    sight: toSight(row.sight),
    deciders: whoDecides(settings, 'concern.decide')?.roles ?? [],
  }
}
