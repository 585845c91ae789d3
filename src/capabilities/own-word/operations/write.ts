import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { mayTakeBack, mayWrite } from '../access.ts'
import * as api from '../api.ts'
import { insertTakenBack } from '../store.ts'
import { askNoLonger } from './disagree.ts'
import { findKept, findTold } from './find.ts'
import { writerKindOf } from './writer.ts'
import { tellNamed, tellThose } from './tell.ts'
import type { Act } from './written.ts'
import { heldWord, written } from './written.ts'

type Writes = Pick<Call<AnyContract, unknown>, 'tx' | 'now' | 'newId' | 'actor'>

/** As somebody of the family writes who has logged in. */
function actOf({ tx, now, newId, actor }: Writes, subject: CaseSubject): Act {
  const { municipality } = actor
  return { tx, now, newId, municipality, subject, eyes: [actor], writer: { kind: kindOf(actor), id: actor.id } }
}
const kindOf = (actor: Actor) => {
  if (actor.kind !== 'family') throw new Error('own words of an employee')
  return writerKindOf(actor)
}

export const tellOwnWord = operation(api.tellOwnWord, {
  subject: findCase,
  allow: mayWrite,
  handle: async call => {
    const { forWhom, notFor, ...fresh } = call.input
    const act = actOf(call, call.subject)
    const word = await written(act, fresh, { forWhom, notFor })
    if (word instanceof Refusal) return word
    await tellThose(act, word)
    call.showed([call.subject.child.id])
    return { id: word.id }
  },
})

export const keepOwnWord = operation(api.keepOwnWord, {
  subject: findCase,
  allow: mayWrite,
  handle: async call => {
    const word = await written(actOf(call, call.subject), call.input, { forWhom: 'only_me' })
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
    if (subject.word.kind === 'disagree') await askNoLonger({ tx, municipality, now }, wordId)
    const act = actOf(call, subject.inCase)
    const kept = keep && (await written(act, keep, { forWhom: 'only_me' }))
    if (kept instanceof Refusal) return kept
    if (subject.word.preparation) await tellNamed(act, subject.word.preparation.meetingId)
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
