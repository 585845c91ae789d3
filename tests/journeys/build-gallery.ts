import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const gallery = fileURLToPath(new URL('../../src/web/kit/gallery', import.meta.url))

/** Builds the gallery into a folder, for the test that looks at it; not part of the product's build. */
export const buildGallery = (outDir: string) =>
  build({
    configFile: false,
    root: gallery,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      rolldownOptions: {
        input: ['staff', 'family'].map(app => join(gallery, `${app}.html`)),
        treeshake: { moduleSideEffects: id => id.endsWith('.css') || !id.includes('@digdir') },
      },
    },
  })
