import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-child.mjs'
import { settingsMarkdown } from '../src/apps/server/settings-table.ts'

// Writes the table of settings into the README, between its two markers.
const marker = '<!-- settings -->'
const path = join(root, 'README.md')
const [before, , after] = readFileSync(path, 'utf8').split(marker)
if (after === undefined) throw new Error(`README.md needs ${marker} twice`)
writeFileSync(path, [before, `\n${settingsMarkdown()}\n`, after].join(marker))
