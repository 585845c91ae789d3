import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { operation } from '../../../platform/api/operation.ts'
import { dayOf } from '../../../kernel/time.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { meetingSeen } from '../../meeting/index.ts'
import { noticesRead, tell } from '../../notice/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { mayTakeBack, mayWrite } from '../access.ts'
import * as api from '../api.ts'
import { symbols } from '../model.ts'
import type { ForWhom, OwnWord, Written } from '../model.ts'
import { write } from '../rules.ts'
import { findWord, holdWord, insertTakenBack, insertWord } from '../store.ts'
import { findKept, findTold } from './find.ts'
import { writerKindOf } from './writer.ts'

type Act = Pick<Call<AnyContract, CaseSubject>, 'tx' | 'actor' | 'now' | 'subject' | 'newId'>

/** Writes what somebody of the family tells, where the rules let it. */
async function written({ tx, actor, now, subject, newId }: Act, fresh: Written, whom: Whom) {
  if (actor.kind !== 'family') throw new Error('own words of an employee')
  if (subject.childCase.status === 'closed') return refuse('case.already_closed')
  const { municipality, id: writerId } = actor
  const { childCase, child } = subject
  const { preparation, replaces } = fresh
  const [before, guardians, meeting] = await Promise.all([
    replaces === undefined ? undefined : heldWord(tx, { municipality, caseId: childCase.id, wordId: replaces }),
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    preparation && meetingSeen(tx, actor, subject, preparation.meetingId, now),
  ])
  const word = write(fresh, whom, {
    ...{ caseId: childCase.id, childId: child.id, writerKind: writerKindOf(actor), writerId, at: now, newId, symbols },
    meeting,
    guardianIds: guardians.map(one => one.personId),
    mine: before?.writerId === writerId ? [before] : [],
  })
  if (!(word instanceof Refusal)) await insertWord(tx, municipality, word)
  return word
}

/** Own words as they stand, while nobody else can write them anew or take them back. */
async function heldWord(tx: Tx, which: { municipality: number; caseId: string; wordId: string }) {
  const [, word] = await Promise.all([holdWord(tx, which.wordId), findWord(tx, which)])
  return word
}

interface Whom {
  readonly forWhom: ForWhom
  readonly notFor?: string | undefined
}

export const tellOwnWord = operation(api.tellOwnWord, {
  subject: findCase,
  allow: mayWrite,
  handle: async call => {
    const { forWhom, notFor, ...fresh } = call.input
    const word = await written(call, fresh, { forWhom, notFor })
    if (word instanceof Refusal) return word
    await tellHolder(call, word)
    call.showed([call.subject.child.id])
    return { id: word.id }
  },
})

/** Whoever holds hears that there is something to read, once until it is read: no words, and nothing to the family. */
async function tellHolder({ tx, actor, now, subject, newId }: Act, { kind }: OwnWord): Promise<void> {
  const { holder, childCase, child } = subject
  if (!holder || kind === 'mood') return
  const { municipality } = actor
  const [to, about] = [{ kind: 'employee', id: holder.id } as const, { kind: 'case', id: childCase.id } as const]
  await noticesRead(tx, { municipality, thingId: childCase.id, kind: 'own_word', to: [holder.id] }, now)
  const topic = { topic: 'plan', childId: child.id, thingId: childCase.id, dueAt: null }
  await tell(tx, { municipality, kind: 'own_word', to, about, ...topic, now, newId })
}

export const keepOwnWord = operation(api.keepOwnWord, {
  subject: findCase,
  allow: mayWrite,
  handle: async call => {
    const word = await written(call, call.input, { forWhom: 'only_me' })
    return word instanceof Refusal ? word : { id: word.id }
  },
})

export const takeBackOwnWord = operation(api.takeBackOwnWord, {
  subject: findTold,
  allow: mayTakeBack,
  handle: async call => {
    const { tx, actor, now, input, subject, showed } = call
    const { municipality } = actor
    const { caseId, wordId, keep } = input
    const stands = await heldWord(tx, { municipality, caseId, wordId })
    // Newer words were written meanwhile: those are what others read.
    if (stands?.replaced && !stands.takenBack) return refuse('own_word.newer_there')
    await insertTakenBack(tx, municipality, wordId, now)
    const kept = keep && (await written({ ...call, subject: subject.inCase }, keep, { forWhom: 'only_me' }))
    if (kept instanceof Refusal) return kept
    showed([subject.inCase.child.id])
    return { id: wordId }
  },
})

export const putAwayOwnWord = operation(api.putAwayOwnWord, {
  subject: findKept,
  allow: mayTakeBack,
  handle: async ({ tx, actor, now, input }) => {
    await insertTakenBack(tx, actor.municipality, input.wordId, now)
    return { id: input.wordId }
  },
})
