import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { servicesByIds, settingsOf } from '../../organisation/index.ts'
import { levelName } from '../rules.ts'
import { mayActInCase, mayLead } from '../access.ts'
import * as api from '../api.ts'
import { changeLevel as change, movesFrom } from '../level-rules.ts'
import type { ChildCase, LevelFacts } from '../model.ts'
import { childHeard, consentCovers, evaluationBehind, holderAccepted, sightChanged } from '../ports.ts'
import { saveCase } from '../store/case.ts'
import { insertLevelChange, lastLevelChange } from '../store/level.ts'
import { participantsOf } from '../store/participant.ts'
import { appendLog } from './append-log.ts'
import { decidesHere } from './decides.ts'
import { findCase } from './find-case.ts'
import { invite } from './invite.ts'

/** What a change of level rests on, each asked of the capability that knows it. */
export async function levelFacts(
  tx: Tx,
  municipality: number,
  childCase: ChildCase,
  more: { services: readonly string[]; now: Date },
): Promise<LevelFacts> {
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
  return { evaluated, childHeard: heard, consentCovers: covers, holderAccepted: accepted }
}

export const checkLevel = operation(api.checkLevel, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const services = input.serviceId ? [input.serviceId] : []
    const [settings, facts] = await Promise.all([
      settingsOf(tx, municipality, now),
      levelFacts(tx, municipality, childCase, { services, now }),
    ])
    const moves = movesFrom(settings, childCase.level).flatMap(({ to, needsReason }) => {
      const level = settings.levels.find(one => one.ordinal === to)
      return level ? [{ to, needsReason, name: level.name, meaning: level.meaning }] : []
    })
    return { moves, facts, version: childCase.version }
  },
})

/** The services to invite, each once and none that is asked already; every one of them must be there today. */
async function invitable(
  tx: Tx,
  municipality: number,
  caseId: string,
  { wanted, now }: { wanted: readonly string[]; now: Date },
) {
  const ids = [...new Set(wanted)]
  if (ids.length === 0) return []
  const [known, participants] = await Promise.all([
    servicesByIds(tx, municipality, ids),
    participantsOf(tx, municipality, caseId),
  ])
  const there = known.filter(one => one.activeTo === null || one.activeTo > dayOf(now))
  if (there.length < ids.length) return refuse('case.cannot_take_part')
  const asked = participants.filter(one => one.to === null && one.employeeId === null).map(one => one.serviceId)
  return ids.filter(id => !asked.includes(id))
}

export const changeLevel = operation(api.changeLevel, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    const { reason, familyView, passingOver } = input
    showed([child.id])
    const services = await invitable(tx, municipality, childCase.id, { wanted: input.services, now })
    if (services instanceof Refusal) return services
    const [settings, facts] = await Promise.all([
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
    await insertLevelChange(tx, { ...act, ...moved, id: newId() })
    const named = { from: levelName(settings, childCase.level), to: levelName(settings, next.level) }
    await appendLog(tx, { ...act, kind: 'case.level', facts: named, words, actor, topic: 'plan' })
    for (const serviceId of services) await invite(tx, act, { serviceId, childId: child.id, actor })
    await sightChanged(tx, act)
    return next
  },
})
