import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { send } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { deadlineDay } from '../../organisation/model.ts'
import { settingsOf } from '../../settings/index.ts'
import { loadSources } from '../../sharing/index.ts'
import { giversOf } from '../../signer/model.ts'
import { mayPrepare } from '../access.ts'
import * as api from '../api.ts'
import type { Block } from '../model.ts'
import { canTakeOver } from '../rules/days.ts'
import { latest } from '../rules/pack.ts'
import * as state from '../rules/state.ts'
import { addBlock, answersOf, blocksOf } from '../store/pack.ts'
import { saveTransition } from '../store/transition.ts'
import { choicesFor, choicesIn } from './choices.ts'
import { findTransition } from './find.ts'
import { blocksToAsk, stillToAnswer } from './givers.ts'
import { passageOf, passageTold } from './shown.ts'

export const writeBlock = operation(api.writeBlock, {
  subject: findTransition,
  allow: mayPrepare,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { caseId, transitionId, words } = input
    showed([subject.child.id])
    await lockCase(tx, municipality, caseId)
    const begun = state.written(subject.transition, now)
    if (begun instanceof Refusal) return begun
    const settings = await settingsOf(tx, municipality, now)
    const config = passageOf(settings, begun.passage)?.blocks.find(one => one.id === input.block)
    if (!config) return refuse('transition.block_unknown')
    const before = latest(await blocksOf(tx, { municipality, transitionIds: [transitionId] })).find(
      one => one.block === config.id,
    )
    if (words === '' && input.picked.length === 0 && !before) return refuse('transition.nothing_written')
    // What was taken once may be kept as it read then.
    const there = [...choicesFor(await choicesIn(tx, { municipality, caseId, now }), config), ...(before?.lines ?? [])]
    const lines = input.picked.flatMap(({ kind, id }) => there.find(one => one.kind === kind && one.id === id) ?? [])
    if (lines.length < input.picked.length) return refuse('transition.pick_unknown')
    const stands = {
      words: before?.words ?? '',
      lines: (before?.lines ?? []).map(({ kind, id, text }) => ({ kind, id, text })),
      version: before?.version ?? 0,
    }
    const version = stands.version + 1
    const one = { transitionId, block: config.id, topic: config.topic, version, words, lines }
    if (stands.version !== input.version) return conflict(stands)
    if (!(await addBlock(tx, municipality, { ...one, writtenBy: actor.id, at: now }))) return conflict(stands)
    await saveTransition(tx, municipality, begun)
    return { id: transitionId, version }
  },
})

const isWritten = ({ words, lines }: Block) => words !== '' || lines.length > 0

export const askFamily = operation(api.askFamily, {
  subject: findTransition,
  allow: mayPrepare,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, transitionId, toServiceId } = input
    const { child, transition } = subject
    showed([child.id])
    await lockCase(tx, municipality, caseId)
    const which = { municipality, transitionIds: [transitionId] }
    const [loaded, service, written, answers] = await Promise.all([
      loadSources(tx, { municipality, caseId, now, childCase: subject.childCase }),
      serviceById(tx, municipality, toServiceId),
      blocksOf(tx, which),
      answersOf(tx, which),
    ])
    const today = dayOf(now)
    if (!service || !canTakeOver(service, passageOf(loaded.settings, transition.passage), today))
      return refuse('transition.cannot_receive')
    const blocks = latest(written).filter(isWritten)
    if (blocks.length === 0) return refuse('transition.nothing_written')
    const next = state.asked(transition, toServiceId, now)
    if (next instanceof Refusal) return next
    const all = blocks.flatMap(block => giversOf(loaded.sources, toServiceId, block.topic, now))
    if (all.length === 0) return refuse('transition.nobody_to_ask')
    if (transition.version !== input.version || !(await saveTransition(tx, municipality, next)))
      return conflict(transition)
    const dueAt = dueOn(deadlineDay(loaded.settings, 'consentAnswerDays', today))
    const about = { kind: 'case', id: caseId } as const
    const asking = { municipality, kind: 'transition_pack', about, childId: child.id, thingId: transitionId } as const
    for (const waiting of stillToAnswer(next, loaded, { blocks, answers, now })) {
      // Who may not know of the service that sends is asked about an empty page: never.
      const asked = await blocksToAsk(tx, { municipality, now }, next, waiting.giver, waiting.blocks)
      if (asked.length === 0) continue
      const from = { kind: 'employee', id: actor.id } as const
      const to = { kind: 'family', id: waiting.giver.id } as const
      await send(tx, { ...asking, topics: [...new Set(asked.map(one => one.topic))], from, to, dueAt, now, newId })
    }
    const facts = { passage: passageTold(loaded.settings, next, subject.childCase), service: service.name }
    const told = { municipality, caseId, actor, topic: 'plan', ofServiceId: toServiceId, now, newId } as const
    await appendLog(tx, { ...told, kind: 'transition.asked', facts })
    return { id: next.id, state: next.state, version: next.version }
  },
})
