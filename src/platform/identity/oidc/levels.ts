import * as z from 'zod'
import type { LoginLevel } from '../../../kernel/actor.ts'
import { LOGIN_LEVELS } from '../../../kernel/actor.ts'
import config from '../../../../config/login.json' with { type: 'json' }

const Config = z.object({
  source: z.string(),
  checked: z.iso.date(),
  /** The level that a log-in asks for. */
  ask: z.enum(['substantial', 'high']),
  acrValues: z.object({ substantial: z.string(), high: z.string() }),
  levelOf: z.record(z.string(), z.enum(LOGIN_LEVELS)),
})
const { ask, acrValues, levelOf } = Config.parse(config)

/** The level of a log-in by the issuer's `acr`; the weakest for one that nobody has described. */
export const levelBy = (acr: unknown): LoginLevel => (typeof acr === 'string' ? levelOf[acr] : undefined) ?? 'low'

/** The `acr_values` to ask the issuer for. */
export const acrToAsk = (level: string | undefined): string =>
  acrValues[level === 'substantial' || level === 'high' ? level : ask]
