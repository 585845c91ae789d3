/** Milliseconds in which what was done may take away what had the focus. */
const WAITS = 5000

const PLACES = 'section, li, dialog, main'
const FIELDS = 'input, select, textarea'

/** What stood around something, from the inside out: where one goes on when it is gone. */
const around = (opener: Element): readonly Element[] => {
  const next = opener.parentElement?.closest(PLACES)
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
    // A field or a button takes the focus as it is, and stays where Tab finds it.
    if (place.tabIndex < 0) place.tabIndex = -1
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

/**
 * For whoever presses a button that its press takes away: by keyboard one goes on in the form that was opened, or on the button
 * that came back; by finger no keyboard is drawn over what should be read first.
 */
export function keepPlaceOf(pressed: Element, byKeyboard: boolean): void {
  const place = pressed.parentElement?.closest(PLACES)
  if (!byKeyboard || !place) return void keepPlace(pressed)
  const before = new Set(place.querySelectorAll(`${FIELDS}, button`))
  const come = (what: string) => [...place.querySelectorAll(what)].find(one => !before.has(one))
  keepPlace(pressed, () => come(FIELDS) ?? come('button'))
}
