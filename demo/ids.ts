import { createHash } from 'node:crypto'

/** The same id each time for the same name, in the shape of a random one, so that a demo can be made again alike. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`veikryss ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
const control = (digits: readonly number[], weights: readonly number[]) => {
  const rest = weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11
  return rest === 0 ? 0 : 11 - rest
}

/** A made-up identity number for a day of birth: month + 80, which no real person has; the `nth` that fits. */
export function syntheticNumber(born: string, nth: number): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const head = `${day}${`${Number(month) + 80}`}${year.slice(2)}`
  // Individual numbers from 500 belong to those born in this century; below, to those born in the last.
  const from = Number(year) >= 2000 ? 500 : 100
  let left = nth
  for (let individual = from; individual < from + 400; individual++) {
    const digits = [...`${head}${individual}`].map(Number)
    const one = control(digits, FIRST)
    const two = control([...digits, one], SECOND)
    if (one < 10 && two < 10 && left-- === 0) return [...digits, one, two].join('')
  }
  throw new Error(`no synthetic number left for ${born}`)
}
