import type { LETTER_STATES, LetterRow } from './letter-model.ts'
import { MOST_TRIES, PRINT_MINUTES } from './letter-model.ts'

/** No letter or digit that can be taken for another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE = 12
const NUMBER = 6

/** How a letter stands at an instant. */
export const stateOf = (
  one: Pick<LetterRow, 'usedAt' | 'endedAt' | 'expiresAt'>,
  now: Date,
): (typeof LETTER_STATES)[number] => {
  if (one.usedAt) return 'used'
  if (one.endedAt) return 'ended'
  return one.expiresAt <= now ? 'expired' : 'waiting'
}

/** Whether the paper can be made: by who made the letter, at once, while nobody has used it. */
export const mayMakePaper = (one: LetterRow, me: string, now: Date): boolean =>
  one.madeById === me &&
  stateOf(one, now) === 'waiting' &&
  now.getTime() - one.madeAt.getTime() < PRINT_MINUTES * 60_000

/** A code from a keyed hash: read aloud and typed without mistake. */
export const codeFrom = (hash: string): string => drawn(hash, LETTERS, CODE)
/** The number that is told in another way. */
export const numberFrom = (hash: string): string => drawn(hash, '0123456789', NUMBER)

/** Letters by the remainders of one large number, so that each is as likely as the next. */
function drawn(hash: string, letters: string, length: number): string {
  let left = [...hash].reduce((sum, one) => sum * 131n + BigInt(one.codePointAt(0) ?? 0), 7n)
  const size = BigInt(letters.length)
  return Array.from({ length }, () => {
    const at = Number(left % size)
    left /= size
    return letters[at] ?? ''
  }).join('')
}

/** In groups of four, as it stands on the paper. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** What somebody typed, as it was meant: without spaces and dashes, in capitals. */
export const typedCode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
export const typedNumber = (text: string): string => text.replaceAll(/\D/g, '')

/** What a try with the right code comes to. */
export function judgeTry(
  one: Pick<LetterRow, 'usedAt' | 'endedAt' | 'expiresAt' | 'tries'>,
  isRight: boolean,
  now: Date,
): 'in' | 'wrong' | 'over' | 'closed' {
  if (stateOf(one, now) !== 'waiting') return 'closed'
  if (isRight) return 'in'
  return one.tries + 1 >= MOST_TRIES ? 'over' : 'wrong'
}
