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
}

/** Whether somebody is a child who has no log-in of its own yet: born, and under the age at which the youth has own pages. */
export const isChild = (birthDate: Day | null, { ages }: Pick<Limits, 'ages'>, today: Day): boolean =>
  birthDate !== null && birthDate <= today && ageOn(birthDate, today) < Math.min(ages.youthSees, ages.ownsCase)

/** Hands a screen to the child of a case, for a while. */
export function handTo({ child, status }: Handing, limits: Limits, today: Day) {
  if (status === 'closed') return refuse('case.already_closed')
  if (!isChild(child.birthDate, limits, today)) return refuse('child_screen.not_child')
  return { childId: child.id, lasts: limits.childScreenMinutes, idle: limits.childScreenIdleMinutes }
}
