import { runFile } from './run.mjs'

await runFile('bench/seen.ts', { web: false })
