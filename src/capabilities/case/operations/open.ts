import { ageOn, dayOf } from '../../../kernel/time.ts'
import { conflict, Refusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { serviceById, settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../settings/model.ts'
import { findStep, offered } from '../../settings/model.ts'
import { shownTo } from '../../sight/index.ts'
import { isHolder, mayKnowOfCase, mayMoveStep, maySeeCase } from '../access.ts'
import * as api from '../api.ts'
import type { ChildCase, Holder } from '../model.ts'
import { moveToStep } from '../rules.ts'
import { saveCase } from '../store/case.ts'
import { appendLog } from './append-log.ts'
import { findCase, findUnitCase } from './find-case.ts'

const shownHolder = (holder: Holder | null) =>
  holder && { ...holder, service: { id: holder.serviceId, name: holder.serviceName } }

const stepOf = (settings: Settings, { step, level }: ChildCase) => {
  const found = findStep(settings, step) ?? settings.steps.find(one => one.level === level)
  if (!found) throw new Error('the settings have no step at this level')
  return found
}

export const openCaseFor = operation(api.openCase, {
  subject: findCase,
  allow: maySeeCase,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { childCase, child, holder, sight } = subject
    showed([child.id])
    const [settings, owner] = await Promise.all([
      settingsOf(tx, actor.municipality, now),
      serviceById(tx, actor.municipality, childCase.ownerServiceId),
    ])
    const step = stepOf(settings, childCase)
    const inWords = shownTo(actor, sight, now, { topic: 'plan', audience: 'everyone' })
    const reason = settings.closeReasons.find(one => one.id === childCase.closeReason)?.label ?? null
    const { closedAt, closingNote } = childCase
    return {
      ...childCase,
      child: { ...child, age: child.birthDate === null ? null : ageOn(child.birthDate, dayOf(now)) },
      levels: settings.levels,
      closeReasons: offered(settings.closeReasons),
      step,
      nextSteps: settings.steps.filter(one => step.next.includes(one.id) && one.level === childCase.level),
      holder: shownHolder(holder),
      mine: isHolder(actor, subject),
      ownerService: { id: childCase.ownerServiceId, name: owner?.name ?? '' },
      openedBecause: inWords ? childCase.openedBecause : null,
      closed: closedAt && { at: closedAt, reason, note: inWords ? closingNote : null },
    }
  },
})

export const openUnitCase = operation(api.openUnitCase, {
  subject: findUnitCase,
  allow: mayKnowOfCase,
  handle: async ({ subject }) => ({ ...subject.childCase, holder: shownHolder(subject.holder) }),
})

export const setStep = operation(api.setStep, {
  subject: findCase,
  allow: mayMoveStep,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const settings = await settingsOf(tx, municipality, now)
    const next = moveToStep(childCase, input.stepId, settings, now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const facts = { step: stepOf(settings, next).title }
    await appendLog(tx, { municipality, caseId: next.id, kind: 'case.step', facts, actor, topic: 'plan', now, newId })
    return next
  },
})
