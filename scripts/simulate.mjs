import { runFile } from './run.mjs'

await runFile('simulate/main.ts', { web: false })
