import type { ChildActor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActInCase, maySeeCase } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { shownTo } from '../sight/model.ts'

/** What the child says at the screen; a guardian may be kept from all of it. */
const CHILDS_WORDS = { topic: 'plan', audience: 'everyone', spoken: true } as const

/**
 * Whoever works in the case hands the child a screen, and so does a guardian who sees it; but nobody who is kept from what the child says:
 * an adult may look over the shoulder, or open the screen alone.
 */
export const mayHandOver: Policy<CaseSubject> = (actor, subject, now) => {
  if (actor.kind === 'family' && actor.role !== 'guardian') return deny('child_screen.not_guardian')
  const seen = (actor.kind === 'employee' ? mayActInCase : maySeeCase)(actor, subject, now)
  if (!seen.allowed) return seen
  return shownTo(actor, subject.sight, now, CHILDS_WORDS) ? seen : deny('child_screen.kept_from')
}

/** The child of the case, at a screen that whoever handed it over could hand over now: what is taken from the adult is taken from the screen. */
export const mayAtScreen: Policy<CaseSubject, ChildActor> = (actor, subject, now) => {
  const { by, caseId } = actor.handed
  if (subject.childCase.id !== caseId || subject.child.id !== actor.id) return deny('child_screen.not_own_case')
  const handed = mayHandOver(by, subject, now)
  return handed.allowed ? allow('child_screen.handed') : handed
}
