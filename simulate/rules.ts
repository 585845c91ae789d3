import { readFileSync } from 'node:fs'
import { Settings } from '../src/capabilities/settings/model.ts'

/** What the municipality has promised: the same settings that the simulated one is given. */
export const settings = Settings.parse(
  JSON.parse(readFileSync(new URL('../config/tromso-like.json', import.meta.url), 'utf8')),
)
