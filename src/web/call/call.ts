import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { Contract, InputOf, ReplyOf } from './contract.ts'
import { takeEarly } from './early.ts'
import { loginNeeded } from './login-needed.ts'
import { NotDone, troubleFrom } from './trouble.ts'

type CallContext = {
  /** The idempotency key of a write: the same for every try of the same act. */
  readonly key?: string | undefined
}
type Client = (input: unknown, options: { context: CallContext; signal?: AbortSignal }) => Promise<unknown>

const clients = new WeakMap<Contract, Client>()

/** One small client per contract, made when it is first used, so that a screen brings only its own contracts along. */
const clientOf = (contract: Contract): Client => {
  const known = clients.get(contract)
  if (known) return known
  const link = new OpenAPILink<CallContext>(
    { it: contract },
    {
      url: () => `${globalThis.location.origin}/api`,
      headers: ({ context }) => ({ 'x-samspor': '1', ...(context.key && { 'idempotency-key': context.key }) }),
      fetch: (request, init) =>
        (request.method === 'GET' && takeEarly(request.url)) ||
        globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
    },
  )
  const { it } = createORPCClient<ContractRouterClient<{ it: Contract }, CallContext>>(link)
  clients.set(contract, it)
  return it
}

type CallOptions = CallContext & {
  readonly signal?: AbortSignal | undefined
}

/**
 * Calls the API. Throws `NotDone` with what went wrong. When the log-in has ended, it waits until the person has
 * logged in again and goes on with the same key, so that nothing is done twice and no word is lost.
 */
export const call = async <C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: CallOptions = {},
): Promise<ReplyOf<C>> => {
  const { key, signal } = options
  const once = () => clientOf(contract)(input, { context: { key }, ...(signal && { signal }) }) as Promise<ReplyOf<C>>
  for (let asked = false; ;) {
    const renewals = loginNeeded.renewals()
    try {
      return await once()
    } catch (error) {
      if (signal?.aborted) throw error
      const trouble = troubleFrom(error)
      if (trouble.kind !== 'logged out' || asked) throw new NotDone(trouble)
      // Refused on a log-in that has been renewed meanwhile: nobody is asked for one more.
      if (loginNeeded.renewals() !== renewals) continue
      asked = true
      await loginNeeded.ask(trouble.needs)
    }
  }
}
