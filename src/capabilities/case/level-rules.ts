import { refuse } from '../../kernel/refusal.ts'
import type { Settings } from '../settings/model.ts'
import { firstStep } from '../settings/model.ts'
import type { ChildCase, LevelFacts, LevelNeed } from './model.ts'
import { atStep } from './rules.ts'

/** What is said when the level changes. */
export interface LevelDecision {
  readonly toLevel: number
  readonly familyView: string
  /** What was decided, where no evaluation lies behind: in a meeting, or with the family. */
  readonly decision: string
  /** Why a level is passed over, where the municipality asks for that. */
  readonly passingOver: string
}

/** The moves that the municipality allows from a level, up or down. */
export const movesFrom = (settings: Settings, level: number) =>
  settings.levelMoves.filter(one => one.from === level && one.to > 0)

/** What a change needs, in the order in which it is shown, and whether it is there. */
export function needsOf(
  childCase: ChildCase,
  to: LevelDecision,
  facts: LevelFacts,
  settings: Settings,
): readonly { need: LevelNeed; met: boolean }[] {
  const move = movesFrom(settings, childCase.level).find(one => one.to === to.toLevel)
  const needs: { need: LevelNeed; met: boolean }[] = [
    { need: 'case.level_not_allowed', met: move !== undefined },
    { need: 'case.level_not_evaluated', met: facts.evaluated || to.decision !== '' },
    { need: 'case.family_view_missing', met: to.familyView !== '' },
    { need: 'case.child_not_heard', met: facts.childHeard },
    { need: 'case.child_not_weighed', met: facts.childWeighed },
    { need: 'case.consent_missing', met: facts.consentCovers },
    { need: 'case.holder_not_accepted', met: facts.holderAccepted },
  ]
  return move?.needsReason ? [...needs, { need: 'case.level_reason_missing', met: to.passingOver !== '' }] : needs
}

/** The case at its new level, at the first step there; or the first thing that is missing. */
export function changeLevel(childCase: ChildCase, to: LevelDecision, facts: LevelFacts, settings: Settings, now: Date) {
  if (childCase.status === 'closed') return refuse('case.already_closed')
  const missing = needsOf(childCase, to, facts, settings).find(one => !one.met)
  if (missing) return refuse(missing.need)
  const step = atStep(settings, firstStep(settings, to.toLevel).id, now)
  const version = childCase.version + 1
  return { ...childCase, ...step, level: to.toLevel, status: 'open' as const, pausedUntil: null, version }
}
