import type { ReplyOf } from '../../../../web/call/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import type { checkLevel } from '../../api.ts'

export type LevelCheck = ReplyOf<typeof checkLevel>

export interface LevelDraft extends Record<string, unknown> {
  toLevel: number | null
  reason: string
  familyView: string
  decision: string
  passingOver: string
  /** The services to invite with the change. */
  services: string[]
}
export const emptyLevel: LevelDraft = {
  ...{ toLevel: null, reason: '', familyView: '', decision: '', passingOver: '' },
  services: [],
}

/** What somebody has written in it. */
export const levelWords = (one: LevelDraft) => [one.reason, one.familyView, one.decision, one.passingOver]

/** The services that are chosen and may still be invited. */
export const chosenOf = ({ services }: LevelCheck, draft: LevelDraft) =>
  services.filter(one => draft.services.includes(one.id))

/** A line of the checklist: what is needed, whether it is there, and where it is put right. */
export interface Need {
  readonly need: 'evaluated' | 'family' | 'child' | 'weight' | 'consent' | 'holder' | 'passing'
  readonly met: boolean
  /** Where to go; none for what is written in this form. */
  readonly to?: string
}

/** The checklist before anybody presses: the same needs as the rule, from the same facts and what is written. */
export function needsOf(caseId: string, check: LevelCheck, draft: LevelDraft): readonly Need[] {
  const { facts, moves } = check
  const covered = facts.consentCovers && chosenOf(check, draft).every(one => one.consented)
  const written = (text: string) => text.trim() !== ''
  const passes = moves.find(one => one.to === draft.toLevel)?.needsReason === true
  return [
    { need: 'evaluated', met: facts.evaluated || written(draft.decision), to: paths.child(caseId, 'plan') },
    { need: 'family', met: written(draft.familyView) },
    { need: 'child', met: facts.childHeard, to: paths.child(caseId) },
    // What nobody has said yet has no weight to say.
    ...(facts.childHeard
      ? [{ need: 'weight' as const, met: facts.childWeighed, to: paths.child(caseId, 'plan') }]
      : []),
    { need: 'consent', met: covered, to: paths.child(caseId, 'team') },
    { need: 'holder', met: facts.holderAccepted, to: paths.baton(caseId) },
    ...(passes ? [{ need: 'passing' as const, met: written(draft.passingOver) }] : []),
  ]
}
