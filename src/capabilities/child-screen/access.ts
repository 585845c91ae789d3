import type { Actor, ChildActor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActInCase, maySeeCase } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { shownTo } from '../sight/model.ts'

/** Where what the child says at the screen belongs. */
const CHILDS_WORDS = { topic: 'plan', audience: 'everyone' } as const

/**
 * Whoever works in the case hands the child a screen, and so does a guardian who sees it. Not asked is whether a guardian is kept from what
 * the child has said: who is kept from it must not find that out, by a screen that cannot be handed over either.
 */
export const mayHandOver: Policy<CaseSubject> = (actor, subject, now) => {
  if (actor.kind === 'family' && actor.role !== 'guardian') return deny('child_screen.not_guardian')
  const seen = (actor.kind === 'employee' ? mayActInCase : maySeeCase)(actor, subject, now)
  if (!seen.allowed) return seen
  return shownTo(actor, subject.sight, now, CHILDS_WORDS) ? seen : deny('child_screen.not_shown')
}

/** Who must be shown a thing for it to stand at the screen: the child, and whoever handed it over and may look at it. */
export const eyesAt = ({ id, municipality, level, handed }: ChildActor): readonly Actor[] => [
  { kind: 'family', role: 'youth', id, municipality, level },
  handed.by,
]

/** The child of the case, at a screen that whoever handed it over could hand over now: what is taken from the adult is taken from the screen. */
export const mayAtScreen: Policy<CaseSubject, ChildActor> = (actor, subject, now) => {
  const { by, caseId } = actor.handed
  if (subject.childCase.id !== caseId || subject.child.id !== actor.id) return deny('child_screen.not_own_case')
  const handed = mayHandOver(by, subject, now)
  return handed.allowed ? allow('child_screen.handed') : handed
}
