import type { Page, Request } from 'playwright-core'

/**
 * Three times behind all else that waits in the page, so that a slow machine is waited for: what has come must be worked on, and
 * may ask for more. 150 milliseconds at least. Not by idle callbacks: a page that draws no frames is at times given none.
 */
const QUIETLY = `(async () => {
  for (let times = 0; times < 3; times++) {
    await new Promise(later => setTimeout(later, 50))
    await scheduler.postTask(() => {}, { priority: 'background' })
  }
})()`
const LONGEST = 20_000

const asking = new WeakMap<Page, Set<Request>>()

const isStream = (request: Request) => request.resourceType() === 'eventsource'

/** What a page waits for; listened to from the first time somebody asks. A stream of changes is always open. */
export const pendingOf = (page: Page): ReadonlySet<Request> => asking.get(page) ?? listenTo(page)

/** Listens to what a page waits for, from now on. */
export function listenTo(page: Page): ReadonlySet<Request> {
  const pending = new Set<Request>()
  page.on('request', request => (isStream(request) ? undefined : pending.add(request)))
  page.on('requestfinished', request => pending.delete(request))
  page.on('requestfailed', request => pending.delete(request))
  asking.set(page, pending)
  return pending
}

/** Waits until the page has its heading and asks for nothing any more. */
export async function rests(page: Page): Promise<void> {
  const pending = pendingOf(page)
  const until = Date.now() + LONGEST
  const heading = page.getByRole('heading', { level: 1 }).first()
  while (Date.now() < until) {
    let asked = pending.size
    const count = (request?: Request) => void (request && isStream(request) ? 0 : asked++)
    page.on('request', count)
    // A page that is left meanwhile is not at rest.
    await page.evaluate(QUIETLY).catch(() => count())
    page.off('request', count)
    if (asked === 0 && (await heading.isVisible())) return
  }
  throw new Error(`${page.url()} does not come to rest, or has no heading`)
}

/** Goes to an address as a link of the app does, without loading the app anew, and waits until the page is at rest. */
export async function walkTo(page: Page, path: string): Promise<void> {
  pendingOf(page)
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`)
  await rests(page)
}

/** Lets the answer to reads at an address of the API wait, as on a slow net; answers how to stop that. */
export async function slowly(page: Page, address: string, ms: number): Promise<() => Promise<void>> {
  await page.route(address, async route => {
    if (route.request().method() === 'GET') await new Promise(later => setTimeout(later, ms))
    await route.continue()
  })
  return () => page.unroute(address)
}

/**
 * Reads every answer of the API that comes to a page; answers how to wait for those on their way. The stream of changes never
 * ends, and says nothing.
 */
export function readAnswers(page: Page, read: (address: URL, text: string) => void): () => Promise<void> {
  let reading: Promise<void>[] = []
  page.on('response', answer => {
    const address = new URL(answer.url())
    if (!address.pathname.startsWith('/api/') || address.pathname.startsWith('/api/live/')) return
    reading.push(
      answer.text().then(
        text => read(address, text),
        () => {}, // the page has gone on
      ),
    )
  })
  return async () => {
    const waited = reading
    reading = []
    await Promise.all(waited)
  }
}
