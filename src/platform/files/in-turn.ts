let last: Promise<unknown> = Promise.resolve()

/** Does one thing after the other, in the order in which they come. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}
