import { refuse } from '../../kernel/refusal.ts'
import type { Day } from '../../kernel/time.ts'
import { ageOn } from '../../kernel/time.ts'
import type { Settings } from '../settings/model.ts'

/** What of the settings decides about a screen that is handed over. */
export type Limits = Pick<Settings, 'ages' | 'childScreenMinutes' | 'childScreenIdleMinutes'>
/** To whom a screen is handed. */
export interface Handing {
  readonly child: { readonly id: string; readonly birthDate: Day | null }
  readonly status: string
  /** Whether the child has an own way in. */
  readonly logsIn: boolean
  /** Whether whoever holds has said that the child gets everything on paper; asked for those alone who work here. */
  readonly onPaper: boolean
}

/** Whether somebody is a child who has no log-in of its own yet: born, and under the age at which the youth has own pages. */
export const isChild = (birthDate: Day | null, { ages }: Pick<Limits, 'ages'>, today: Day): boolean =>
  birthDate !== null && birthDate <= today && ageOn(birthDate, today) < Math.min(ages.youthSees, ages.ownsCase)

/**
 * Hands a screen to the child of a case, for a while. Also after the age of own pages, so long as there is no way to them: who has neither
 * number nor eID, and who cannot use what one has and therefore gets everything on paper, has no other door.
 */
export function handTo({ child, status, logsIn, onPaper }: Handing, limits: Limits, today: Day) {
  if (status === 'closed') return refuse('case.already_closed')
  const isBorn = child.birthDate !== null && child.birthDate <= today
  const hasDoor = logsIn && !onPaper
  if (!isBorn || (hasDoor && !isChild(child.birthDate, limits, today))) return refuse('child_screen.not_child')
  return { childId: child.id, lasts: limits.childScreenMinutes, idle: limits.childScreenIdleMinutes }
}
