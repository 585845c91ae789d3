#!/usr/bin/env node
import { runFile } from './run.mjs'

await runFile('src/apps/cli/main.ts', { web: false })
