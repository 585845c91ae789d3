import { readFileSync } from 'node:fs'
import { addDays } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import { Settings } from '../src/capabilities/settings/settings-model.ts'

/** How many cases one can hold here: few, so that one of forty children is one too many for somebody. */
const HOLDS = 2

const example: unknown = JSON.parse(readFileSync(new URL('../config/tromso-like.json', import.meta.url), 'utf8'))
/** What the municipality has promised: the same settings that the simulated one is given. */
export const settings = { ...Settings.parse(example), caseloadLimit: HOLDS }

/** After so many days the first guide is old. */
const FIRST_OLD = 30

/** The same, with guides that were looked over on the first day; but for the first, which soon is old. */
export const settingsFrom = (begins: Day): Settings => ({
  ...settings,
  steps: settings.steps.map((step, nth) => {
    const reviewedOn = nth === 0 ? addDays(begins, FIRST_OLD - settings.deadlines.guideReviewDays) : begins
    return { ...step, why: { ...step.why, reviewedOn } }
  }),
})
