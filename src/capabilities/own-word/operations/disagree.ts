import { dayOf } from '../../../kernel/time.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, asksOfThings, send, withdrawAsks } from '../../ask/index.ts'
import { dueOn, UNANSWERED } from '../../ask/model.ts'
import type { CaseSubject } from '../../case/model.ts'
import { deadlineDay } from '../../settings/model.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { OwnWord } from '../model.ts'

/** The question to whoever holds, what came of it that somebody does not agree with the plan. */
const KIND = 'plan_disagreed'

interface Act {
  readonly tx: Tx
  readonly municipality: number
  readonly now: Date
}

/** Whoever holds is asked, with the clock of a message from the family. Where nobody holds, that is a gap already. */
export async function askHolder(
  { tx, municipality, now, newId, subject }: Act & { readonly newId: NewId; readonly subject: CaseSubject },
  word: OwnWord,
): Promise<void> {
  const { holder, childCase, child } = subject
  if (word.replaces !== null) await askNoLonger({ tx, municipality, now }, word.replaces)
  if (!holder) return
  const settings = await settingsOf(tx, municipality, now)
  await send(tx, {
    ...{ municipality, kind: KIND, about: { kind: 'case', id: childCase.id }, childId: child.id, thingId: word.id },
    ...{ from: { kind: 'family', id: word.writerId }, to: { kind: 'employee', id: holder.id }, topics: ['plan'] },
    ...{ dueAt: dueOn(deadlineDay(settings, 'messageAnswerDays', dayOf(now))), now, newId },
  })
}

/** Somebody who reads it has said what came of it: that is the answer, whoever was asked. */
export async function answered({ tx, municipality, now }: Act, wordId: string): Promise<void> {
  const asks = await asksOfThings(tx, municipality, [wordId])
  for (const { to, state } of asks)
    if (UNANSWERED.includes(state))
      await answerAsk(tx, { municipality, kind: KIND, thingId: wordId, toId: to.id, state: 'accepted', now })
}

/** The writer has taken it back, or written it anew. */
export const askNoLonger = ({ tx, municipality, now }: Act, wordId: string): Promise<void> =>
  withdrawAsks(tx, { municipality, thingId: wordId, kind: KIND }, now)
