import { Refusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { unweighedViews } from '../../meeting/index.ts'
import { mayWeigh, readsWord } from '../access.ts'
import * as api from '../api.ts'
import { unweighed, weigh } from '../rules.ts'
import { holdWord, insertWeight, weightsOf, wordsFor } from '../store.ts'
import { answered } from './disagree.ts'
import { findTold } from './find.ts'
import { tellWriter } from './tell.ts'

export const weighOwnWord = operation(api.weighOwnWord, {
  subject: findTold,
  allow: mayWeigh,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const given = weigh(input)
    if (given instanceof Refusal) return given
    const { wordId, weight, because = null } = given
    const id = newId()
    await holdWord(tx, wordId)
    const [before] = await weightsOf(tx, actor.municipality, [wordId])
    await insertWeight(tx, actor.municipality, { id, wordId, weight, because, byId: actor.id, at: now })
    if (subject.word.kind === 'disagree') await answered({ tx, municipality: actor.municipality, now }, wordId)
    // The same once more is no news.
    if (before?.weight !== weight || before.because !== because) await tellWriter(call, subject.word)
    showed([subject.inCase.child.id])
    return { id }
  },
})

/**
 * Whether what somebody wants from a meeting, told to everybody, is still to be answered. Minutes are written with the family in the room:
 * nothing there may tell that there is something that is not for all.
 */
export async function isUnweighed(
  tx: Tx,
  { actor, inCase, meetingId, now }: Parameters<typeof unweighedViews>[1],
): Promise<boolean> {
  const { municipality } = actor
  const found = await wordsFor(tx, { municipality, meetingId })
  const told = found.filter(one => one.forWhom === 'everyone' && readsWord(actor, inCase.sight, now, one))
  const weights = await weightsOf(
    tx,
    municipality,
    told.map(one => one.id),
  )
  return unweighed(told, weights).length > 0
}
