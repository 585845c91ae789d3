/** Milliseconds without a sign of anybody at the page after which it stops listening: a page left open keeps no log-in alive. */
const AWAY = 5 * 60_000
/** Milliseconds after which a page that was refused asks again: somebody may have logged in anew. */
const AGAIN = 30_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'focus'] as const

/** Hears that something was changed, of a case or of what one is told, while somebody is there to see it; answers how to stop. */
export function listen(address: string, changed: () => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What happened while nobody listened is looked for when somebody does again. */
  let missed = false
  let refused = false
  let again: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(again)
    source?.close()
    source = undefined
  }
  const start = () => {
    if (source) return
    const one = new EventSource(address)
    source = one
    one.addEventListener('open', () => {
      if (missed) changed()
      ;[missed, refused] = [true, false]
    })
    one.addEventListener('changed', changed)
    one.addEventListener('error', () => {
      if (one.readyState !== EventSource.CLOSED || source !== one) return
      // Refused: the page asks for itself, once, and learns why.
      if (missed && !refused) changed()
      refused = true
      again = setTimeout(stop, AGAIN)
    })
  }
  const look = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') return stop()
    start()
    timer = setTimeout(stop, AWAY)
  }
  document.addEventListener('visibilitychange', look)
  for (const sign of SIGNS) globalThis.addEventListener(sign, look, { passive: true, capture: true })
  look()
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
    for (const sign of SIGNS) globalThis.removeEventListener(sign, look, { capture: true })
    stop()
  }
}
