import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { settingsOf } from '../../organisation/index.ts'
import { mayLead } from '../access.ts'
import * as api from '../api.ts'
import { caseClosed, childHeard, endHolding, sightChanged } from '../ports.ts'
import { close, pause, resume } from '../rules.ts'
import { saveCase } from '../store/case.ts'
import { lastLevelChange } from '../store/level.ts'
import { appendLog } from './append-log.ts'
import { decidesHere } from './decides.ts'
import { findCase } from './find-case.ts'

export const pauseCase = operation(api.pauseCase, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const next = pause(childCase, input.until, now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    const facts = { until: input.until }
    await appendLog(tx, { ...act, kind: 'case.paused', facts, words: input.reason, actor, topic: 'plan' })
    return next
  },
})

export const resumeCase = operation(api.resumeCase, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const next = resume(childCase, await settingsOf(tx, municipality, now), now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    await appendLog(tx, { ...act, kind: 'case.resumed', facts: {}, actor, topic: 'plan' })
    return next
  },
})

export const closeCase = operation(api.closeCase, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const settings = await settingsOf(tx, municipality, now)
    if (!decidesHere(settings, 'case.close', actor, subject)) return refuse('case.not_decider')
    const since = (await lastLevelChange(tx, municipality, childCase.id)) ?? childCase.openedAt
    const heard = await childHeard(tx, { municipality, caseId: childCase.id, since })
    const told = { ...input, childWeighed: heard?.weighed ?? true }
    const next = close(childCase, told, settings, now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    await endHolding(tx, act)
    await caseClosed(tx, act)
    const reason = settings.closeReasons.find(one => one.id === input.reason)?.label ?? ''
    await appendLog(tx, {
      ...act,
      kind: 'case.closed',
      facts: { reason },
      words: input.note.results,
      actor,
      topic: 'plan',
    })
    await sightChanged(tx, act)
    return next
  },
})
