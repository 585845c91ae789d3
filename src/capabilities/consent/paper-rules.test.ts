import { expect, it } from 'vitest'
import { mediaTypeOf } from './paper-rules.ts'

const bytes = (text: string) => Uint8Array.from(text, one => one.codePointAt(0) ?? 0)

it('is told by how it begins, and nothing else is a paper', () => {
  expect(mediaTypeOf(bytes('%PDF-1.7 …'))).toBe('application/pdf')
  expect(mediaTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(mediaTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png')
  for (const other of ['', '%PD', '<html><script>', 'MZ', '<svg xmlns="http://www.w3.org/2000/svg">', ' %PDF-1.7'])
    expect(mediaTypeOf(bytes(other))).toBeUndefined()
})
