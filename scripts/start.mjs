import { runFile } from './run.mjs'

await runFile('src/apps/server/main.ts', { web: true })
