import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import type { OwnSubject } from '../access.ts'
import type { Answer, Ask } from '../model.ts'
import { findAnswer } from '../store/answer.ts'
import { findAsk } from '../store/ask.ts'

/** An ask in its case; nobody answers or declines it meanwhile. */
export async function findOwnAsk(
  tx: Tx,
  input: { caseId: string; askId: string },
  actor: Actor,
): Promise<(OwnSubject & { readonly ask: Ask }) | undefined> {
  const { municipality } = actor
  const [inCase, ask] = await Promise.all([findCase(tx, input, actor), findAsk(tx, { municipality, ...input }, true)])
  return inCase && ask ? { inCase, ask, personId: ask.personId } : undefined
}

/** An answer, of whatever case its owner still sees. */
export async function findGiven(
  tx: Tx,
  input: { caseId: string; answerId: string },
  { municipality }: Actor,
): Promise<Answer | undefined> {
  return findAnswer(tx, { municipality, ...input })
}

/** An answer in its case: of a youth or a parent; what a child said at a screen is the child's when it has own pages. */
export async function findOwnAnswer(
  tx: Tx,
  input: { caseId: string; answerId: string },
  actor: Actor,
): Promise<(OwnSubject & { readonly answer: Answer }) | undefined> {
  const { municipality } = actor
  const [inCase, answer] = await Promise.all([findCase(tx, input, actor), findAnswer(tx, { municipality, ...input })])
  return inCase && answer ? { inCase, answer, personId: answer.personId } : undefined
}
