import type { MediaType } from '../../kernel/file.ts'

/** How files of each kind begin, by their first bytes. What the sender calls it counts for nothing. */
const BEGINNINGS: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What kind of file the bytes are; undefined for everything that is not taken in. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined =>
  BEGINNINGS.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0]

/** The brands by which iPhones name their own pictures, after `ftyp`. */
const HEIC = /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/

/** A picture as an iPhone keeps it for itself: not taken in, and its owner is told what to do. */
export const isHeic = (bytes: Uint8Array): boolean => HEIC.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'))
