const unfilled = new Set<string>()

/**
 * A call from an earlier capability to a later one in the same transaction: the earlier declares it,
 * the composition fills it, and a missing one fails at start.
 */
export interface Port<Args extends readonly unknown[], Result> {
  (...args: Args): Result
  fill(by: (...args: Args) => Result): void
}

/** Declares a port. */
export function port<Args extends readonly unknown[], Result>(name: string): Port<Args, Result> {
  let filled: ((...args: Args) => Result) | undefined
  unfilled.add(name)
  const call = (...args: Args): Result => {
    if (!filled) throw new Error(`port ${name} is not filled`)
    return filled(...args)
  }
  return Object.assign(call, {
    fill(by: (...args: Args) => Result) {
      filled = by
      unfilled.delete(name)
    },
  })
}

/** A call to however many later capabilities have added themselves, one after the other; nobody need be there. */
export interface ManyPort<Args extends readonly unknown[]> {
  (...args: Args): Promise<void>
  /** Adding the same function twice is adding it once. */
  add(by: (...args: Args) => Promise<void>): void
}

/** Declares a port that many may stand behind. */
export function manyPort<Args extends readonly unknown[]>(): ManyPort<Args> {
  const added = new Set<(...args: Args) => Promise<void>>()
  const call = async (...args: Args): Promise<void> => {
    for (const by of added) await by(...args)
  }
  return Object.assign(call, {
    add(by: (...args: Args) => Promise<void>) {
      added.add(by)
    },
  })
}

/** Throws if a declared port has nobody behind it. */
export function assertPortsFilled(): void {
  if (unfilled.size > 0) throw new Error(`ports without anybody behind: ${[...unfilled].join(', ')}`)
}
