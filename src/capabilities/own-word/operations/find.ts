import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { isWriter } from '../access.ts'
import type { WordSubject } from '../access.ts'
import { findWord } from '../store.ts'

const findIn =
  (isKept: boolean) =>
  async (
    tx: Tx,
    input: { caseId: string; wordId: string },
    actor: Actor,
    now: Date,
  ): Promise<WordSubject | undefined> => {
    const [inCase, word] = await Promise.all([
      findCase(tx, input, actor),
      findWord(tx, { municipality: actor.municipality, caseId: input.caseId, wordId: input.wordId }),
    ])
    if (!inCase || !word || (word.forWhom === 'only_me') !== isKept) return undefined
    // What somebody wrote who is no guardian any more stays with that one.
    if (word.writerKind === 'guardian' && !isWriter(actor, word)) {
      const guardians = await guardiansOf(tx, actor.municipality, inCase.child.id, dayOf(now))
      if (!guardians.some(one => one.personId === word.writerId)) return undefined
    }
    return { inCase, word }
  }

/** Own words that were told, in their case. */
export const findTold = findIn(false)
/** Own words that only the writer reads. */
export const findKept = findIn(true)
