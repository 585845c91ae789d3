import type { ChildActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { handedOperation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { findAtScreen, mayAtScreen } from '../../child-screen/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { mayTakeBackAtScreen } from '../access.ts'
import type { WordSubject } from '../access.ts'
import * as api from '../child-api.ts'
import { choicesFor } from '../rules.ts'
import { findWord, insertTakenBack } from '../store.ts'
import type { Act } from './written.ts'
import { tellHolder, written } from './written.ts'

type Writes = Call<AnyContract, CaseSubject, undefined, ChildActor>

const actOf = ({ tx, now, newId, actor, subject }: Writes): Act => {
  const { id, municipality, handed } = actor
  return { tx, now, newId, municipality, subject, sees: handed.by, writer: { kind: 'child', id } }
}

export const openChilds = handedOperation(api.openChilds, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async ({ tx, actor, now, subject }) => {
    const guardians = await guardiansOf(tx, actor.municipality, subject.child.id, dayOf(now))
    return {
      forWhom: [...choicesFor('child', guardians.length)],
      guardians: guardians.map(one => ({ id: one.personId, name: one.name, relation: one.relation })),
    }
  },
})

export const tellAsChild = handedOperation(api.tellAsChild, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async call => {
    const { forWhom, notFor, ...fresh } = call.input
    const act = actOf(call)
    const word = await written(act, fresh, { forWhom, notFor })
    if (word instanceof Refusal) return word
    await tellHolder(act, word)
    call.showed([call.actor.id])
    return { id: word.id }
  },
})

export const keepAsChild = handedOperation(api.keepAsChild, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async call => {
    const word = await written(actOf(call), call.input, { forWhom: 'only_me' })
    return word instanceof Refusal ? word : { id: word.id }
  },
})

/** Own words of the case at this screen: those that were told, or those that were kept. */
const findHere =
  (isKept: boolean) =>
  async (tx: Tx, input: { caseId: string; wordId: string }, actor: ChildActor): Promise<WordSubject | undefined> => {
    const { municipality } = actor
    const [inCase, word] = await Promise.all([findAtScreen(tx, input, actor), findWord(tx, { municipality, ...input })])
    return inCase && word && (word.forWhom === 'only_me') === isKept ? { inCase, word } : undefined
  }

export const takeBackAsChild = handedOperation(api.takeBackAsChild, {
  subject: findHere(false),
  allow: mayTakeBackAtScreen,
  handle: async ({ tx, actor, now, input, showed }) => {
    await insertTakenBack(tx, actor.municipality, input.wordId, now)
    showed([actor.id])
    return { id: input.wordId }
  },
})

export const putAwayAsChild = handedOperation(api.putAwayAsChild, {
  subject: findHere(true),
  allow: mayTakeBackAtScreen,
  handle: async ({ tx, actor, now, input }) => {
    await insertTakenBack(tx, actor.municipality, input.wordId, now)
    return { id: input.wordId }
  },
})
