/** Who waits for the person to log in again, and at what level. One for the app: the dialog listens, calls ask. */
let waiting: { needs: string; promise: Promise<void>; done: () => void } | undefined
let renewals = 0
const listeners = new Set<() => void>()
const tell = () => listeners.forEach(listener => listener())

export const loginNeeded = {
  /** Waits until somebody has logged in again. */
  ask: (needs: string): Promise<void> => {
    if (!waiting) {
      let done = () => {}
      const promise = new Promise<void>(resolve => (done = resolve))
      waiting = { needs, promise, done }
      tell()
    }
    return waiting.promise
  },
  /** The same person is logged in again; everybody who waited goes on. */
  settled: (): void => {
    renewals++
    waiting?.done()
    waiting = undefined
    tell()
  },
  /** How many times somebody has: what was refused on the log-in before the last need not ask for another. */
  renewals: (): number => renewals,
  /** The level that is asked for, or undefined when nobody waits. */
  now: (): string | undefined => waiting?.needs,
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
