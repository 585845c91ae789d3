import type { ChildActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { handedOperation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { eyesAt, findAtScreen, mayAtScreen } from '../../child-screen/index.ts'
import type { Act as ScreenAct } from '../../child-screen/model.ts'
import { guardiansOf } from '../../person/index.ts'
import { mayTakeBackAtScreen } from '../access.ts'
import type { WordSubject } from '../access.ts'
import * as api from '../child-api.ts'
import { choicesFor } from '../rules.ts'
import { findWord, insertTakenBack, toldByAct } from '../store.ts'
import { tellNamed, tellThose } from './tell.ts'
import type { Act } from './written.ts'
import { written } from './written.ts'

type Writes = Pick<Call<AnyContract, CaseSubject, undefined, ChildActor>, 'tx' | 'now' | 'newId' | 'actor' | 'subject'>

const actOf = ({ tx, now, newId, actor, subject }: Writes, act: ScreenAct): Act => {
  const { id, municipality } = actor
  return { tx, now, newId, municipality, subject, eyes: eyesAt(actor), writer: { kind: 'child', id }, act }
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
    const { forWhom, notFor, act: nth, ...fresh } = call.input
    const act = actOf(call, nth)
    const word = await written(act, fresh, { forWhom, notFor })
    if (word instanceof Refusal) {
      const back = await takeBackToldBy(act, nth)
      return back ? { ...back, kept: true } : word
    }
    await tellThose(act, word)
    call.showed([call.actor.id])
    return { id: word.id, kept: false }
  },
})

export const keepAsChild = handedOperation(api.keepAsChild, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async call => {
    const { act: nth, ...fresh } = call.input
    const act = actOf(call, nth)
    const word = await written(act, fresh, { forWhom: 'only_me' })
    if (word instanceof Refusal) return (await takeBackToldBy(act, nth)) ?? word
    // What was told before of the same act is read by nobody any more, nor said by anybody.
    if (nth.nth > 1 && fresh.preparation) await tellNamed(act, fresh.preparation.meetingId)
    return { id: word.id }
  },
})

/**
 * The child has told something, the answer was lost, and now it is to be the child's alone, or for others, but cannot be written anew
 * (the meeting has begun, the case is closed): then what was told is taken back, and so is the child's alone. Never does something stand
 * told to those whom the child has chosen no longer. Undefined where nothing was told.
 */
async function takeBackToldBy(act: Act, { id: actId }: ScreenAct) {
  const { tx, municipality, now, subject, writer } = act
  const told = await toldByAct(tx, { municipality, caseId: subject.childCase.id, writerId: writer.id, actId })
  for (const { id, meetingId } of told) {
    await insertTakenBack(tx, municipality, id, now)
    if (meetingId !== null) await tellNamed(act, meetingId)
  }
  return told[0] && { id: told[0].id }
}

/** Own words of the case at this screen: those that were told, or those that are the child's alone. */
const findHere =
  (isKept: boolean) =>
  async (tx: Tx, input: { caseId: string; wordId: string }, actor: ChildActor): Promise<WordSubject | undefined> => {
    const { municipality } = actor
    const [inCase, word] = await Promise.all([findAtScreen(tx, input, actor), findWord(tx, { municipality, ...input })])
    const isAlone = word?.forWhom === 'only_me'
    return inCase && word && (isKept ? isAlone || word.takenBack : !isAlone) ? { inCase, word } : undefined
  }

export const takeBackAsChild = handedOperation(api.takeBackAsChild, {
  subject: findHere(false),
  allow: mayTakeBackAtScreen,
  handle: async ({ tx, actor, now, input, newId, subject: { inCase, word }, showed }) => {
    const { municipality } = actor
    await insertTakenBack(tx, municipality, input.wordId, now)
    if (word.preparation) await tellNamed({ tx, municipality, now, newId, subject: inCase }, word.preparation.meetingId)
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
