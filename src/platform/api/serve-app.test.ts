import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { serveApp } from './serve-app.ts'

const folder = await mkdtemp(join(tmpdir(), 'samspor-built-'))
afterAll(() => rm(folder, { recursive: true }))
const files = {
  'dist/staff/index.html': 'staff',
  'dist/family/index.html': 'family',
  'dist/family/service-worker.js': 'worker',
  'dist/family/app.webmanifest': 'name',
  'dist/assets/main-Ab_1.js': 'plain',
  'dist/assets/main-Ab_1.js.br': 'brotli',
  'dist/assets/main-Ab_1.js.gz': 'gzip',
  'dist/assets/inter.woff2': 'font',
  'dist/assets/.secret': 'secret',
  'dist/secret.js': 'secret',
}
for (const [name, text] of Object.entries(files)) {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), text)
}
const app = serveApp(join(folder, 'dist'))
const get = async (path: string, coding?: string) => {
  const answer = await app.request(path, coding === undefined ? {} : { headers: { 'accept-encoding': coding } })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

describe('the browser apps', () => {
  it.each([
    ['/', 'staff'],
    ['/barn/7', 'staff'],
    ['/familien', 'staff'],
    ['/familie', 'family'],
    ['/familie/plan', 'family'],
  ])('%s opens the app for %s, asked for anew each time', async (path, app) => {
    const { text, headers } = await get(path)
    expect([text, headers.get('cache-control')]).toEqual([app, 'no-store'])
  })

  it('load what is squeezed if the browser can, and keep it for ever', async () => {
    const path = '/assets/main-Ab_1.js'
    expect((await get(path, 'gzip, deflate, br')).text).toBe('brotli')
    expect((await get(path, 'gzip;q=1')).text).toBe('gzip')
    const { text, headers } = await get(path)
    expect(text).toBe('plain')
    expect(headers.get('cache-control')).toMatch(/immutable/)
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('/assets/inter.woff2', 'br')).text).toBe('font')
  })

  it('of the family has its worker and its name beside it, asked for anew each time', async () => {
    const worker = await get('/familie/service-worker.js')
    expect([worker.text, worker.headers.get('service-worker-allowed')]).toEqual(['worker', '/familie'])
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    const { text, headers } = await get('/familie/app.webmanifest')
    expect([text, headers.get('content-type')]).toEqual(['name', 'application/manifest+json'])
  })

  it.each([
    '/familie/index.html',
    '/familie/nothing.js',
    '/familie/..%2F..%2Fsecret.js',
    '/assets/..%2Fsecret.js',
    '/assets/%2e%2e/secret.js',
    '/assets/.secret',
    '/assets/nothing.js',
    '/assets/main-Ab_1.js.br',
    '/secret.js',
    '/api/nothing',
    '/demo/people',
    '/login',
  ])('have nothing at %s', async path => {
    expect((await get(path)).status).toBe(404)
  })

  it('say what to do when they are not built', async () => {
    const answer = await serveApp(join(folder, 'nowhere')).request('/')
    expect([answer.status, await answer.text()]).toEqual([503, 'Nettsidene er ikke bygget. Kjør npm start.'])
  })

  it('are only read', async () => {
    expect((await app.request('/', { method: 'POST' })).status).toBe(404)
  })
})
