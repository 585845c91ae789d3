import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

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

/** Packages that do nothing by being imported, so that what is not used stays out of the bundle. */
const QUIET = /node_modules\/(@digdir|temporal-polyfill|date-holidays|@orpc|zod)\//

export default defineConfig({
  root: 'src/apps',
  publicDir: false,
  plugins: [react(), compressed()],
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        staff: join(import.meta.dirname, 'src/apps/staff/index.html'),
        family: join(import.meta.dirname, 'src/apps/family/index.html'),
      },
      treeshake: { moduleSideEffects: id => id.endsWith('.css') || !QUIET.test(id) },
    },
  },
})
