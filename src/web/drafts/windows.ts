/** Which window this is, and whether another is gone: what one is writing is no other's to go on with. */
export interface Windows {
  readonly mine: string
  readonly isGone: (window: string) => Promise<boolean>
}

/** Milliseconds in which a window that was just left has let go. */
const LETS_GO_MS = 300
const lockOf = (window: string) => `samspor window ${window}`

/** This window holds a lock of its own for as long as it is shown; a browser without locks counts every other as gone. */
const begin = (): Windows => {
  const mine = crypto.randomUUID()
  const locks = 'locks' in navigator ? navigator.locks : undefined
  let letGo = () => {}
  const hold = () =>
    void locks?.request(lockOf(mine), () => new Promise<void>(resolve => (letGo = resolve))).catch(() => {})
  hold()
  globalThis.addEventListener('pagehide', () => letGo())
  globalThis.addEventListener('pageshow', event => event.persisted && hold())
  return {
    mine,
    isGone: async window => {
      if (!locks || window === '') return true
      const waits = { mode: 'shared', signal: AbortSignal.timeout(LETS_GO_MS) } as const
      return locks.request(lockOf(window), waits, () => true).catch(() => false)
    },
  }
}

let known: Windows | undefined
/** This window, among those of the same browser. */
export const windowsHere = (): Windows => (known ??= begin())
