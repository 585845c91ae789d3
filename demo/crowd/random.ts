/** Chance that is the same each time: what a demo shows must be possible to make again. */
export interface Random {
  /** From 0 to just below 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  /** One of them. */
  pick<T>(all: readonly T[]): T
  /** True so many times out of a hundred. */
  chance(percent: number): boolean
}

/** Chance from a seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick<T>(all: readonly T[]): T {
      const one = all[Math.floor(next() * all.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    chance: percent => next() * 100 < percent,
  }
}
