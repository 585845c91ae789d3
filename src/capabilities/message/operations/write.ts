import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { markOpened } from '../../ask/index.ts'
import { appendLog, findCase, lockCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { maySeeTopic } from '../../sight/index.ts'
import { mayBegin, mayReadThread } from '../access.ts'
import * as api from '../api.ts'
import type { Message, Thread } from '../model.ts'
import { correctable, threadsFor, unread } from '../rules.ts'
import type { NewThread } from '../rules.ts'
import { insertMessage, insertOpened, insertThread, messagesOf, openedOf } from '../store.ts'
import { allAway, familyFor, familyReading, teamFor } from './around.ts'
import { keepFiles, limitsHere, prepareFiles } from './file.ts'
import type { ReadyFile } from './file.ts'
import { findThread } from './find.ts'
import type { WholeThread } from './find.ts'
import { familyReads, shownNow, writtenMeanwhile } from './meanwhile.ts'
import { shownOf } from './show.ts'
import { answering, askTeam, endWaiting, tellOthers } from './telling.ts'

type Beginning = Call<typeof api.beginThread, CaseSubject, unknown, Actor, readonly ReadyFile[] | undefined>
type Writing = Pick<Beginning, 'tx' | 'actor' | 'now' | 'newId' | 'secrets' | 'prepared'>

export const beginThread = operation(api.beginThread, {
  beside: limitsHere,
  prepare: prepareFiles,
  subject: findCase,
  allow: mayBegin,
  handle: async call => {
    const { tx, actor, now, input, showed } = call
    // Read again behind the lock: who reads may have changed a moment ago, and what is asked now must be taken back by that.
    await lockCase(tx, actor.municipality, input.caseId)
    const subject = (await findCase(tx, input, actor)) ?? call.subject
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    if (!maySeeTopic(input.topic)(actor, subject, now).allowed) return refuse('message.topic_closed')
    const at = { tx, municipality: actor.municipality, now }
    const [team, reading] = await Promise.all([
      teamFor(at, actor, subject, input.topic),
      familyReading(at, input.caseId, input.topic),
    ])
    const family = actor.kind === 'family' ? [] : await familyFor(at, subject, reading)
    const threads = threadsFor(actor, input.to, { employees: team, family })
    if (threads instanceof Refusal) return threads
    if (actor.kind === 'family' && (await allAway(at, input.to.employees))) return refuse('message.all_away')
    const ids: string[] = []
    for (const one of threads) ids.push(await begin({ ...call, subject }, one))
    showed([subject.child.id])
    return { ids }
  },
})

/** Writes a thread with its first message. */
async function begin(call: Beginning, { family, members }: NewThread): Promise<string> {
  const { tx, actor, now, newId, input, subject } = call
  const { municipality } = actor
  const thread: Thread = {
    ...{ id: newId(), caseId: input.caseId, childId: subject.child.id, subject: input.subject, topic: input.topic },
    ...{ familyId: family.id, familyRole: family.role, startedBy: actor.id, at: now },
  }
  const own = members.map(one => ({ threadId: thread.id, employeeId: one.id, serviceId: one.serviceId }))
  await insertThread(tx, municipality, { ...thread, startedByKind: actor.kind }, own)
  const whole = { inCase: subject, thread, members: own, reading: own.map(one => one.employeeId), left: [] }
  await write(call, whole, { ...input, corrects: null })
  // What a youth writes about with one of the team is told to nobody, not even that it is.
  if (family.role === 'guardian') {
    // Nor who of the family, or of the team, began.
    const told = { municipality, caseId: input.caseId, actor: 'clock', topic: input.topic, audience: 'team' } as const
    await appendLog(tx, { ...told, kind: 'message.begun', facts: {}, now, newId })
  }
  return thread.id
}

/** Writes a message, and tells whoever is to read or answer it. */
async function write(
  call: Writing,
  one: WholeThread,
  written: Pick<Message, 'words' | 'corrects' | 'translatedBy' | 'interpreter'>,
): Promise<string> {
  const { tx, actor, now, newId } = call
  const { words, corrects, translatedBy, interpreter } = written
  const id = newId()
  await insertMessage(tx, actor.municipality, {
    ...{ id, threadId: one.thread.id, byKind: actor.kind, byId: actor.id, at: now },
    serviceId: actor.kind === 'employee' ? actor.serviceId : null,
    ...{ words, corrects, translatedBy, interpreter },
  })
  await keepFiles(call, id, call.prepared)
  if (actor.kind === 'family') await askTeam(call, one)
  else {
    // What only puts something right answers nothing.
    if (corrects === null) await endWaiting(call, one.thread.id)
    await tellOthers(call, one)
  }
  return id
}

export const sendMessage = operation(api.sendMessage, {
  beside: limitsHere,
  prepare: prepareFiles,
  subject: findThread,
  allow: mayReadThread,
  handle: async call => {
    const { tx, actor, now, input, showed } = call
    await lockCase(tx, actor.municipality, input.caseId)
    const subject = (await findThread(tx, input, actor, now)) ?? call.subject
    if (!mayReadThread(actor, subject, now).allowed) return refuse('message.not_in_it_now')
    if (subject.inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const at = { tx, municipality: actor.municipality, now }
    if (actor.kind === 'family' ? await allAway(at, answering(subject)) : !(await familyReads(at, subject)))
      return refuse(actor.kind === 'family' ? 'message.all_away' : 'message.family_gone')
    const messages = await shownNow(call, subject)
    const meanwhile = await writtenMeanwhile(call, subject, messages)
    if (meanwhile) return meanwhile
    if (input.corrects !== null) {
      const found = correctable(actor, input.corrects, messages)
      if (found instanceof Refusal) return found
    }
    const id = await write(call, subject, input)
    showed([subject.inCase.child.id])
    return { id }
  },
})

export const markSeen = operation(api.markSeen, {
  subject: findThread,
  allow: mayReadThread,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { municipality } = actor
    const { thread } = subject
    const [all, opened] = await Promise.all([
      messagesOf(tx, municipality, [thread.id]),
      openedOf(tx, municipality, [thread.id]),
    ])
    const messageIds = unread(actor, shownOf(actor, subject, all, now), opened).map(one => one.id)
    await insertOpened(tx, municipality, { readerId: actor.id, at: now, messageIds })
    await markOpened(tx, { municipality, now, thingId: thread.id, toId: actor.id })
    showed([subject.inCase.child.id])
    return { seen: messageIds.length }
  },
})

export const settleThread = operation(api.settleThread, {
  subject: findThread,
  allow: (actor, subject, now) => {
    const reads = mayReadThread(actor, subject, now)
    return reads.allowed && actor.kind === 'family' ? { allowed: false, reason: 'case.not_employee' } : reads
  },
  handle: async call => {
    const { tx, actor, now, input, showed } = call
    await lockCase(tx, actor.municipality, input.caseId)
    const subject = (await findThread(tx, input, actor, now)) ?? call.subject
    if (!mayReadThread(actor, subject, now).allowed) return refuse('message.not_in_it_now')
    const meanwhile = await writtenMeanwhile(call, subject, await shownNow(call, subject))
    if (meanwhile) return meanwhile
    const settled = await endWaiting(call, subject.thread.id)
    showed([subject.inCase.child.id])
    return { settled }
  },
})
