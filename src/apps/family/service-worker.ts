import { precache, cleanupOutdatedCaches, matchPrecache, addRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { pageFor } from './page-for.ts'

/**
 * Keeps the family's app, and only that, on the device: its scripts, styles and empty page, the same for everybody. What is of a person
 * comes from the server each time and is never kept here.
 */
declare const SAMSPOR_FILES: readonly { readonly url: string; readonly revision: string | null }[]

/** The empty page, which finds out for itself who is there. */
const EMPTY_PAGE = '/familie'
const FETCHED = 'samspor-fetched'

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}
const isLasting = (event: Event): event is Lasting => 'waitUntil' in event

precache([...SAMSPOR_FILES])
cleanupOutdatedCaches()
// Before what is kept: with a network the page is the server's newest.
registerRoute(
  new NavigationRoute(({ request }) =>
    pageFor(
      () => fetch(request),
      () => matchPrecache(EMPTY_PAGE),
    ),
  ),
)
addRoute()
// A language that is read here; its name is made of its content, and never means another.
registerRoute(({ url }) => url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: FETCHED }))
// With a new app come new ones.
addEventListener('activate', event => {
  if (isLasting(event)) event.waitUntil(caches.delete(FETCHED))
})
