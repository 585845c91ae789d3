import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../organisation/index.ts'
import { levelName } from '../rules.ts'
import { mayActInCase, mayLead } from '../access.ts'
import * as api from '../api.ts'
import { changeLevel as change, movesFrom } from '../level-rules.ts'
import type { ChildCase, LevelFacts } from '../model.ts'
import { childHeard, consentCovers, evaluationBehind, holderAccepted, sightChanged } from '../ports.ts'
import type { LastHeard } from '../ports.ts'
import { saveCase } from '../store/case.ts'
import { insertLevelChange, lastLevelChange } from '../store/level.ts'
import { participantsOf } from '../store/participant.ts'
import { appendLog } from './append-log.ts'
import { decidesHere } from './decides.ts'
import { findCase } from './find-case.ts'
import { invitable, listInvitable } from './invitable.ts'
import { invite } from './invite.ts'

/** What a change of level rests on, each asked of the capability that knows it. */
async function levelFacts(
  tx: Tx,
  municipality: number,
  childCase: ChildCase,
  more: { services: readonly string[]; now: Date },
): Promise<{ readonly facts: LevelFacts; readonly heard: LastHeard | undefined }> {
  const { id: caseId, ownerServiceId, openedAt } = childCase
  const { now } = more
  const [participants, since] = await Promise.all([
    participantsOf(tx, municipality, caseId),
    lastLevelChange(tx, municipality, caseId),
  ])
  const there = participants.filter(one => one.to === null).map(one => one.serviceId)
  const serviceIds = [...new Set([...there, ...more.services])].filter(id => id !== ownerServiceId)
  const at = { municipality, caseId, since: since ?? openedAt }
  const [evaluated, heard, covers, accepted] = await Promise.all([
    evaluationBehind(tx, at),
    childHeard(tx, at),
    serviceIds.length === 0 || consentCovers(tx, { municipality, caseId, serviceIds, now }),
    holderAccepted(tx, { municipality, caseId, now }),
  ])
  const { weighed = true } = heard ?? {}
  const child = { childHeard: heard !== undefined, childWeighed: weighed }
  const facts = { evaluated, ...child, consentCovers: covers, holderAccepted: accepted }
  return { facts, heard }
}

export const checkLevel = operation(api.checkLevel, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const [settings, { facts }, services] = await Promise.all([
      settingsOf(tx, municipality, now),
      levelFacts(tx, municipality, childCase, { services: [], now }),
      // Whom the family has said yes to is for whoever leads the work.
      mayLead(actor, subject, now).allowed ? listInvitable(tx, municipality, childCase, now) : [],
    ])
    const moves = movesFrom(settings, childCase.level).flatMap(({ to, needsReason }) => {
      const level = settings.levels.find(one => one.ordinal === to)
      return level ? [{ to, needsReason, name: level.name, meaning: level.meaning }] : []
    })
    return { moves, facts, services, version: childCase.version }
  },
})

export const changeLevel = operation(api.changeLevel, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    const { reason, familyView, passingOver } = input
    showed([child.id])
    const services = await invitable(tx, municipality, childCase, { wanted: input.services, now })
    if (services instanceof Refusal) return services
    const [settings, { facts, heard }] = await Promise.all([
      settingsOf(tx, municipality, now),
      levelFacts(tx, municipality, childCase, { services, now }),
    ])
    if (!decidesHere(settings, 'case.level', actor, subject)) return refuse('case.not_decider')
    const next = change(childCase, input, facts, settings, now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: childCase.id, now, newId }
    const words = passingOver === '' ? reason : `${reason}\n\n${passingOver}`
    const moved = { from: childCase.level, to: next.level, decidedBy: actor.id, reason: words, familyView }
    await insertLevelChange(tx, { ...act, ...moved, notHeard: heard?.notHeard ?? null, id: newId() })
    const named = { from: levelName(settings, childCase.level), to: levelName(settings, next.level) }
    await appendLog(tx, { ...act, kind: 'case.level', facts: named, words, actor, topic: 'plan' })
    for (const serviceId of services) await invite(tx, act, { serviceId, childId: child.id, actor })
    await sightChanged(tx, act)
    return next
  },
})
