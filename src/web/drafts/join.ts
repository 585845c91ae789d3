type Bag = Readonly<Record<string, unknown>>

/** The words of a form: what somebody has written, never ids, codes or days. */
export type Says<T> = (form: T) => readonly string[]

/** For a form of choices only. */
export const noWords = (): readonly string[] => []

/** Two texts of one draft as one; `other` is the same with theirs on top, where words of theirs stand nowhere in `text`. */
export interface Joined {
  readonly text: string
  readonly other: string | undefined
}
/** `base` is the text that both were written on; undefined when nothing stood there. */
export type Join = (base: string | undefined, mine: string, theirs: string) => Joined

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const isEmpty = (value: unknown) => value === undefined || value === ''

/** A draft is this app's own text; what cannot be read as a form is treated as empty. */
const bagIn = (text: string | undefined): Bag => {
  try {
    const value: unknown = text ? JSON.parse(text) : {}
    return isBag(value) ? value : {}
  } catch {
    return {}
  }
}

/** The form that a text holds, on top of the empty one. */
export const formIn = <T extends Bag>(empty: T, text: string | undefined): T => ({ ...empty, ...bagIn(text) })

const joinedValue = (base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (isSame(mine, base)) return theirs
  if (isSame(theirs, base)) return mine
  return isEmpty(mine) ? theirs : mine
}

/** Field by field; what a field itself holds by name (words by agenda point, edits by place) is joined by name. */
const joinedBag = (base: Bag, mine: Bag, theirs: Bag, isField = true): Bag => {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const values = names.map((name): [string, unknown] => {
    const [from, here, there] = [base[name], mine[name], theirs[name]]
    const isDeep = isField && isBag(here) && isBag(there)
    return [name, isDeep ? joinedBag(isBag(from) ? from : {}, here, there, false) : joinedValue(from, here, there)]
  })
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

/** How two texts of a form become one: each keeps what it alone has written; in the same field mine lies on top. */
export const joinBy =
  <T extends Bag>(empty: T, says: Says<T>): Join =>
  (base, mine, theirs) => {
    const [from, here, there] = [formIn(empty, base), formIn(empty, mine), formIn(empty, theirs)]
    const joined = joinedBag(from, here, there)
    const [known, kept] = [says(from), says({ ...empty, ...joined })]
    const isLost = (words: string) =>
      words.trim() !== '' && !known.includes(words) && !kept.some(one => one.includes(words.trim()))
    const other = says(there).some(isLost) ? JSON.stringify(joinedBag(from, there, here)) : undefined
    return { text: JSON.stringify(joined), other }
  }
