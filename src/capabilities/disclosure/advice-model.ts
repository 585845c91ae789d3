import * as z from 'zod'
import { Sector } from './ground-model.ts'

/** What somebody thinks of giving. */
export const WHATS = ['nameless', 'connection', 'needed', 'sensitive'] as const
/** Why. */
export const WHYS = ['together', 'own_task', 'healthcare', 'ordered', 'life', 'neglect', 'crime'] as const
/** What those who may say yes have said. */
export const CONSENTS = ['open', 'not_asked', 'refused', 'cannot_ask'] as const

/** The five answers of *Kan jeg dele?*; who gives is known, and what consent says is, where there is a case. */
export const Question = z.object({
  from: Sector,
  to: Sector,
  what: z.enum(WHATS),
  why: z.enum(WHYS),
  consent: z.enum(CONSENTS),
  /** It cannot be done with less, and not without. */
  necessary: z.boolean(),
})
export type Question = z.infer<typeof Question>

/** Exactly the four ways in which it ends. */
export const ENDS = ['ground', 'consent', 'discuss', 'report'] as const
export type End = (typeof ENDS)[number]

/** Why it ended so; each has its sentence. */
export const BECAUSES = [
  'duty_neglect',
  'duty_crime',
  'danger',
  'ordered',
  'nameless',
  'consent_open',
  'healthcare',
  'ask_first',
  'own_task',
  'connection',
  'refused',
  'not_necessary',
  'no_ground',
] as const
export type Because = (typeof BECAUSES)[number]

/** How it ends, on which ground, and why. */
export interface Verdict {
  readonly end: End
  /** The ground it stands on; null where there is none. */
  readonly ground: string | null
  readonly because: Because
}
