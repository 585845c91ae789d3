import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildWeb } from '../../scripts/build-web.mjs'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { listenTo } from './going.ts'
import { seededFolder } from './seeded.ts'

/** Without a browser there are no journeys; the run says that they were skipped. */
export const chromiumPath = findChromium()

/** Samspor as a newcomer starts it: the demo, its own data folder, the built apps, and a browser. */
export interface Running {
  readonly base: string
  readonly browser: Browser
  /** A page of somebody in the demo who is logged in, at an address. */
  readonly as: (person: string, path: string, options?: BrowserContextOptions) => Promise<Visit>
  /** A browser in which somebody is logged in. */
  readonly enter: (person: string, options?: BrowserContextOptions) => Promise<BrowserContext>
}
export interface Visit {
  readonly page: Page
  /** What the browser complained about: errors, broken policy, failed requests. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

let running: Promise<Own> | undefined

/** The one that runs for all journeys of this worker that leave the rest as they found it; started when first asked for. */
export const samspor = (): Promise<Running> => (running ??= ownSamspor())

/** One that a journey has for itself, so that it can play a story to its end. */
export interface Own extends Running {
  readonly stop: () => Promise<void>
}

/** What a page is that nobody asked to be otherwise. */
const WIDE = { width: 1280, height: 720 }
/** As root, and calling nobody. */
const QUIET_BROWSER = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run']
/** Scripts run as they are read: a page is open for seconds here, and to make its scripts faster takes longer than they do. */
const IN_HASTE = ['--js-flags=--no-opt']
interface Named {
  readonly logTo?: string
  readonly smtpUrl?: string
  /** What is done to the data folder before it begins. */
  readonly before?: (folder: string) => Promise<void>
}

let browsing: Promise<Browser> | undefined
const theBrowser = (executablePath: string) =>
  (browsing ??= chromium.launch({ executablePath, args: [...QUIET_BROWSER, ...IN_HASTE] }))

/** A browser of one's own that runs scripts as people's browsers do, for what is measured; close it. */
export const measuringBrowser = () =>
  chromium.launch({ ...(chromiumPath && { executablePath: chromiumPath }), args: QUIET_BROWSER })

/** Starts a Samspor in which the demo has just begun; what it logs is kept in a file, and its mails sent, where one is named. */
export async function ownSamspor({ logTo, smtpUrl, before }: Named = {}): Promise<Own> {
  if (chromiumPath === undefined) throw new Error('no browser: set SAMSPOR_CHROMIUM')
  buildWeb(process.execPath)
  const port = await freePort()
  const base = `http://localhost:${port}`
  let said = ''
  const folder = seededFolder()
  await before?.(folder)
  const own = { PORT: String(port), SAMSPOR_DATA_DIR: folder, SAMSPOR_BASE_URL: base }
  const logged = logTo === undefined ? {} : { JOURNEY_LOG: logTo, SAMSPOR_LOG_LEVEL: 'trace' }
  const mailed =
    smtpUrl === undefined ? {} : { SAMSPOR_SMTP_URL: smtpUrl, SAMSPOR_MAIL_FROM: 'samspor@veikryss.example' }
  const server = spawn(process.execPath, ['tests/journeys/serve.mjs'], {
    env: { ...process.env, ...own, ...logged, ...mailed },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  server.stderr.on('data', (words: Buffer) => (said = `${said}${String(words)}`.slice(-2000)))
  for (const held of [server, server.stdin, server.stderr]) if ('unref' in held) held.unref()
  await ready(base, () => (server.exitCode === null ? undefined : said))
  const browser = await theBrowser(chromiumPath)
  const entering: Own['enter'] = (person, options) => enter(browser, base, person, options)
  const as = visitingBy(entering, base)
  const stop = () => new Promise<void>(gone => server.once('exit', () => gone()) && server.stdin.end())
  return { base, browser, as, enter: entering, stop }
}

async function ready(base: string, ended: () => string | undefined) {
  for (let tries = 0; tries < 480; tries++) {
    const lastWords = ended()
    if (lastWords !== undefined) throw new Error(`the server ended before it was ready: ${lastWords}`)
    const answer = await fetch(`${base}/demo/clock`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(later => setTimeout(later, 250))
  }
  throw new Error('the server was not ready in time')
}

/** Of the same house, and with nothing on it: whoever leaves a page for it is gone, and the browser needs not begin anew. */
export const NOWHERE = '/demo/clock'

/**
 * Visits on pages that are used again by whoever comes at the same width, each emptied between: what has been fetched and compiled
 * of the apps stays, as it does for who comes back, and a new page costs a browser more than all that is done on it.
 */
function visitingBy(entering: Own['enter'], base: string): Running['as'] {
  const free = new Map<string, Page[]>()
  return async (person, path, options) => {
    const key = JSON.stringify(options)
    const known = free.get(key)?.pop()
    if (known) {
      await emptied(known, base)
      await logIn(known.context(), person)
    }
    const page = known ?? (await (await entering(person, options)).newPage())
    const complaints = complaintsOf(page)
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const close = async () => {
      if (await left(page, options)) free.set(key, [...(free.get(key) ?? []), page])
      else await page.context().close()
    }
    return { page, complaints, close }
  }
}

/** Leaves a page as it was before the visit; false where it cannot be used again, since it broke. */
async function left(page: Page, options: BrowserContextOptions = {}): Promise<boolean> {
  const { colorScheme = null, viewport = WIDE } = options
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.goto(NOWHERE)
    await page.evaluate('sessionStorage.clear()')
    await page.emulateMedia({ media: null, colorScheme, reducedMotion: 'reduce' })
    if (viewport) await page.setViewportSize(viewport)
    page.removeAllListeners()
    return true
  } catch {
    return false
  }
}

/** Takes from a browser what somebody left there: who is logged in, and what was written. */
async function emptied(page: Page, origin: string) {
  const tab = await page.context().newCDPSession(page)
  const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems'
  await tab.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await tab.detach()
  await page.context().clearCookies()
}

/** A browser's own corner in which somebody is logged in. */
export async function enter(browser: Browser, base: string, person: string, options: BrowserContextOptions = {}) {
  // What keeps the app on a device fetches all of it, in each of the many browsers: only where that is what is tried.
  const own = { locale: 'nb-NO', serviceWorkers: 'block', reducedMotion: 'reduce' } as const
  const context = await browser.newContext({ baseURL: base, ...own, ...options })
  await logIn(context, person)
  return context
}

async function logIn(context: BrowserContext, person: string) {
  const entered = await context.request.post('/demo/login', { data: { person } })
  if (!entered.ok()) throw new Error(`nobody called ${person} in the demo`)
}

/** A new page, and what its browser complains about. */
export async function pageIn(context: BrowserContext): Promise<Pick<Visit, 'page' | 'complaints'>> {
  const page = await context.newPage()
  return { page, complaints: complaintsOf(page) }
}

/** What a browser asks for by itself at an address that is no page: NOWHERE has no icon. */
const isIcon = (address: string) => address.endsWith('/favicon.ico')

/** What a page's browser complains about from now on. */
function complaintsOf(page: Page): string[] {
  listenTo(page)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message =>
    message.type() === 'error' && !isIcon(message.location().url) ? complaints.push(message.text()) : undefined,
  )
  return complaints
}

const require = createRequire(import.meta.url)
const axe = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')
const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** What axe finds against WCAG 2.2 AA and best practice: rule and place. In the page itself, since no page has frames. */
export async function barriers(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('a page with frames: what is in them is not measured')
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe)
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(AXE)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`)
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
