/** Milliseconds in which what a dialog did may take away what opened it. */
const WAITS = 5000

/** What stood around something, from the inside out: where one goes on when it is gone. */
const around = (opener: Element): readonly Element[] => {
  const next = opener.parentElement?.closest('section, li, main')
  return next ? [next, ...around(next)] : []
}

/** When what opened a dialog goes away because of what was done there, the focus goes to what stood around it, not to the top. */
export function keepPlace(opener: Element): () => void {
  const places = around(opener)
  const look = new MutationObserver(() => {
    if (opener.isConnected) return
    stop()
    const place = places.find(one => one.isConnected)
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
