import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { childPart, toChildBrief } from '../../person/index.ts'
import { sightOf, toSight } from '../../sight/index.ts'
import { readerOf } from '../../sight/model.ts'
import type { CaseSubject, UnitCaseSubject } from '../model.ts'
import { caseOf } from '../store/case.ts'
import { statusOf, subjectQuery, toHolder, unitQuery } from '../store/subject.ts'

const selectSubject = subjectQuery({ sight: sightOf, child: childPart })

/** A case with the facts that decide what this actor may do with it: one prepared query, the subject of every operation about a case. */
export async function findCase(tx: Tx, { caseId }: { caseId: string }, actor: Actor): Promise<CaseSubject | undefined> {
  const [row] = await selectSubject(tx, { ...readerOf(actor), caseId })
  if (!row) return undefined
  return {
    childCase: caseOf(row),
    child: toChildBrief(row.child),
    sight: toSight(row.sight),
    holder: toHolder(row.holder),
    participates: row.participates === true,
  }
}

/** A case without child or content, for leaders who do not take part. */
export async function findUnitCase(
  tx: Tx,
  { caseId }: { caseId: string },
  actor: Actor,
): Promise<UnitCaseSubject | undefined> {
  const [row] = await unitQuery(tx, { ...readerOf(actor), caseId })
  if (!row) return undefined
  return {
    childCase: {
      id: row.id,
      number: row.number,
      level: row.level,
      status: statusOf(row.status),
      ownerServiceId: row.owner_service_id,
      stepDue: row.step_due,
      openedAt: row.opened_at,
      version: row.version,
    },
    holder: toHolder(row.holder),
    kin: row.kin === true,
  }
}
