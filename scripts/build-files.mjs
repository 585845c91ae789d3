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
