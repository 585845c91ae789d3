import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, Plugin } from 'vite'

const PAGE = 'family/index.html'
const LANGUAGE = /(^|\/)languages\/\w+\.json$/
/** Stands in the worker's source for the list of files. */
const LIST = 'SAMSPOR_FILES'

/**
 * Makes the family's app one that can be put on a phone's first page: copies what says its name and picture beside its page, and tells its
 * service worker which files the app is made of.
 */
export const installable = (from: string): Plugin => ({
  name: 'installable',
  apply: 'build',
  writeBundle: options => {
    const dist = options.dir ?? 'dist'
    for (const name of readdirSync(from)) copyFileSync(join(from, name), join(dist, 'family', name))
    const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest
    const worker = join(dist, 'family', 'service-worker.js')
    const revision = createHash('sha256')
      .update(readFileSync(join(dist, PAGE)))
      .digest('hex')
      .slice(0, 16)
    const files = filesOf(manifest, PAGE).map(file => ({ url: `/${file}`, revision: null }))
    const code = readFileSync(worker, 'utf8')
    if (!code.includes(LIST)) throw new Error('the service worker asks for no list of files')
    writeFileSync(
      worker,
      code.replace(LIST, () => JSON.stringify([{ url: '/familie', revision }, ...files])),
    )
  },
})

/** All that an app is made of, also what it fetches later, but for languages: its chunks, their styles, fonts and pictures. */
export function filesOf(manifest: Manifest, start: string): readonly string[] {
  const seen = new Set<string>()
  const from = (key: string): string[] => {
    const chunk = manifest[key]
    // A language is kept by who reads it.
    if (!chunk || seen.has(key) || LANGUAGE.test(key)) return []
    seen.add(key)
    const own = [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])].filter(file => !file.endsWith('.html'))
    return [...own, ...[...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].flatMap(from)]
  }
  return [...new Set(from(start))].toSorted()
}
