import { closeCase, openCase, pauseCase } from '../../src/capabilities/case/api.ts'
import { addDays, addMonths, dayOf } from '../../src/kernel/time.ts'
import type { Player } from '../player.ts'
import type { Cast, Course } from './model.ts'

/** Closes the case, because the goal is reached. */
export async function closes(player: Player, { holder }: Cast, { theme }: Course, caseId: string): Promise<void> {
  const { version } = await player.does(holder, openCase, { caseId })
  await player.does(holder, closeCase, {
    ...{ caseId, version, reason: 'goal_reached' },
    note: {
      results: `${theme.goal} Det har de fått til.`,
      helped: theme.measure.title,
      childsExperience: theme.childView || 'For liten til å fortelle. De voksne ser at det er godt.',
      parentsExperience: 'Det var godt at én person holdt i det.',
      followUpOn: addMonths(dayOf(player.now()), 3),
    },
  })
}

/** Lets the case rest for a while, as the family wishes. */
export async function pauses(player: Player, { holder }: Cast, caseId: string): Promise<void> {
  const { version } = await player.does(holder, openCase, { caseId })
  const until = addDays(dayOf(player.now()), 60)
  await player.does(holder, pauseCase, { caseId, version, until, reason: 'Familien er på reise, og ønsker en pause.' })
}
