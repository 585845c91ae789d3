import { buffer } from 'node:stream/consumers'
import type { MediaType } from '../../kernel/file.ts'
import type { Head } from './apart.ts'

// The process that one file is cleaned in: bytes in, what was found and the clean bytes out. It fetches no more than it needs.
const [, , kind, isLong] = process.argv
const bytes = await buffer(process.stdin)

const answer = (head: Head, clean: Buffer) =>
  process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), clean]))

async function paper() {
  const { lookInside } = await import('./pdf.ts')
  const found = await lookInside(bytes)
  const mediaType = 'application/pdf'
  answer({ is: found === 'paper' ? 'clean' : found, mediaType }, found === 'paper' ? bytes : Buffer.alloc(0))
}

async function picture(mediaType: MediaType) {
  const { drawnAnew } = await import('./draw.ts')
  try {
    const drawn = await drawnAnew(bytes, mediaType, isLong === 'true')
    answer({ is: 'clean', mediaType: drawn.mediaType }, drawn.bytes)
  } catch {
    answer({ is: 'broken', mediaType }, Buffer.alloc(0))
  }
}

await (kind === 'application/pdf' ? paper() : picture(kind === 'image/png' ? 'image/png' : 'image/jpeg'))
