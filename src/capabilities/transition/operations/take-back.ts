import { Refusal } from '../../../kernel/refusal.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { holdersOf } from '../../baton/index.ts'
import { appendLog, getCase, topicsOpenTo } from '../../case/index.ts'
import type { ActInCase, WaitingInCase } from '../../case/index.ts'
import { tell } from '../../notice/index.ts'
import { employeesOfService, findEmployeeSubject, serviceById } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { loadSources } from '../../sharing/index.ts'
import { isClosedChild, kinAmong } from '../../sight/index.ts'
import type { Transition } from '../model.ts'
import * as state from '../rules/state.ts'
import { receiverNow, saveCheckUnasked } from '../store/clock.ts'
import { answersOf, blocksOf } from '../store/pack.ts'
import { saveTransition, transitionsIn } from '../store/transition.ts'
import { topicsToReceive } from './find.ts'
import { blocksToAsk, stillToAnswer } from './givers.ts'
import { withdrawReceiver } from './send.ts'
import { passageTold } from './shown.ts'

/**
 * Takes back what can lead nowhere: the question to a receiver who may no longer be told or of a sender who no longer sees, of a
 * pack to whom has nothing to answer any more, and how it goes to whom cannot know it. Added to `takeBackBlind`.
 */
export async function takeBackTransitions(tx: Tx, act: ActInCase, { childId, open }: WaitingInCase): Promise<void> {
  const { municipality, caseId } = act
  const asks = open.filter(one => one.kind.startsWith('transition'))
  if (asks.length === 0) return
  const all = await transitionsIn(tx, { municipality, caseId })
  for (const ask of asks) {
    const one = all.find(found => found.id === ask.thingId)
    if (!one) continue
    if (ask.kind === 'transition_pack') await takeBackPack(tx, act, one, ask)
    else if (ask.kind === 'transition_check') await takeBackCheck(tx, act, one, ask)
    else if (!(await stands(tx, act, one, childId))) await takeBack(tx, act, one)
  }
}

/** Whether who sent it still sees the case, and somebody who works in a service that is still there, and can say yes, may be told. */
async function stands(tx: Tx, act: ActInCase, one: Transition, childId: string): Promise<boolean> {
  const { municipality, now } = act
  const { toServiceId, toEmployeeId, sentBy } = one
  if (toServiceId === null) return false
  const [service, topics, kin, closed, people] = await Promise.all([
    serviceById(tx, municipality, toServiceId),
    topicsToReceive(tx, one, { municipality, now }),
    kinAmong(tx, municipality, childId),
    isClosedChild(tx, municipality, childId),
    employeesOfService(tx, municipality, toServiceId, now),
  ])
  if (topics.size === 0 || !service || (service.activeTo !== null && service.activeTo <= dayOf(now))) return false
  if (sentBy !== null && (kin.includes(sentBy) || !(await senderSees(tx, act, sentBy)))) return false
  if (toEmployeeId !== null) return people.some(one => one.id === toEmployeeId) && !kin.includes(toEmployeeId)
  // That nobody leads it now is another matter: the service as such is asked.
  const leaders = people.filter(person => person.role === 'leader')
  return !closed && (leaders.length === 0 || leaders.some(person => !kin.includes(person.id)))
}

/** Whether who sent sees something of the case in any role; of one who has left another holds, for whom the question stands. */
async function senderSees(tx: Tx, { municipality, caseId, now }: ActInCase, employeeId: string): Promise<boolean> {
  const found = await findEmployeeSubject(tx, { employeeId }, { municipality }, now)
  if (!found || (found.employee.leavesAt !== null && found.employee.leavesAt <= now)) return true
  const people = found.roles.filter(role => covers(role, now)).map(({ serviceId }) => ({ employeeId, serviceId }))
  const open = await topicsOpenTo(tx, { municipality, caseId, people, now })
  return open.some(({ topics }) => topics.size > 0)
}

/** It is with who sends again; whoever was asked and whoever holds are told, and those who see the plan read it in the log. */
async function takeBack(tx: Tx, act: ActInCase, one: Transition): Promise<void> {
  const { municipality, now, newId } = act
  const next = state.takenBack(one)
  if (next instanceof Refusal || !(await saveTransition(tx, municipality, next))) return
  await withdrawReceiver(tx, one, { municipality, now, tell: newId })
  await tellHolder(tx, act, one)
  await tellLog(tx, act, one, 'clock')
}

/** What the log tells of a question that was taken back. */
export async function tellLog(
  tx: Tx,
  act: ActInCase,
  one: Transition,
  actor: Parameters<typeof appendLog>[1]['actor'],
): Promise<void> {
  const { municipality, caseId, now } = act
  const ofServiceId = one.toServiceId ?? ''
  const [settings, service, childCase] = await Promise.all([
    settingsOf(tx, municipality, now),
    serviceById(tx, municipality, ofServiceId),
    getCase(tx, municipality, caseId),
  ])
  const facts = { passage: passageTold(settings, one, childCase), service: service?.name ?? '' }
  await appendLog(tx, { ...act, kind: 'transition.withdrawn', actor, topic: 'plan', facts, ofServiceId })
}

/** Whoever holds hears that somebody who was asked can answer no more: it is theirs to ask another. */
async function tellHolder(tx: Tx, act: ActInCase, { id: thingId, childId }: Transition): Promise<void> {
  const { municipality, caseId: id, now, newId } = act
  const holder = (await holdersOf(tx, municipality, [id])).find(one => covers(one, now))
  if (!holder) return
  const about = { about: { kind: 'case', id }, childId, thingId, dueAt: null } as const
  const to = { kind: 'employee', id: holder.holderId } as const
  await tell(tx, { municipality, kind: 'transition_fell', to, ...about, now, newId })
}

/** Who is asked of a pack and has nothing to answer: no guardian any more, too old a child, or kept from all that waits. */
async function takeBackPack(tx: Tx, act: ActInCase, one: Transition, { to, thingId }: Ask): Promise<void> {
  const { municipality, caseId, now } = act
  const which = { municipality, transitionIds: [one.id] }
  const [loaded, blocks, answers] = await Promise.all([
    loadSources(tx, { municipality, caseId, now }),
    blocksOf(tx, which),
    answersOf(tx, which),
  ])
  const mine = stillToAnswer(one, loaded, { blocks, answers, now }).find(({ giver }) => giver.id === to.id)
  if (mine && (await blocksToAsk(tx, act, one, mine.giver, mine.blocks)).length > 0) return
  await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now)
  if (one.state === 'open' || one.state === 'sent') await tellHolder(tx, act, one)
}

/** Who is asked how it goes and sees no more of it: whoever can say it is asked anew, with the clock's next run. */
async function takeBackCheck(tx: Tx, act: ActInCase, one: Transition, { to, thingId }: Ask): Promise<void> {
  const { municipality, caseId, now } = act
  const [receiver, holders] = await Promise.all([
    receiverNow(tx, municipality, one.id),
    holdersOf(tx, municipality, [caseId]),
  ])
  const holds = holders.some(holder => holder.holderId === to.id && covers(holder, now))
  if (receiver === to.id || (holds && receiver === undefined)) return
  await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now)
  await saveCheckUnasked(tx, municipality, caseId, one.id)
}

/** With a case that closes, what was sent is sent no more; the asks end with the case, which tells of it. */
export async function endTransitions(tx: Tx, { municipality, caseId }: ActInCase): Promise<void> {
  for (const one of await transitionsIn(tx, { municipality, caseId })) {
    const next = state.takenBack(one)
    if (!(next instanceof Refusal)) await saveTransition(tx, municipality, next)
  }
  await saveCheckUnasked(tx, municipality, caseId)
}
