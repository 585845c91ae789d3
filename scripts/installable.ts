import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, Plugin } from 'vite'
import { filesOf } from './build-files.mjs'

const PAGE = 'family/index.html'
const EARLY = 'family/early.ts'
/** A language is kept by who reads it. */
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
    const files = filesOf(manifest, [PAGE, EARLY], { later: true, but: LANGUAGE }).map(file => ({
      url: `/${file}`,
      revision: null,
    }))
    const code = readFileSync(worker, 'utf8')
    if (!code.includes(LIST)) throw new Error('the service worker asks for no list of files')
    writeFileSync(
      worker,
      code.replace(LIST, () => JSON.stringify([{ url: '/familie', revision }, ...files])),
    )
  },
})
