import { runFile } from './run.mjs'

await runFile('bench/main.ts', { web: false })
