import type { Settings } from '../organisation/model.ts'
import { dueDay, firstStep } from '../organisation/model.ts'
import { dayOf } from '../../kernel/time.ts'
import type { ChildCase } from './model.ts'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A case number that can be read out, from an id: random, so that it tells nothing. "K7Q2M-9XTR". */
export function caseNumber(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, 12)
  let left = Number.parseInt(digits, 16)
  let text = ''
  for (let at = 0; at < 9; at++) {
    text += LETTERS[left % 32] ?? ''
    left = Math.floor(left / 32)
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** A case as it is when it opens: at the first step of its level. */
export function newCase(
  opening: Pick<ChildCase, 'id' | 'number' | 'childId' | 'ownerServiceId' | 'level'> & { because: string; now: Date },
  settings: Settings,
): ChildCase {
  const { because, now, id, number, childId, ownerServiceId, level } = opening
  return {
    id,
    number,
    childId,
    ownerServiceId,
    level,
    status: 'open',
    ...atStep(settings, firstStep(settings, level).id, now),
    openedAt: now,
    openedBecause: because,
    pausedUntil: null,
    closedAt: null,
    closeReason: null,
    closingNote: null,
    lastActivityAt: now,
    version: 1,
  }
}

/** The step of a case from now on, with its deadline if it has one. */
export function atStep(settings: Settings, stepId: string, now: Date) {
  const due = settings.steps.find(one => one.id === stepId)?.due
  return { step: stepId, stepSince: now, stepDue: due ? dueDay(due, dayOf(now)) : null }
}

/** What the municipality calls a level. */
export const levelName = (settings: Settings, level: number) =>
  settings.levels.find(one => one.ordinal === level)?.name ?? { nb: `${level}`, nn: `${level}` }
