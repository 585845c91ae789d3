import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Change } from './changes.ts'
import { Settings } from './settings-model.ts'
import { Problem } from './rules.ts'

/** Which version, from when, by whom and why; nobody made the first one. */
const Version = z.object({
  version: z.int(),
  validFrom: Day,
  changedAt: Instant,
  changedBy: z.string().nullable(),
  note: z.string(),
})

/** The settings that rule today, or those of a version. */
export const openSettings = read('settings.open', '/settings', {
  login: 'substantial',
  trail: 'settings.opened',
  about: 'municipality',
})
  .input(z.object({ version: inAddress(z.int().min(1).optional()) }))
  .output(Version.extend({ settings: Settings, latest: z.object({ version: z.int(), validFrom: Day }) }))

/** The versions, the newest first, each with what it changed in the one before. */
export const settingsHistory = read('settings.history', '/settings/history', {
  login: 'substantial',
  trail: 'settings.history_opened',
  about: 'municipality',
})
  .input(z.object({}))
  .output(z.array(Version.extend({ changes: z.array(Change) })))

/** What does not go together, so that the screen can say it in words. */
const contradiction = {
  'settings.contradiction': { status: 409, data: z.object({ problems: z.array(Problem) }) },
} as const

/** Saves a new version that rules from a day on; the versions before are never changed. */
export const changeSettings = write('settings.change', '/settings', {
  login: 'high',
  trail: 'settings.changed',
  about: 'municipality',
})
  .input(z.object({ basedOn: z.int(), validFrom: Day, note: z.string().trim().min(3).max(500), settings: Settings }))
  .output(z.object({ version: z.int(), validFrom: Day }))
  .errors(refusals('settings.in_the_past', 'settings.before_planned', 'settings.unchanged'))
  .errors(contradiction)
  .errors(conflictWith(z.object({ version: z.int(), validFrom: Day })))
