import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { call } from './call.ts'
import { loginNeeded } from './login-needed.ts'
import { NotDone } from './trouble.ts'

const about = { login: 'substantial', about: 'case', trail: 'toy' } as const
const openToy = read('toy.open', '/toys/{toyId}', about)
  .input(z.object({ toyId: z.string() }))
  .output(z.object({ title: z.string() }))
const renameToy = write('toy.rename', '/toys/{toyId}/title', about)
  .input(z.object({ toyId: z.string(), version: z.int(), title: z.string() }))
  .output(z.object({ version: z.int() }))
  .errors(refusals('toy.locked'))
  .errors(conflictWith(z.object({ title: z.string() })))

/** The network's end: what was asked, and what is answered, in the API's own bodies. */
const asked: { method: string; path: string; key: string | null; csrf: string | null; body: string }[] = []
let answers: (() => Response)[] = []
const json = (status: number, body: unknown) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const no = (status: number, code: string, data?: unknown) =>
  json(status, { defined: true, code, status, message: code, ...(data !== undefined && { data }) })

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('location', { origin: 'https://samspor.test' })
  vi.stubGlobal('fetch', async (request: Request) => {
    const { method, url, headers } = request
    const body = await request.text()
    asked.push({
      method,
      path: new URL(url).pathname,
      key: headers.get('idempotency-key'),
      csrf: headers.get('x-samspor'),
      body,
    })
    const answer = answers.shift()
    if (!answer) throw new TypeError('no network')
    return answer()
  })
})
afterEach(() => void vi.unstubAllGlobals())

const rename = (key: string) => call(renameToy, { toyId: 't1', version: 1, title: 'Bil' }, { key })
const troubleOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof NotDone ? error.trouble : error),
  )

describe('a call', () => {
  test('goes to its own address with what its contract declares', async () => {
    answers = [json(200, { title: 'Togbane' }), json(200, { version: 2 })]
    expect(await call(openToy, { toyId: 't1' })).toEqual({ title: 'Togbane' })
    expect(await rename('k1')).toEqual({ version: 2 })
    expect(asked).toMatchObject([
      { method: 'GET', path: '/api/toys/t1', key: null, csrf: '1' },
      { method: 'POST', path: '/api/toys/t1/title', key: 'k1', csrf: '1', body: '{"version":1,"title":"Bil"}' },
    ])
  })
  test('tells apart everything that can keep it from being done', async () => {
    const fields = [{ path: 'title', code: 'too_small' }]
    answers = [
      no(409, 'version.conflict', { theirs: { title: 'Båt' } }),
      no(409, 'toy.locked'),
      no(400, 'BAD_REQUEST', { fields }),
      no(404, 'NOT_FOUND'),
      json(500, { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'error' }),
    ]
    const troubles = []
    for (let at = 0; at < 6; at++) troubles.push(await troubleOf(rename(`k${at}`)))
    expect(troubles).toEqual([
      { kind: 'conflict', theirs: { title: 'Båt' } },
      { kind: 'refused', code: 'toy.locked' },
      { kind: 'invalid', fields },
      { kind: 'hidden' },
      { kind: 'broken' },
      { kind: 'offline' },
    ])
  })
  test('waits when the log-in has ended, and goes on with the same key when the person is back', async () => {
    answers = [no(401, 'UNAUTHORIZED', { needs: 'high' }), json(200, { version: 2 })]
    const done = rename('once')
    await vi.waitFor(() => expect(loginNeeded.now()).toBe('high'))
    expect(asked).toHaveLength(1)
    loginNeeded.settled()
    expect(await done).toEqual({ version: 2 })
    expect(asked.map(({ key }) => key)).toEqual(['once', 'once'])
    expect(loginNeeded.now()).toBeUndefined()
  })
  test('asks for no log-in more when the person came back while the refusal was on its way', async () => {
    const refused = no(401, 'UNAUTHORIZED', { needs: 'high' })
    answers = [() => (loginNeeded.settled(), refused()), json(200, { version: 2 })]
    expect(await rename('late')).toEqual({ version: 2 })
    expect(asked.map(({ key }) => key)).toEqual(['late', 'late'])
    expect(loginNeeded.now()).toBeUndefined()
  })
})
