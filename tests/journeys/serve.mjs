// Runs Samspor for the journeys, and ends it when the test run that asked for it ends, however it ends: its end of the
// pipe closes then.
import { spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const log = process.env['JOURNEY_LOG']
const said = log === undefined ? 'ignore' : openSync(log, 'a')
// Many servers are started of the same files: what is read and compiled of them is kept.
const server = spawn(process.execPath, ['src/apps/server/main.ts'], {
  stdio: ['ignore', said, 'inherit'],
  env: { ...process.env, NODE_COMPILE_CACHE: join(process.cwd(), '.cache', 'compiled') },
})
const folder = process.env['SAMSPOR_DATA_DIR']
const end = () => server.kill('SIGTERM')
process.stdin.resume()
process.stdin.once('end', end)
process.stdin.once('error', end)
server.once('exit', code => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})
