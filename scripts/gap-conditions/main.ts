import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive, readArchive } from '../../tests/archive.ts'
import { openEmbedded } from '../../src/platform/database/open.ts'
import { root } from '../run-child.mjs'
import { weakened } from './conditions.ts'

// Takes each condition out of each view of the radar, one at a time, and tells for which of them no slice fails. Not part of `npm test`:
// each condition is a run of some slices, all of them an hour or two; `npm run gap-conditions -- step silent` takes some views.

const VIEWS = `select relname as name, pg_get_viewdef(oid) as definition from pg_class where relkind = 'v'
  and relnamespace = 'public'::regnamespace and starts_with(relname, 'gap_')
  and relname not like 'gap_now%' and relname <> 'gap_standing' order by relname`

const all = globSync('src/**/*.slice.test.ts', { cwd: root }).map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
/** The slices that ask about gaps of a type. */
const asking = (type: string) =>
  all.filter(one => one.text.includes(`'${type}'`) && /gap/i.test(one.text)).map(one => one.path)

const asked = process.argv.slice(2)
const database = await openEmbedded({ loadDataDir: await readArchive(await makeArchive()) })
const { rows } = await database.pool.query<{ name: string; definition: string }>(VIEWS)
await database.close()

const survived: string[] = []
let tried = 0
for (const { name, definition } of rows) {
  const type = name.replace('gap_', '')
  if (asked.length > 0 && !asked.includes(type)) continue
  const files = asking(type)
  if (files.length === 0) survived.push(`${name}: no slice asks about it`)
  for (const one of files.length === 0 ? [] : weakened(definition)) {
    const SAMSPOR_WEAKENED = `create or replace view ${name} with (security_invoker = true) as ${one.definition}`
    const env = { ...process.env, SAMSPOR_WEAKENED }
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'scripts/gap-conditions/vitest.config.ts',
      ...files,
    ]
    const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
    const what = `${name} ${one.what.replaceAll(/\s+/g, ' ')}`
    tried++
    if (status === 0) survived.push(what)
    process.stdout.write(`${status === 0 ? 'NO SLICE FAILS' : 'found'}: ${what}\n`)
  }
}
process.stdout.write(`\n${tried} conditions, ${survived.length} that no slice asks for\n${survived.join('\n')}\n`)
process.exitCode = survived.length > 0 ? 1 : 0
