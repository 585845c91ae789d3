import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { QuestionSubject } from '../access.ts'
import { findQuestionRow } from '../store.ts'

/** Whether the actor's service is the coordinating unit. */
export async function unitOf(tx: Tx, _input: object, actor: Actor): Promise<{ readonly ofUnit: boolean }> {
  const service = actor.kind === 'employee' ? await serviceById(tx, actor.municipality, actor.serviceId) : undefined
  return { ofUnit: service?.kind === 'coordinating_unit' }
}

/** One question with its case, and who the actor is to both. */
export async function findQuestion(
  tx: Tx,
  input: { caseId: string; questionId: string },
  actor: Actor,
): Promise<QuestionSubject | undefined> {
  const { municipality } = actor
  const [inCase, question, { ofUnit }] = await Promise.all([
    findCase(tx, input, actor),
    findQuestionRow(tx, { municipality, caseId: input.caseId, id: input.questionId }),
    unitOf(tx, input, actor),
  ])
  if (!inCase || !question) return undefined
  const kin = (await kinAmong(tx, municipality, inCase.child.id)).includes(actor.id)
  return { inCase, question, kin, ofUnit }
}
