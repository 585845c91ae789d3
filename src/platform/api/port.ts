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

/** Throws if a declared port has nobody behind it. */
export function assertPortsFilled(): void {
  if (unfilled.size > 0) throw new Error(`ports without anybody behind: ${[...unfilled].join(', ')}`)
}
