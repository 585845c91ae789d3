import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root, withNode } from './run-child.mjs'

const stamp = join(root, 'dist', '.built-from')
/** What can get into the browser apps; the server's files can not. */
const parts = [
  /^src\/(web|kernel|apps\/(staff|family|child))\//,
  /^src\/capabilities\/([^/]+\/)+(ui\/.+|(model|rules|access|api)\.ts)$/,
  /^languages\/[a-z]+\.json$/,
  /^(vite\.config\.ts|scripts\/(installable\.ts|first-screen\.ts|thin-contracts\.ts|build-files\.mjs)|tsconfig[^/]*\.json|package-lock\.json)$/,
]

/** Made by who builds: two at once would each empty the other's folder. */
const building = join(root, 'node_modules', '.samspor-building')
/** So long (ms) after it was made, a lock says whose it is; one that does not was left behind. */
const UNSIGNED = 10_000
const AGAIN_MS = 200

/**
 * Builds the browser apps unless the built ones come from exactly these sources. Who comes while somebody else builds, waits.
 * @param {string} node
 */
export function buildWeb(node) {
  const sources = hashOfSources()
  if (isBuiltFrom(sources)) return
  alone(building, () => isBuiltFrom(sources) || build(node, sources))
}

/** @param {string} sources */
const isBuiltFrom = sources => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

/**
 * Does something while nobody else who asks by the same folder does it.
 * @param {string} folder
 * @param {() => unknown} act
 */
export function alone(folder, act) {
  while (!isTaken(folder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS)
  try {
    act()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Whether the folder is ours now; one whose maker is no more is taken away. However long somebody builds, it is theirs.
 * @param {string} folder
 */
function isTaken(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  if (isLeft(folder)) rmSync(folder, { recursive: true, force: true })
  return false
}

/** @param {string} folder */
function isLeft(folder) {
  const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs
  const signed = join(folder, 'pid')
  if (since === undefined) return false
  if (!existsSync(signed)) return since < Date.now() - UNSIGNED
  try {
    process.kill(Number(readFileSync(signed, 'utf8')), 0)
    return false
  } catch (error) {
    // ESRCH: nobody of that number; ENOENT: it has just been given back.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/**
 * @param {string} node
 * @param {string} sources
 */
function build(node, sources) {
  console.log('Building the browser apps …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    // a test run sets NODE_ENV=test, and React would come in its development shape
    env: { ...withNode(node), NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (built.status !== 0) throw new Error('The browser apps could not be built: see above.')
  writeFileSync(stamp, sources)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const path of sources())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

const SCRIPTS = ['installable.ts', 'first-screen.ts', 'thin-contracts.ts', 'build-files.mjs'].map(
  name => `scripts/${name}`,
)

/** @returns {string[]} */
export function sources() {
  const inSrc = filesUnder(join(root, 'src')).map(path => relative(root, path).split(sep).join('/'))
  const languages = readdirSync(join(root, 'languages')).map(name => `languages/${name}`)
  const wanted = [...inSrc, ...languages, ...SCRIPTS, ...readdirSync(root)].filter(path =>
    parts.some(part => part.test(path)),
  )
  return wanted.filter(path => !/\.test\.tsx?$/.test(path)).sort()
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}
