/** @typedef {{ file: string, css?: string[], assets?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * The files of some chunks of the built apps with all that they import, each once: scripts, styles, and with `later` also what is fetched
 * later, with fonts and pictures. What `but` names is left out with what it imports.
 * @param {Readonly<Record<string, Chunk>>} manifest
 * @param {readonly string[]} keys
 * @param {{ later?: boolean, but?: RegExp }} how
 * @returns {readonly string[]}
 */
export function filesOf(manifest, keys, { later = false, but } = {}) {
  const seen = new Set()
  /** @type {(key: string) => string[]} */
  const from = key => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key) || but?.test(key)) return []
    seen.add(key)
    const more = [...(chunk.imports ?? []), ...((later && chunk.dynamicImports) || [])]
    return [chunk.file, ...(chunk.css ?? []), ...((later && chunk.assets) || []), ...more.flatMap(from)]
  }
  return [...new Set(keys.flatMap(from))].filter(file => !file.endsWith('.html')).toSorted()
}

/** Where each app begins; the child's has one page. */
const STARTS = new Map([
  ['staff', '/'],
  ['family', '/familie'],
])

/**
 * The file of the screen at an app's first address, as its table of screens (`routes.tsx`) says it: the end of its path.
 * @param {string} app
 * @param {string} table
 * @returns {string | undefined}
 */
export function firstScreenOf(app, table) {
  const at = table.indexOf(`path: '${STARTS.get(app)}'`)
  const [, file] = at < 0 ? [] : (/import\('([^']+)'\)/.exec(table.slice(at)) ?? [])
  return file?.startsWith('./') ? `${app}/${file.slice(2)}` : file?.replace('../../', '')
}
