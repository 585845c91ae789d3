import * as z from 'zod'
import { LANGUAGE_CODES } from '../../../kernel/language.ts'
import type { Secrets } from '../../secrets/secrets.ts'

export const FLOW_COOKIE = 'samspor_login'
/** Seconds within which a log-in must come back. */
export const FLOW_SECONDS = 600
const USE = 'login flow'

const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  language: z.enum(LANGUAGE_CODES),
  /** Whether the person asked for it, and not only the browser. */
  asked: z.boolean(),
  /** Whether whoever comes back must have been asked who they are in this very flow. */
  anew: z.boolean(),
  at: z.int(),
})
/** What must still be known when the issuer sends somebody back; `at` is in milliseconds of real time. */
export type Flow = z.infer<typeof Flow>

/** A log-in under way, sealed into a cookie, so that any process can finish it. */
export const sealFlow = (secrets: Secrets, flow: Flow): string => secrets.seal(JSON.stringify(flow), USE)

/** The log-in under way that a cookie holds; undefined if it is none, tampered with or too old. */
export function openFlow(secrets: Secrets, sealed: string | undefined, real: Date): Flow | undefined {
  if (!sealed) return undefined
  try {
    const flow = Flow.parse(JSON.parse(secrets.open(sealed, USE)))
    return real.getTime() - flow.at < FLOW_SECONDS * 1000 ? flow : undefined
  } catch {
    return undefined
  }
}
