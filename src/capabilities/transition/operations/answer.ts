import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk } from '../../ask/index.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { giverOf, loadSources } from '../../sharing/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { giversOf, isAmong, knownTo } from '../../signer/model.ts'
import type { Giver } from '../../signer/model.ts'
import { mayDecidePack, mayPrepare } from '../access.ts'
import type { InTransition } from '../access.ts'
import * as api from '../api.ts'
import { latest, saidOf } from '../rules/pack.ts'
import { addAnswers, answersOf, blocksOf } from '../store/pack.ts'
import type { Manner } from '../store/pack.ts'
import { findTransition } from './find.ts'
import { mayRead } from './shown.ts'

interface Saying {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly subject: InTransition
  readonly showed: (childIds: readonly string[]) => void
}
type Said = readonly {
  readonly block: string
  readonly version: number
  readonly answer: 'yes' | 'no'
  readonly words?: string | undefined
}[]

/** Writes what one giver says of some blocks as they are written now; when nothing waits any more, the question is answered. */
async function say({ tx, actor, now, newId, subject, showed }: Saying, giver: Giver, said: Said, manner: Manner) {
  const { municipality } = actor
  const { transition, child, childCase } = subject
  const caseId = childCase.id
  showed([child.id])
  await lockCase(tx, municipality, caseId)
  if (transition.askedAt === null || transition.state === 'dropped') return refuse('transition.not_asked_yet')
  const which = { municipality, transitionIds: [transition.id] }
  const serviceId = transition.toServiceId ?? ''
  const [{ sources, names }, service, written, before] = await Promise.all([
    loadSources(tx, { municipality, caseId, now, childCase }),
    serviceById(tx, municipality, serviceId),
    blocksOf(tx, which),
    answersOf(tx, which),
  ])
  const blocks = latest(written)
  const known = actor.kind === 'family' ? knownTo(sources, subject.sight, giver, now) : sources
  const mustAnswer = (topic: (typeof blocks)[number]['topic']) => isAmong(giversOf(known, serviceId, topic, now), giver)
  // What is kept from who answers is as if it were not there.
  const read = actor.kind === 'family' ? blocks.filter(one => mayRead(one, { actor, now, subject })) : blocks
  for (const one of said) {
    const block = read.find(of => of.block === one.block)
    if (!block || block.version !== one.version) return refuse('transition.block_changed')
    if (!mustAnswer(block.topic)) return refuse('transition.not_a_giver')
  }
  const answers = said.map(one => ({
    ...{ id: newId(), transitionId: transition.id, block: one.block, version: one.version, giver },
    ...{ answer: one.answer, words: one.words || null, at: now },
  }))
  await addAnswers(tx, municipality, answers, manner)
  const all = [...before, ...answers]
  const waits = read.some(block => mustAnswer(block.topic) && saidOf(block, all, giver) === undefined)
  if (!waits) await answerAsk(tx, { municipality, thingId: transition.id, toId: giver.id, state: 'accepted', now })
  const facts = { giver: names.get(giver.id) ?? '', service: service?.name ?? '' }
  // Who has said what is told as it is of consent: to those who see everything.
  const told = { municipality, caseId, actor, topic: EVERY_TOPIC, ofServiceId: serviceId, now, newId } as const
  await appendLog(tx, { ...told, kind: manner.registeredBy ? 'transition.registered' : 'transition.answered', facts })
  return { id: transition.id }
}

export const answerPack = operation(api.answerPack, {
  subject: findTransition,
  allow: mayDecidePack,
  handle: async call =>
    say(call, giverOf(call.actor), call.input.answers, { method: 'portal', archiveRef: null, registeredBy: null }),
})

export const registerPack = operation(api.registerPack, {
  subject: findTransition,
  allow: mayPrepare,
  handle: async call => {
    const { input, actor } = call
    const { method, archiveRef = null } = input
    if ((method === 'paper') !== (archiveRef !== null)) return refuse('transition.paper_where')
    return say(call, input.giver, input.answers, { method, archiveRef, registeredBy: actor.id })
  },
})
