import * as z from 'zod'
import type { LoginLevel } from '../../../kernel/actor.ts'
import { LOGIN_LEVELS } from '../../../kernel/actor.ts'
import config from '../../../../config/login.json' with { type: 'json' }

const Config = z.object({
  source: z.string(),
  checked: z.iso.date(),
  /** The level that a log-in asks for. */
  ask: z.enum(['substantial', 'high']),
  acrValues: z.object({ low: z.string(), substantial: z.string(), high: z.string() }),
  levelOf: z.record(z.string(), z.enum(LOGIN_LEVELS)),
})
const { ask, acrValues, levelOf } = Config.parse(config)
const levels = new Map(Object.entries(levelOf))

/** The level of a log-in by the issuer's `acr`; the weakest for one that nobody has described. */
export const levelBy = (acr: unknown): LoginLevel => (typeof acr === 'string' && levels.get(acr)) || 'low'

/** The `acr_values` to ask the issuer for. */
export const acrToAsk = (level: string | undefined): string => acrValues[isLevel(level) ? level : ask]

/** All that an issuer may be asked for: the demo's own stands for every one. */
export const ACR_VALUES: readonly string[] = LOGIN_LEVELS.map(one => acrValues[one])

const isLevel = (level: string | undefined): level is LoginLevel => LOGIN_LEVELS.some(one => one === level)
