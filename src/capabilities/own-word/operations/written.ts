import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { meetingSeen } from '../../meeting/index.ts'
import { noticesRead, tell } from '../../notice/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { symbols } from '../model.ts'
import type { ForWhom, OwnWord, WriterKind, Written } from '../model.ts'
import { write } from '../rules.ts'
import { findWord, holdWord, insertWord } from '../store.ts'

/** Where something is written, and by whom. */
export interface Act {
  readonly tx: Tx
  readonly municipality: number
  readonly now: Date
  readonly subject: CaseSubject
  readonly newId: NewId
  readonly writer: { readonly kind: WriterKind; readonly id: string }
  /** As whom the writer sees the meetings: a child at a screen as who handed it over. */
  readonly sees: Actor
}

export interface Whom {
  readonly forWhom: ForWhom
  readonly notFor?: string | undefined
}

/** Writes what somebody of the family tells, where the rules let it. */
export async function written(act: Act, fresh: Written, whom: Whom) {
  const { tx, municipality, now, subject, newId, writer, sees } = act
  if (subject.childCase.status === 'closed') return refuse('case.already_closed')
  const { childCase, child } = subject
  const { preparation, replaces } = fresh
  const [before, guardians, meeting] = await Promise.all([
    replaces === undefined ? undefined : heldWord(tx, { municipality, caseId: childCase.id, wordId: replaces }),
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    preparation && meetingSeen(tx, sees, subject, preparation.meetingId, now),
  ])
  const word = write(fresh, whom, {
    ...{
      caseId: childCase.id,
      childId: child.id,
      writerKind: writer.kind,
      writerId: writer.id,
      at: now,
      newId,
      symbols,
    },
    meeting,
    guardianIds: guardians.map(one => one.personId),
    mine: before?.writerId === writer.id ? [before] : [],
  })
  if (!(word instanceof Refusal)) await insertWord(tx, municipality, word)
  return word
}

/** Own words as they stand, while nobody else can write them anew or take them back. */
export async function heldWord(tx: Tx, which: { municipality: number; caseId: string; wordId: string }) {
  const [, word] = await Promise.all([holdWord(tx, which.wordId), findWord(tx, which)])
  return word
}

/** Whoever holds hears that there is something to read, once until it is read: no words, and nothing to the family. */
export async function tellHolder({ tx, municipality, now, subject, newId }: Act, { kind }: OwnWord): Promise<void> {
  const { holder, childCase, child } = subject
  if (!holder || kind === 'mood') return
  const [to, about] = [{ kind: 'employee', id: holder.id } as const, { kind: 'case', id: childCase.id } as const]
  await noticesRead(tx, { municipality, thingId: childCase.id, kind: 'own_word', to: [holder.id] }, now)
  const topic = { topic: 'plan', childId: child.id, thingId: childCase.id, dueAt: null }
  await tell(tx, { municipality, kind: 'own_word', to, about, ...topic, now, newId })
}
