import { runFile } from './run.mjs'

await runFile('scripts/generate-tables.ts', { web: false })
