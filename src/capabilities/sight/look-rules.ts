import type { ACTS, WHYS } from './look-model.ts'

type Act = (typeof ACTS)[number]
type Why = (typeof WHYS)[number]

/**
 * The acts that the family is told of, as patterns of what the trail calls them. What is not here is not told: a concern
 * that has not been shared, a report to child welfare, a draft. Nothing may hint at them, not even a count.
 */
export const SHOWN_ACTS: readonly string[] = [
  'case.%',
  'baton.%',
  'plan.%',
  'goal.%',
  'measure.%',
  'evaluation.%',
  'meeting.%',
  'voice.%',
  'consent.%',
  'sharing.%',
  'child.%',
  'guardian.%',
  'overview.%',
  'team.%',
  'minutes.%',
  'signer.%',
  'oversight.%',
  'threshold.%',
  'gap.%',
  'picture.%',
  'sibling.%',
  'contact.%',
]

/** By the first word. A written note or the child's view counts as having looked at the case: the text may be for others. */
const ACT_BY_WORD: Readonly<Record<string, Act>> = {
  baton: 'baton',
  plan: 'plan',
  goal: 'plan',
  measure: 'plan',
  evaluation: 'plan',
  meeting: 'meeting',
  consent: 'sharing',
  sharing: 'sharing',
  child: 'child',
  guardian: 'child',
  overview: 'list',
  minutes: 'meeting',
  signer: 'sharing',
  oversight: 'sharing',
  threshold: 'sharing',
}

/** What somebody did, in the words that the family is told. */
export const actOf = (operation: string): Act => {
  if (operation === 'case.log_opened' || operation === 'case.log') return 'log'
  if (operation === 'overview.now') return 'case'
  return ACT_BY_WORD[operation.split('.')[0] ?? ''] ?? 'case'
}

/** A look as the trail tells of it. */
interface Looking {
  readonly reason: string | null
  readonly about: string
  readonly serviceId: string | null
}

/** Why somebody could: from the reason that the trail kept, else from what alone can open a case. */
export const whyOf = ({ reason, about, serviceId }: Looking, ownerServiceId: string): Why => {
  if (reason === 'case.holder') return 'holder'
  if (reason === 'sight.own_service' || reason === 'case.leader') return 'own_service'
  if (reason === 'person.at_place') return 'place'
  if (reason === 'sight.break_glass') return 'emergency'
  if (reason === 'sight.other_ground') return 'legal_ground'
  if (reason?.startsWith('oversight.') || reason === 'case.leader_of_unit') return 'oversight'
  if (about !== 'case') return 'other'
  return serviceId === ownerServiceId ? 'own_service' : 'consent'
}

/** One line for each person, act and hour: many requests of one page are one look. */
export const asLooks = <Look extends { readonly at: Date; readonly actorId: string; readonly operation: string }>(
  rows: readonly Look[],
): readonly Look[] => {
  const seen = new Set<string>()
  return rows.filter(row => {
    const name = [row.actorId, actOf(row.operation), row.at.toISOString().slice(0, 'yyyy-mm-ddThh'.length)].join(' ')
    const isFirst = !seen.has(name)
    seen.add(name)
    return isFirst
  })
}

/** Who looked, as far as somebody may be told. */
interface Who {
  readonly name: string | null
  readonly title: string | null
  readonly service: string | null
}

/** Why, as far as it may be told: at a protected address not what a service is or does. */
export const toldWhy = (why: Why, isProtected: boolean): Why =>
  isProtected && ['place', 'own_service', 'consent'].includes(why) ? 'other' : why

/**
 * What a family may be told of who looked. At a protected address the service, the title and the name could each tell
 * where the child is: then the family hears only what was done and why. Otherwise the municipality decides about names.
 */
export const toldWho = (who: Who, told: { readonly isProtected: boolean; readonly names: boolean }): Who => {
  if (told.isProtected) return { name: null, title: null, service: null }
  return told.names ? who : { ...who, name: null }
}
