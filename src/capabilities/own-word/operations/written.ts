import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Act as ScreenAct } from '../../child-screen/model.ts'
import type { CaseSubject } from '../../case/model.ts'
import { meetingSeen } from '../../meeting/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { symbols } from '../model.ts'
import type { ForWhom, WriterKind, Written } from '../model.ts'
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
  /** Who must see a meeting for it to be prepared for: the writer; at a screen the child and who handed it over. */
  readonly eyes: readonly Actor[]
  /** Which act of a child at a screen it is. */
  readonly act?: ScreenAct
}

export interface Whom {
  readonly forWhom: ForWhom
  readonly notFor?: string | undefined
}

/** Writes what somebody of the family tells, where the rules let it. */
export async function written(act: Act, fresh: Written, whom: Whom) {
  const { tx, municipality, now, subject, newId, writer, eyes } = act
  if (subject.childCase.status === 'closed') return refuse('case.already_closed')
  const { childCase, child } = subject
  const { preparation, replaces } = fresh
  const [before, guardians, meeting] = await Promise.all([
    replaces === undefined ? undefined : heldWord(tx, { municipality, caseId: childCase.id, wordId: replaces }),
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    preparation && meetingSeen(tx, { municipality, eyes, inCase: subject, now }, preparation.meetingId),
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
  if (!(word instanceof Refusal)) await insertWord(tx, municipality, word, act.act)
  return word
}

/** Own words as they stand, while nobody else can write them anew or take them back. */
export async function heldWord(tx: Tx, which: { municipality: number; caseId: string; wordId: string }) {
  const [, word] = await Promise.all([holdWord(tx, which.wordId), findWord(tx, which)])
  return word
}
