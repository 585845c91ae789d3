const last = new Map<string, Promise<unknown>>()

/** Does the work on one thing in the order that it was asked for, so that a save never arrives after what removed it. */
export const inTurn = <R>(of: string, work: () => Promise<R>): Promise<R> => {
  const begin = () => work()
  const turn = (last.get(of) ?? Promise.resolve()).then(begin, begin)
  const done = () => void (last.get(of) === turn && last.delete(of))
  last.set(of, turn)
  turn.then(done, done)
  return turn
}
