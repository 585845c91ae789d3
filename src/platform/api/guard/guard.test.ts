import { Hono } from 'hono'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { movable } from '../../../../tests/clock.ts'
import type { GuardParts } from '../guard.ts'
import { guard } from '../guard.ts'

function anApp(parts: Partial<GuardParts> = {}) {
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const clock = movable(new Date('2026-11-21T12:00:00Z'))
  const app = new Hono()
  app.use('*', guard({ baseUrl: 'https://samspor.example', realClock: clock.now, log, ...parts }))
  app.all('/api/cases/:caseId', async c => c.json({ length: (await c.req.text()).length }))
  app.post('/logout', c => c.text('out'))
  app.post('/demo/login', c => c.text('in'))
  app.get('/login', c => c.text('login'))
  app.get('/file', c => c.text('file', 200, { 'content-security-policy': 'sandbox' }))
  return { app, lines, clock }
}
const own = 'https://samspor.example'
const post = async (path: string, headers: Record<string, string>, parts: Partial<GuardParts> = {}) =>
  (await anApp(parts).app.request(`${parts.baseUrl ?? own}${path}`, { method: 'POST', headers })).status

describe('a write', () => {
  it('from our own page or a script passes with the header', async () => {
    expect(await post('/api/cases/1', { 'x-samspor': '1' })).toBe(200)
    expect(await post('/api/cases/1', { 'x-samspor': '1', origin: own, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it.each<Record<string, string>>([
    {},
    { origin: own, 'sec-fetch-site': 'same-origin' },
    { 'content-type': 'application/json' },
    { 'x-samspor': '0' },
    { 'x-samspor': '1', origin: 'https://evil.example' },
    { 'x-samspor': '1', origin: 'http://samspor.example' },
    { 'x-samspor': '1', origin: 'null' },
    { 'x-samspor': '1', 'sec-fetch-site': 'cross-site' },
    { 'x-samspor': '1', 'sec-fetch-site': 'same-site' },
  ])('with %j is refused', async headers => {
    expect(await post('/api/cases/1', headers)).toBe(403)
  })

  it('by a plain form is believed only when the browser says that it was our page', async () => {
    expect(await post('/logout', {})).toBe(403)
    expect(await post('/logout', { origin: 'null' })).toBe(403)
    expect(await post('/logout', { origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await post('/logout', { origin: own })).toBe(200)
    expect(await post('/logout', { origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it('to the demo may be a script’s JSON, but no form', async () => {
    expect(await post('/demo/login', { 'content-type': 'application/json' })).toBe(200)
    expect(await post('/demo/login', { 'content-type': 'text/plain' })).toBe(403)
    expect(await post('/demo/login', { 'content-type': 'application/json', origin: 'https://evil.example' })).toBe(403)
  })

  it('may come from this machine under its other name, on the same port', async () => {
    const { app } = anApp({ baseUrl: 'http://localhost:3000' })
    const from = async (origin: string) =>
      (
        await app.request('http://127.0.0.1:3000/api/cases/1', {
          method: 'POST',
          headers: { 'x-samspor': '1', origin },
        })
      ).status
    expect(await from('http://127.0.0.1:3000')).toBe(200)
    expect(await from('http://127.0.0.1:4000')).toBe(403)
  })

  it('is at most one megabyte, with and without a length in its header', async () => {
    const { app } = anApp()
    const body = 'x'.repeat(1024 * 1024 + 1)
    const headers = { 'x-samspor': '1' }
    const address = `${own}/api/cases/1`
    const said = { ...headers, 'content-length': `${body.length}` }
    expect((await app.request(address, { method: 'POST', headers: said, body })).status).toBe(413)
    const stream = new Blob([body]).stream()
    expect(
      (await app.request(address, { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit)).status,
    ).toBe(413)
    expect((await app.request(address, { method: 'POST', headers, body: body.slice(1) })).status).toBe(200)
  })
})

describe('every answer', () => {
  it('carries the headers that keep a browser strict', async () => {
    const { app } = anApp({ issuer: 'https://issuer.example/oidc' })
    for (const path of ['/api/cases/1', '/nowhere']) {
      const { headers } = await app.request(`${own}${path}`)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("style-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("form-action 'self' https://issuer.example")
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    }
  })

  it('keeps what a route set stricter, and no HSTS without TLS', async () => {
    const { app } = anApp({ baseUrl: 'http://localhost' })
    const { headers } = await app.request('http://localhost/file')
    expect(headers.get('content-security-policy')).toBe('sandbox')
    expect(headers.has('strict-transport-security')).toBe(false)
  })

  it('leaves a log line with the route, and nothing of the address, body or cookie', async () => {
    const { app, lines } = anApp()
    const headers = { 'x-samspor': '1', cookie: 'samspor=hemmelig' }
    await app.request(`${own}/api/cases/kari-moen?q=hemmelig`, { method: 'POST', headers, body: 'hemmelig' })
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'POST', route: '/api/cases/:caseId', status: 200 })
    expect(lines[0]).not.toMatch(/hemmelig|kari/)
  })
})

describe('too many requests', () => {
  const rates = { session: { burst: 3, perSecond: 1 }, login: { burst: 1, perSecond: 0.1 } }
  const sessionOf = (request: Request) => request.headers.get('test-session') ?? undefined

  it('are held back per session, and let through again with time', async () => {
    const { app, clock } = anApp({ rates, sessionOf })
    const get = async (session: string) =>
      (await app.request(`${own}/file`, { headers: { 'test-session': session } })).status
    expect([await get('a'), await get('a'), await get('a'), await get('a')]).toEqual([200, 200, 200, 429])
    expect(await get('b')).toBe(200)
    clock.set(new Date(clock.now().getTime() + 1000))
    expect([await get('a'), await get('a')]).toEqual([200, 429])
  })

  it('to log in are held back per address, told by the proxy, and sooner', async () => {
    const { app } = anApp({ rates })
    const get = (address: string) =>
      app.request(`${own}/login`, { headers: { 'x-forwarded-for': `1.1.1.1, ${address}` } })
    expect((await get('2.2.2.2')).status).toBe(200)
    const refused = await get('2.2.2.2')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect((await get('3.3.3.3')).status).toBe(200)
  })
})
