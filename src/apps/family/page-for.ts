/** What a proxy answers when the server behind it does not. */
const NOBODY_THERE = new Set([502, 503, 504])
/** How long somebody waits for a network that does not answer, when the page lies beside it (ms). */
const WAIT = 4_000

/**
 * The page as the server has it now; the one that is kept when there is no network, when the network does not answer within a short
 * while, and when nobody is there behind it.
 */
export async function pageFor(
  ask: () => Promise<Response>,
  kept: () => Promise<Response | undefined>,
  wait = WAIT,
): Promise<Response> {
  const asked = ask()
  const late = new Promise<undefined>(done => setTimeout(() => done(undefined), wait))
  const answer = await Promise.race([asked.catch(() => undefined), late])
  if (answer && !NOBODY_THERE.has(answer.status)) return answer
  return (await kept()) ?? asked.catch(() => Response.error())
}
