import type { Identify } from '../../api/serve.ts'
import type { Secrets } from '../../secrets/secrets.ts'
import { SESSION_COOKIE, cookieIn, cookieSigner } from './cookie.ts'
import type { SessionLimits } from './session.ts'
import { LIMITS, isAlive } from './session.ts'

export interface IdentifyParts {
  readonly secrets: Secrets
  readonly realClock: () => Date
  readonly limits?: SessionLimits
}

/** A child's screen closes itself by its touches, which the server hears of later: told once a minute at most, and written down once a minute. */
const UNTOLD = 2 * 60_000

/**
 * Tells who a request says it is, from its signed cookie alone. Whether the session still lives and the role still
 * lasts is asked by `alive`, in the transaction that the gate opens.
 */
export function identifyBy({ secrets, realClock, limits = LIMITS }: IdentifyParts): Identify {
  const signer = cookieSigner(secrets)
  return async request => {
    const shown = signer.read(cookieIn(request, SESSION_COOKIE))
    const real = realClock()
    if (!shown?.actor || shown.ends <= real) return undefined
    const { id, municipality, actor } = shown
    const [idle, childId] = actor.kind === 'child' ? [actor.handed.idle + UNTOLD, actor.id] : [limits.idle, null]
    return { actor, alive: tx => isAlive(tx, { municipality, id, real, idle, childId }) }
  }
}

/** Tells requests of one session from others, for the rate limit; undefined without a cookie signed here. */
export function sessionOf(secrets: Secrets): (request: globalThis.Request) => string | undefined {
  const signer = cookieSigner(secrets)
  return request => signer.read(cookieIn(request, SESSION_COOKIE))?.id
}
