import { readFileSync } from 'node:fs'
import { Settings } from '../src/capabilities/settings/model.ts'

/** How many cases one can hold here: few, so that one of forty children is one too many for somebody. */
const HOLDS = 2

const example: unknown = JSON.parse(readFileSync(new URL('../config/tromso-like.json', import.meta.url), 'utf8'))
/** What the municipality has promised: the same settings that the simulated one is given. */
export const settings = { ...Settings.parse(example), caseloadLimit: HOLDS }
