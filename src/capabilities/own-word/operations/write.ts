import type { AnyContract, Call } from '../../../platform/api/operation.ts'
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
import { insertTakenBack, insertWord, wordsIn } from '../store.ts'
import { findKept, findTold } from './find.ts'
import { writerKindOf } from './writer.ts'

type Act = Pick<Call<AnyContract, CaseSubject>, 'tx' | 'actor' | 'now' | 'subject' | 'newId'>
const EVERY = 10_000

/** Writes what somebody of the family tells, where the rules let it. */
async function written({ tx, actor, now, subject, newId }: Act, fresh: Written, whom: Whom) {
  if (actor.kind !== 'family') throw new Error('own words of an employee')
  if (subject.childCase.status === 'closed') return refuse('case.already_closed')
  const { municipality, id: writerId } = actor
  const { childCase, child } = subject
  const { preparation } = fresh
  const [guardians, found, meeting] = await Promise.all([
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    wordsIn(tx, { municipality, caseId: childCase.id, familyId: writerId, limit: EVERY }),
    preparation && meetingSeen(tx, actor, subject, preparation.meetingId, now),
  ])
  const word = write(fresh, whom, {
    ...{ caseId: childCase.id, childId: child.id, writerKind: writerKindOf(actor), writerId, at: now, newId, symbols },
    meeting,
    guardianIds: guardians.map(one => one.personId),
    mine: found.filter(one => one.writerId === writerId),
  })
  if (!(word instanceof Refusal)) await insertWord(tx, municipality, word)
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
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    await insertTakenBack(tx, actor.municipality, input.wordId, now)
    showed([subject.inCase.child.id])
    return { id: input.wordId }
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
