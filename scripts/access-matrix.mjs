import { runFile } from './run.mjs'

// Writes docs/access-matrix.md anew from what the policies answer.
await runFile('tests/access/write.ts', { web: false })
