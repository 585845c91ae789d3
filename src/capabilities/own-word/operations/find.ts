import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import type { WordSubject } from '../access.ts'
import { findWord } from '../store.ts'

const findIn =
  (isKept: boolean) =>
  async (tx: Tx, input: { caseId: string; wordId: string }, actor: Actor): Promise<WordSubject | undefined> => {
    const [inCase, word] = await Promise.all([
      findCase(tx, input, actor),
      findWord(tx, { municipality: actor.municipality, caseId: input.caseId, wordId: input.wordId }),
    ])
    return inCase && word && (word.forWhom === 'only_me') === isKept ? { inCase, word } : undefined
  }

/** Own words that were told, in their case. */
export const findTold = findIn(false)
/** Own words that only the writer reads. */
export const findKept = findIn(true)
