import { logOutLeaving } from '../../web/session/acts.ts'

/** A page that says nothing about who was here. */
const NEUTRAL = 'https://www.yr.no/'
const LEFT = 'left'

/** Leaves at once: ends the session, and puts a neutral page in place of this one. */
export const leaveQuickly = () => {
  sessionStorage.setItem(LEFT, 'yes')
  document.body.hidden = true
  logOutLeaving()
  globalThis.location.replace(NEUTRAL)
}

/** Whoever comes by the back button to a page that was left in a hurry is sent on; nothing is drawn. */
export const wasLeft = (): boolean => {
  const [arrival] = performance.getEntriesByType('navigation')
  const byBack = arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward'
  if (sessionStorage.getItem(LEFT) === null) return false
  if (!byBack) {
    sessionStorage.removeItem(LEFT)
    return false
  }
  globalThis.location.replace(NEUTRAL)
  return true
}

/** A page that the browser kept alive is hidden and left again when somebody comes back to it. */
export const stayLeft = () =>
  globalThis.addEventListener('pageshow', event => {
    if (event.persisted && sessionStorage.getItem(LEFT) !== null) globalThis.location.replace(NEUTRAL)
  })
