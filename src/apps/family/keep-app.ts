const WORKER = '/familie/service-worker.js'
const SCOPE = '/familie'
/** What the page itself needs comes first. */
const LATER_MS = 3_000

interface Sparing {
  readonly connection?: { readonly saveData?: boolean }
}

/**
 * Keeps the app on the device when the page has had time for itself, so that it opens without a network and can be put on the
 * phone's first page. Not for who has asked the browser to spare data.
 */
export const keepApp = () => {
  if (!('serviceWorker' in navigator) || (navigator as Sparing).connection?.saveData === true) return
  // A browser that refuses it (a private window) shows the same app, only not without network.
  const keep = () => void navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => {})
  setTimeout(keep, LATER_MS)
}
