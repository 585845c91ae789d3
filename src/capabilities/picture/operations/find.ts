import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, participantsOf } from '../../case/index.ts'
import type { EntrySubject, StatementSubject } from '../access.ts'
import { findEntryRow } from '../store/entry.ts'
import { statementsIn } from '../store/statement.ts'

/** An entry with its case. */
export async function findEntry(
  tx: Tx,
  input: { caseId: string; entryId: string },
  actor: Actor,
): Promise<EntrySubject | undefined> {
  const { municipality } = actor
  const [inCase, entry, participants] = await Promise.all([
    findCase(tx, input, actor),
    findEntryRow(tx, { municipality, caseId: input.caseId, id: input.entryId }),
    participantsOf(tx, municipality, input.caseId),
  ])
  return inCase && entry && { inCase, entry, participants }
}

/** One version with its case. */
export async function findStatement(
  tx: Tx,
  input: { caseId: string; statementId: string },
  actor: Actor,
): Promise<StatementSubject | undefined> {
  const { municipality } = actor
  const [inCase, all] = await Promise.all([
    findCase(tx, input, actor),
    statementsIn(tx, { municipality, caseId: input.caseId }),
  ])
  const statement = all.find(one => one.id === input.statementId)
  return inCase && statement && { inCase, statement }
}
