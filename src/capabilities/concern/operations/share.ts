import type { NewId } from '../../../kernel/ids.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, send } from '../../ask/index.ts'
import { dueOn as askedUntil } from '../../ask/model.ts'
import { leaderOf, standIn } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import { mayTalk, mayWrite } from '../access.ts'
import * as api from '../api.ts'
import type { Concern } from '../model.ts'
import { agreeTalker as agree, lookAgain, shareWithLeader } from '../rules/concern.ts'
import { writeFacts } from './facts.ts'
import { findConcern } from './find-concern.ts'
import { childrenOf, saveOrConflict, written } from './written.ts'

/** The leader who sees what is shared now: of the writer's unit, or who stands in. A leader may share with oneself. */
export const leaderFor = async (
  tx: Tx,
  municipality: number,
  concern: Pick<Concern, 'serviceId' | 'about'>,
  at: Date,
) => {
  const { serviceId, about } = concern
  const notThese = about.kind === 'child' ? await kinAmong(tx, municipality, about.childId) : []
  const found = await standIn(tx, municipality, { serviceId, at, notThese })
  if (found) return found.employeeId
  // Everybody who could stand in is away: the leader will see it on return.
  const leader = await leaderOf(tx, municipality, serviceId, at)
  return leader && !notThese.includes(leader.id) ? leader.id : undefined
}

export const shareConcern = operation(api.shareConcern, {
  subject: findConcern,
  allow: mayWrite,
  handle: async ({ tx, actor, now, input, subject: { concern }, newId, showed }) => {
    const { municipality } = actor
    const shared = shareWithLeader(concern, input.version, await leaderFor(tx, municipality, concern, now), now)
    if (shared instanceof Refusal) return shared
    const no = await saveOrConflict(tx, actor, shared)
    if (no) return no
    await writeFacts(tx, shared, { municipality, now, newId })
    await askLeader(tx, shared, { municipality, now, newId })
    showed(childrenOf(concern))
    return written(shared)
  },
})

/** Asks the leader: who talks with the family, and what then? Due when the talk is. Nobody asks oneself. */
export async function askLeader(
  tx: Tx,
  concern: Concern,
  at: { municipality: number; now: Date; newId: NewId },
): Promise<void> {
  const { leaderId, writerId, talkBy, dueOn, about } = concern
  if (leaderId === null || leaderId === writerId) return
  await send(tx, {
    ...at,
    kind: 'shared_concern',
    about: { kind: 'concern', id: concern.id },
    childId: about.kind === 'child' ? about.childId : null,
    thingId: concern.id,
    from: { kind: 'employee', id: writerId },
    to: { kind: 'employee', id: leaderId },
    dueAt: askedUntil(laterOf(talkBy < dueOn ? talkBy : dueOn, dayOf(at.now))),
  })
}

/** Nobody is asked to have answered yesterday. */
const laterOf = (one: Day, other: Day): Day => (one > other ? one : other)

export const agreeTalker = operation(api.agreeTalker, {
  subject: findConcern,
  allow: mayTalk,
  handle: async ({ tx, actor, now, input, subject: { concern }, showed }) => {
    const talkerId = input.talker === 'leader' ? (concern.leaderId ?? '') : concern.writerId
    const agreed = agree(concern, input.version, talkerId)
    if (agreed instanceof Refusal) return agreed
    const no = await saveOrConflict(tx, actor, agreed)
    if (no) return no
    if (actor.id === concern.leaderId) await answered(tx, actor.municipality, concern, now)
    showed(childrenOf(concern))
    return written(agreed)
  },
})

/** The leader has answered, by agreeing who talks or by deciding. */
export const answered = async (tx: Tx, municipality: number, concern: Concern, now: Date): Promise<void> => {
  if (concern.leaderId === null) return
  await answerAsk(tx, { municipality, thingId: concern.id, toId: concern.leaderId, state: 'accepted', now })
}

export const remindOfConcern = operation(api.remindOfConcern, {
  subject: findConcern,
  allow: mayWrite,
  handle: async ({ tx, actor, now, input, subject: { concern }, showed }) => {
    const put = lookAgain(concern, input.version, input.lookAgainOn, now)
    if (put instanceof Refusal) return put
    const no = await saveOrConflict(tx, actor, put)
    if (no) return no
    showed(childrenOf(concern))
    return written(put)
  },
})
