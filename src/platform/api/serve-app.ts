import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Context } from 'hono'

const FAMILY = /^\/familie(\/|$)/
/** The screen that is handed to a child. */
const CHILD = /^\/meg(\/|$)/
/** What is never a screen: the server's own paths, and names of files. */
const NO_SCREEN = /^\/(api|demo|login|logout|assets)(\/|$)|\.[^/]*$/
/** One file in `assets/`: no folder, no way out of it. */
const ASSET = /^[\w-]+(\.[\w-]+)+$/
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
}
const SQUEEZED = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const
/** What the family's app lays beside its page: its name and pictures for a phone's first page, and its service worker. */
const BESIDE = /^[\w-]+\.(png|webmanifest|js)$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The browser apps as they were built into a folder: `/familie…` is the family's, `/meg` the child's, every other screen the staff's.
 * A page is asked for anew each time; what it loads has its content in its name and is kept for ever.
 */
export function serveApp(folder: string): Hono {
  const app = new Hono()
  app.get('/assets/:name', c => asset(folder, c, c.req.param('name')))
  app.get('/familie/:name{.+\\..+}', c => beside(folder, c, c.req.param('name')))
  app.get('*', async c => {
    if (NO_SCREEN.test(c.req.path)) return c.notFound()
    const page = await find(join(folder, appOf(c.req.path), 'index.html'))
    return page
      ? c.body(page, 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      : c.text('Nettsidene er ikke bygget. Kjør npm start.', 503)
  })
  return app
}

const appOf = (path: string) => (CHILD.test(path) ? 'child' : FAMILY.test(path) ? 'family' : 'staff')

async function asset(folder: string, c: Context, name: string) {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
  if (!ASSET.test(name) || !type) return c.notFound()
  const headers = { 'content-type': type, 'cache-control': FOR_EVER, vary: 'accept-encoding' }
  const accepted = (c.req.header('accept-encoding') ?? '').split(',').map(one => one.split(';')[0]?.trim())
  for (const { coding, ending } of SQUEEZED) {
    const squeezed = accepted.includes(coding) && (await find(join(folder, 'assets', `${name}${ending}`)))
    if (squeezed) return c.body(squeezed, 200, { ...headers, 'content-encoding': coding })
  }
  const plain = await find(join(folder, 'assets', name))
  return plain ? c.body(plain, 200, headers) : c.notFound()
}

/** Asked for anew each time, as the page is: a worker that is kept would keep an old app. */
async function beside(folder: string, c: Context, name: string) {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
  const file = BESIDE.test(name) && type ? await find(join(folder, 'family', name)) : undefined
  // The worker is the app's own page's too, which stands above the folder that it lies in.
  const headers = { 'content-type': type ?? '', 'cache-control': 'no-cache', 'service-worker-allowed': '/familie' }
  return file ? c.body(file, 200, headers) : c.notFound()
}

/** Small files, kept warm by the operating system; undefined if there is none. */
async function find(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await readFile(path).catch(() => undefined)
  return file && new Uint8Array(file)
}
