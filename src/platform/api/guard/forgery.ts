const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Our own pages without script post plain forms here: the browser must say that it was our page. */
const FORMS = /^\/(login|logout|demo\/who)(\/|$)/
/** Called by scripts without a cookie; JSON from another site would need a leave that nobody gives. */
const JSON_ALONE = /^\/demo\/(login|clock)$/

/**
 * Whether a write may come from another site (CSRF). A write must not say that it comes from elsewhere, and needs
 * the header `x-samspor: 1`, which another site cannot send. Cookies are SameSite=Lax besides.
 */
export function isForged(request: Request, baseUrl: string): boolean {
  if (SAFE.has(request.method)) return false
  const { headers } = request
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null && site !== 'same-origin') return true
  // Browsers send `null` for a form on a page that hides where it is; then only Sec-Fetch-Site tells.
  if (origin === 'null' && site === null) return true
  if (origin !== null && origin !== 'null' && !isOwn(origin, request, baseUrl)) return true
  if (headers.get('x-samspor') === '1') return false
  const { pathname } = new URL(request.url)
  if (JSON_ALONE.test(pathname)) return !/^application\/json\b/.test(headers.get('content-type') ?? '')
  return !FORMS.test(pathname) || (site === null && origin === null)
}

/** The base URL's origin; on a machine of one's own also its other names. */
function isOwn(origin: string, request: Request, baseUrl: string): boolean {
  const base = new URL(baseUrl)
  if (origin === base.origin) return true
  const asked = new URL(request.url)
  return (
    LOOPBACK.has(base.hostname) &&
    LOOPBACK.has(asked.hostname) &&
    URL.canParse(origin) &&
    new URL(origin).host === asked.host
  )
}
