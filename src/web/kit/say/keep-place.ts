/** Milliseconds in which what was done may take away what had the focus. */
const WAITS = 5000

/** What stood around something, from the inside out: where one goes on when it is gone. */
const around = (opener: Element): readonly Element[] => {
  const next = opener.parentElement?.closest('section, li, main')
  return next ? [next, ...around(next)] : []
}

/**
 * When what had the focus goes away because of what was done (what opened a dialog, what was pressed), the focus goes to what
 * comes instead of it if there is such a thing, else to what stood around it; never to the top.
 */
export function keepPlace(gone: Element, instead: () => Element | null | undefined = () => undefined): () => void {
  const places = around(gone)
  const look = new MutationObserver(() => {
    if (gone.isConnected) return
    stop()
    const place = [instead(), ...places].find(one => one?.isConnected)
    if (document.activeElement !== document.body || !(place instanceof HTMLElement)) return
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
  })
  look.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(() => look.disconnect(), WAITS)
  const stop = () => {
    clearTimeout(timer)
    look.disconnect()
  }
  return stop
}
