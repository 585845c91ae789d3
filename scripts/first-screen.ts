import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build } from 'vite'
import type { HtmlTagDescriptor, InlineConfig, Plugin, Rolldown } from 'vite'
import { firstScreenOf } from './build-files.mjs'

/**
 * Lets the page of an app name what its first screen is made of, beside what the app itself is: on a slow network that comes together, and
 * not one after the other. What an app asks for early (`early.ts`) is asked first.
 */
export const firstScreenAhead = (root: string): Plugin => ({
  name: 'first-screen-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, filename }) => {
      const app = basename(dirname(filename))
      const screen = firstScreenOf(app, readRoutes(join(root, app, 'routes.tsx')))
      const chunks = Object.values(bundle).filter(one => one.type === 'chunk')
      const first = chunks.find(one => screen !== undefined && one.facadeModuleId?.endsWith(screen))
      const files = first ? [...closureOf(first, chunks)].flatMap(filesOf) : []
      const early = chunks.find(one => one.facadeModuleId?.endsWith(`/${app}/early.ts`))
      const ahead = [...new Set(files)].filter(file => !html.includes(`/${file}"`)).map(asLink)
      return early ? [asScript(early.fileName), ...ahead] : ahead
    },
  },
})

/** What is of one app or one screen. */
const OF_ONE = /\/src\/(apps|capabilities\/([^/]+\/)+ui)\//

/**
 * What the first screen of the families' app is made of and others use as well, as ids of modules: small parts that come sooner in one file
 * than in forty, where a browser asks for six at a time. Only a build tells what is left of a module's imports: one is made and not written.
 */
export async function partsOfFirstScreen(config: InlineConfig, root: string): Promise<ReadonlySet<string>> {
  const made = await build({
    ...config,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false, minify: false },
  })
  const chunks = [made]
    .flat()
    .flatMap(one => ('output' in one ? one.output : []))
    .filter(one => one.type === 'chunk')
  const screen = firstScreenOf('family', readRoutes(join(root, 'family', 'routes.tsx')))
  const starts = ['/family/index.html', screen].flatMap(
    end => chunks.find(one => end && one.facadeModuleId?.endsWith(end)) ?? [],
  )
  const parts = starts.flatMap(one => [...closureOf(one, chunks)]).flatMap(one => one.moduleIds)
  return new Set(parts.filter(id => !OF_ONE.test(id)))
}

function readRoutes(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The child's app has one page.
    return ''
  }
}

function closureOf(first: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): Set<Rolldown.OutputChunk> {
  const found = new Set([first])
  for (const chunk of found)
    for (const name of chunk.imports) {
      const next = chunks.find(one => one.fileName === name)
      if (next) found.add(next)
    }
  return found
}

const filesOf = (chunk: Rolldown.OutputChunk): string[] => [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])]

/** Small, and of nothing else: it runs while the app is on its way. */
const asScript = (file: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { type: 'module', async: true, crossorigin: true, src: `/${file}` },
  injectTo: 'head-prepend',
})

const asLink = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: file.endsWith('.css')
    ? { rel: 'preload', as: 'style', crossorigin: true, fetchpriority: 'low', href: `/${file}` }
    : { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${file}` },
  injectTo: 'head',
})
