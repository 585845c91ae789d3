import { dayOf } from '../../../kernel/time.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, asksOfThings, send, withdrawAsks } from '../../ask/index.ts'
import { dueOn, UNANSWERED } from '../../ask/model.ts'
import type { CaseSubject } from '../../case/model.ts'
import { deadlineDay } from '../../settings/model.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { OwnWord } from '../model.ts'
import { astray } from '../disagree-store.ts'
import type { Astray } from '../disagree-store.ts'
import { holdWord } from '../store.ts'

/** The question to whoever holds, what came of it that somebody does not agree with the plan. */
const KIND = 'plan_disagreed'

interface Act {
  readonly tx: Tx
  readonly municipality: number
  readonly now: Date
}

interface Asking extends Act {
  readonly newId: NewId
}

/** Whoever holds is asked, by rule or by an own yes, with the clock of a message from the family. */
export async function askHolder(
  { subject, ...asking }: Asking & { readonly subject: CaseSubject },
  word: OwnWord,
): Promise<void> {
  if (word.replaces !== null) await askNoLonger(asking, word.replaces)
  if (subject.holder) await ask(asking, word, subject.holder.id)
}

/** Without a day the clock begins now. */
async function ask(
  { tx, municipality, now, newId }: Asking,
  { id: thingId, caseId, childId, writerId }: Pick<OwnWord, 'id' | 'caseId' | 'childId' | 'writerId'>,
  holderId: string,
  day: Date | null = null,
): Promise<void> {
  const settings = await settingsOf(tx, municipality, now)
  await send(tx, {
    ...{ municipality, kind: KIND, about: { kind: 'case', id: caseId }, childId, thingId, newId, now },
    ...{ from: { kind: 'family', id: writerId }, to: { kind: 'employee', id: holderId }, topics: ['plan'] },
    dueAt: day ?? dueOn(deadlineDay(settings, 'messageAnswerDays', dayOf(now))),
  })
}

/**
 * The question goes where the baton is: from who holds no more to who holds now, with the day that the family was promised. What somebody wrote who answers for the child no more is asked of nobody.
 */
export async function followBaton(asking: Asking): Promise<void> {
  const { tx, municipality } = asking
  for (const { id } of await astray(tx, municipality)) {
    // Somebody may be answering it, or taking it back, at this very moment.
    await holdWord(tx, id)
    for (const one of await astray(tx, municipality, id)) await move(asking, one)
  }
}

async function move(asking: Asking, one: Astray): Promise<void> {
  await askNoLonger(asking, one.id)
  if (one.reads) await ask(asking, one, one.holderId, one.dueAt)
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
