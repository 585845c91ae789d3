import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { MEDIA_TYPES } from '../../kernel/file.ts'
import type { MediaType } from '../../kernel/file.ts'

const PROGRAM = fileURLToPath(new URL('apart-main.ts', import.meta.url))
/** So long may one file take (ms). */
const LONGEST = 20_000
/** What the process answers with, before the bytes and the end of a line. */
const Head = z.object({ is: z.enum(['clean', 'broken', 'active', 'unseen']), mediaType: z.enum(MEDIA_TYPES) })
export type Head = z.infer<typeof Head>

/**
 * Cleans a file in a process of its own, that knows no secret: the memory is given back when it ends, and one that takes too
 * long is stopped. `longest` and `program` are others in tests alone.
 */
export async function cleanApart(
  bytes: Buffer,
  { mediaType, isLong }: { readonly mediaType: MediaType; readonly isLong: boolean },
  { longest = LONGEST, program = PROGRAM }: { readonly longest?: number; readonly program?: string } = {},
): Promise<{ readonly head: Head; readonly bytes: Buffer } | 'stopped' | 'broken'> {
  const process_ = spawn(process.execPath, ['--max-old-space-size=300', program, mediaType, String(isLong)], {
    ...{ env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
  })
  const timer = setTimeout(() => process_.kill('SIGKILL'), longest)
  // One that ends before it has read everything: told by how it ended.
  process_.stdin.on('error', () => {})
  process_.stdin.end(bytes)
  const parts: Buffer[] = []
  process_.stdout.on('data', (part: Buffer) => parts.push(part))
  const [code, signal] = await new Promise<readonly [number | null, string | null]>(resolve => {
    process_.on('error', () => resolve([null, 'SIGKILL']))
    process_.on('close', (...ended) => resolve(ended))
  })
  clearTimeout(timer)
  if (signal !== null) return 'stopped'
  if (code !== 0) return 'broken'
  const all = Buffer.concat(parts)
  const end = all.indexOf('\n')
  return { head: Head.parse(JSON.parse(all.toString('utf8', 0, end))), bytes: all.subarray(end + 1) }
}
