// What a browser fetches before the first page of each app is shown: scripts and styles, as brotli, in kB (1000 bytes).
// `npm run size` for people, `npm run size -- --json` for machines: one line per app, {"app","kB"}. Builds nothing.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { filesOf, firstScreenOf } from './build-files.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = process.env.SAMSPOR_DIST ?? join(root, 'dist')
const apps = [
  { app: 'staff', screens: true, aim: 260 },
  { app: 'family', screens: true, aim: 180 },
  { app: 'child', screens: false, aim: 180 },
]
const ROUTE_AIM = 100

const manifestFile = join(dist, '.vite', 'manifest.json')
if (!existsSync(manifestFile)) {
  console.error('The apps are not built. Run: npx vite build')
  process.exit(1)
}
/** @type {Record<string, import('./build-files.mjs').Chunk>} */
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
const json = process.argv.includes('--json')

for (const { app, screens, aim } of apps) {
  const entry = `${app}/index.html`
  const first = screens ? firstScreen(app) : undefined
  const atOnce = filesOf(manifest, [entry, `${app}/early.ts`, ...(first ? [first] : [])])
  const kB = sizeOf(atOnce)
  if (json) console.log(JSON.stringify({ app, kB }))
  else
    console.log(
      `${app}: ${kB} kB before the first page (aim: at most ${aim})${first || !screens ? '' : ', without a first screen'}`,
    )
  if (json) continue
  for (const route of (manifest[entry]?.dynamicImports ?? []).filter(key => key !== first)) {
    const more = sizeOf(filesOf(manifest, [route]).filter(file => !atOnce.includes(file)))
    console.log(`  ${more} kB more for ${route}${more > ROUTE_AIM ? `, over ${ROUTE_AIM}` : ''}`)
  }
}

/**
 * The manifest's key of the screen at the app's first address.
 * @param {string} app
 */
function firstScreen(app) {
  const screen = firstScreenOf(app, readFileSync(join(root, 'src', 'apps', app, 'routes.tsx'), 'utf8'))
  return Object.keys(manifest).find(key => screen !== undefined && key.endsWith(screen))
}

/** @param {readonly string[]} files */
function sizeOf(files) {
  const bytes = files.map(file => brotliCompressSync(readFileSync(join(dist, file))).length)
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 100) / 10
}
