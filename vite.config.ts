import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin, UserConfig } from 'vite'
import { firstScreenAhead, partsOfFirstScreen } from './scripts/first-screen.ts'
import { installable } from './scripts/installable.ts'
import { thinContracts } from './scripts/thin-contracts.ts'

/** Puts a `.br` and a `.gz` beside what compresses well, so that the server need not do it for each request. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: options => {
    const folder = join(options.dir ?? 'dist', 'assets')
    for (const name of readdirSync(folder).filter(file => /\.(js|css|svg)$/.test(file))) {
      const content = readFileSync(join(folder, name))
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content))
      writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
    }
  },
})

/** The browser never writes a JSON Schema; without that, zod is a fifth smaller (measured with zod 4.6.7). */
const noJsonSchema = (): Plugin => ({
  name: 'no-json-schema',
  apply: 'build',
  transform: {
    filter: { id: /zod\/v4\/classic\/schemas\.js$/ },
    handler: code => ({
      code: code
        .replace(/^\s*inst\._zod\.processJSONSchema = .*;$/gm, '')
        .replace(
          /^import \{ createStandardJSONSchemaMethod.*$/m,
          'const createStandardJSONSchemaMethod = () => undefined',
        )
        .replace('createToJSONSchemaMethod(this, {})(params)', 'undefined'),
      map: null,
    }),
  },
})

/** Colour families of Designsystemet's theme that no part of ours has. */
const UNUSED_COLOURS = /^--ds-color-(brand\d|warning)-/
const fewerColours = {
  postcssPlugin: 'fewer-colours',
  Declaration: (declaration: { prop: string; remove: () => unknown }) => {
    if (UNUSED_COLOURS.test(declaration.prop)) declaration.remove()
  },
}

/** What every page needs, in one file that is kept while our own code changes. */
const LIBRARIES = /node_modules\/(react|react-dom|scheduler|@tanstack|zod|@orpc|intl-messageformat|@formatjs)\//

/** What every page says and asks by: small parts that take less room in one file than in twenty. */
const WORDS =
  /\/src\/(kernel\/(actor|declare|ids|language|policy|refusal)|web\/(call|paths|session|texts\/(?!learn-language)))/

/**
 * What does nothing by being imported, so that what is not used stays out of the bundle: some packages, and the parts of
 * the kit (their styles come along with the parts that are used).
 */
const QUIET = /node_modules\/(@digdir|temporal-polyfill|date-holidays|@orpc|zod)\/|\/src\/web\/kit\//

const here = (path: string) => join(import.meta.dirname, path)
const apps = here('src/apps')

/** How all is built when the modules of `shared` come in one file. */
const configWith = (shared: ReadonlySet<string>): UserConfig => ({
  root: 'src/apps',
  publicDir: false,
  plugins: [
    react(),
    noJsonSchema(),
    thinContracts(),
    compressed(),
    firstScreenAhead(apps),
    installable(join(apps, 'family/installable')),
  ],
  css: { postcss: { plugins: [fewerColours] } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        staff: here('src/apps/staff/index.html'),
        family: here('src/apps/family/index.html'),
        child: here('src/apps/child/index.html'),
        early: here('src/apps/family/early.ts'),
        'service-worker': here('src/apps/family/service-worker.ts'),
      },
      output: {
        // Its address must stay the same, and be the family's.
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'family/[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'libraries', test: LIBRARIES },
            { name: 'words', test: WORDS },
            { name: 'shared', test: id => shared.has(id) },
          ],
        },
      },
      treeshake: { moduleSideEffects: id => id.endsWith('.css') || !QUIET.test(id) },
    },
  },
})

export default defineConfig(async () => configWith(await partsOfFirstScreen(configWith(new Set()), apps)))
