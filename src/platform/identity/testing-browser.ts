/** A browser as far as log-in needs one: it keeps cookies by path and follows redirects when told to. */
export interface Browser {
  readonly go: (path: string) => Promise<Response>
  /** Posts a form from a page of ours. */
  readonly submit: (path: string, fields: Record<string, string>) => Promise<Response>
  /** Calls as our scripts do. */
  readonly call: (path: string, body?: unknown) => Promise<Response>
  /** Follows redirects from an answer until there is none; answers the last page and its path. */
  readonly follow: (answer: Response) => Promise<{ page: Response; path: string }>
  readonly cookie: (name: string) => string | undefined
  readonly keep: (name: string, value: string) => void
}

interface Kept {
  readonly value: string
  readonly path: string
}
export type Fetch = (address: string, init: RequestInit) => Promise<Response> | Response

/** Opens a browser at an address; `fetch` may be an app's own, without a server. */
export function openBrowser(baseUrl: string, fetching: Fetch = fetch): Browser {
  const jar = new Map<string, Kept>()
  const send = async (path: string, init: RequestInit = {}) => {
    const url = new URL(path, baseUrl)
    const own = [...jar].filter(([, kept]) => url.pathname.startsWith(kept.path))
    const cookie = own.map(([name, { value }]) => `${name}=${value}`).join('; ')
    const headers = { ...Object.fromEntries(new Headers(init.headers)), ...(cookie && { cookie }) }
    const answer = await fetching(url.href, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) keepCookie(jar, line)
    return answer
  }
  const go = (path: string) => send(path)
  return {
    go,
    submit: (path, fields) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' } }),
    call: (path, body) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body ?? {}),
        headers: { 'content-type': 'application/json', 'x-samspor': '1' },
      }),
    follow: async answer => {
      let page = answer
      let path = ''
      for (let to = page.headers.get('location'); to; to = page.headers.get('location')) {
        const url = new URL(to, baseUrl)
        path = `${url.pathname}${url.search}`
        page = await go(path)
      }
      return { page, path }
    },
    cookie: name => jar.get(name)?.value,
    keep: (name, value) => void jar.set(name, { value, path: '/' }),
  }
}

function keepCookie(jar: Map<string, Kept>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map(part => part.trim())
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
  const has = (wanted: string) =>
    attributes.find(one => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  const over = has('max-age') === '0' || (has('expires') !== undefined && Date.parse(has('expires') ?? '') < 86_400_000)
  if (over) jar.delete(name)
  else jar.set(name, { value, path: has('path') ?? '/' })
}
