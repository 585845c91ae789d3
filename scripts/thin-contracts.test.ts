import { build } from 'vite'
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { thinContracts } from './thin-contracts.ts'

const files: Readonly<Record<string, string>> = {
  '/src/capabilities/toy/model.ts': `import { z } from 'shapes'
    export const Toy = z.object({ title: z.string('of a title') }).extend({ by: z.string('of whom') })
    export const KINDS = ['soft', 'hard'] as const
    export const isKind = (one: string) => (KINDS as readonly string[]).includes(one)`,
  '/src/capabilities/toy/api.ts': `import { z } from 'shapes'
    import { read } from 'house'
    import { Toy } from './model.ts'
    export const open = read('toy.open').input(z.object({ id: z.string('of an id') })).output(Toy).errors({ gone: 404 }).route('kept')
    export const list = read('toy.list').output(z.array(Toy))`,
  '/src/capabilities/toy/ui/texts.ts': `import { define } from 'house'
    export const texts = define({ 'toy.gone': 'registered' })`,
  '/page.ts': `import { open } from '/src/capabilities/toy/api.ts'
    import { isKind } from '/src/capabilities/toy/model.ts'
    import '/src/capabilities/toy/ui/texts.ts'
    globalThis.page = [open, isKind('soft')]`,
}

test('the browser gets the addresses that it asks, and nothing of what only the server reads', async () => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      thinContracts(),
      {
        name: 'files',
        enforce: 'pre',
        resolveId: (id, from) => {
          const path = id.startsWith('.') ? new URL(id, `file://${from ?? ''}`).pathname : id
          return path in files ? path : undefined
        },
        load: id => files[id],
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: '/page.ts', external: ['shapes', 'house'] } },
  })
  const output = [made]
    .flat()
    .flatMap((one): Rolldown.OutputChunk[] =>
      'output' in one ? one.output.filter(chunk => chunk.type === 'chunk') : [],
    )
  const code = output.map(one => one.code).join('\n')
  for (const there of ['toy.open', 'kept', 'registered', 'soft']) expect(code).toContain(there)
  for (const gone of ['toy.list', 'of a title', 'of whom', 'of an id', '404', 'z.']) expect(code).not.toContain(gone)
})
