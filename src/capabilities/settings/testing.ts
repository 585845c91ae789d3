import { readFileSync } from 'node:fs'
import { Settings } from './settings-model.ts'

export const EXAMPLES = ['tromso-like', 'overhalla-like', 'late-log'] as const

/** One of the example municipalities' settings. */
export const exampleSettings = (name: (typeof EXAMPLES)[number] = 'tromso-like'): Settings =>
  Settings.parse(JSON.parse(readFileSync(new URL(`../../../config/${name}.json`, import.meta.url), 'utf8')))
