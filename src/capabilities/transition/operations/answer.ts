import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk } from '../../ask/index.ts'
import { lockCase } from '../../case/index.ts'
import { giverOf, loadSources } from '../../sharing/index.ts'
import { giversOf, isAmong, knownTo } from '../../signer/model.ts'
import type { Giver } from '../../signer/model.ts'
import { mayDecidePack, mayPrepare } from '../access.ts'
import type { InTransition } from '../access.ts'
import * as api from '../api.ts'
import { latest, saidOf } from '../rules/pack.ts'
import { addAnswers, answersOf, blocksOf } from '../store/pack.ts'
import type { Manner } from '../store/pack.ts'
import { findTransition } from './find.ts'

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
  const [{ sources }, written, before] = await Promise.all([
    loadSources(tx, { municipality, caseId, now, childCase }),
    blocksOf(tx, which),
    answersOf(tx, which),
  ])
  const blocks = latest(written)
  const known = actor.kind === 'family' ? knownTo(sources, subject.sight, giver, now) : sources
  const mustAnswer = (topic: (typeof blocks)[number]['topic']) =>
    isAmong(giversOf(known, transition.toServiceId ?? '', topic, now), giver)
  for (const one of said) {
    const block = blocks.find(of => of.block === one.block)
    if (!block || block.version !== one.version) return refuse('transition.block_changed')
    if (!mustAnswer(block.topic)) return refuse('transition.not_a_giver')
  }
  const answers = said.map(one => ({
    ...{ id: newId(), transitionId: transition.id, block: one.block, version: one.version, giver },
    ...{ answer: one.answer, words: one.words || null, at: now },
  }))
  await addAnswers(tx, municipality, answers, manner)
  const all = [...before, ...answers]
  const waits = blocks.some(block => mustAnswer(block.topic) && saidOf(block, all, giver) === undefined)
  if (!waits) await answerAsk(tx, { municipality, thingId: transition.id, toId: giver.id, state: 'accepted', now })
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
