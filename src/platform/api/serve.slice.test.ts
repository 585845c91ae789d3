import pino from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { aHouse, newMunicipality } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from './carry-out.ts'
import { operation } from './operation.ts'
import { openapi } from './openapi.ts'
import { serveApi } from './serve.ts'
import { aToy, anEmployee, openToy, opening, renaming, toyListing } from './toy.testing.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})
const toys = [opening, renaming, toyListing]
const silent = pino({ level: 'silent' })
const appFor = (actor: Actor | undefined, operations = toys) =>
  serveApi(house, operations, async () => actor && { actor, alive: async () => true }, silent)
const post = (app: ReturnType<typeof appFor>, path: string, body: unknown, key = crypto.randomUUID()) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

test('denied, absent and another municipality answer alike, byte for byte, and like a path that is not there', async () => {
  const municipality = await newMunicipality(house.database)
  const me = anEmployee(municipality)
  const denied = await aToy(house.database, anEmployee(municipality))
  const far = await aToy(house.database, { ...me, municipality: await newMunicipality(house.database) })
  const app = appFor(me)
  const paths = [denied, far, crypto.randomUUID()].map(id => `/api/toys/${id}`)
  const answers = await Promise.all([...paths, '/api/nothing'].map(async path => app.request(path)))
  expect(answers.map(answer => answer.status)).toEqual([404, 404, 404, 404])
  expect(new Set(await Promise.all(answers.map(answer => answer.text()))).size).toBe(1)
  const heads = answers
    .slice(0, 3)
    .map(one => JSON.stringify([...one.headers].filter(([name]) => name !== 'x-request-id')))
  expect(new Set(heads).size).toBe(1)
})

test('each outcome has its status and body', async () => {
  const municipality = await newMunicipality(house.database)
  const me = anEmployee(municipality)
  const id = await aToy(house.database, me)
  const app = appFor(me)
  expect((await appFor(undefined).request(`/api/toys/${id}`)).status).toBe(401)
  const wrong = await app.request('/api/toys/wrong')
  expect(wrong.status).toBe(400)
  expect(await wrong.json()).toMatchObject({ data: { fields: [{ path: 'toyId', code: 'invalid_format' }] } })
  expect((await post(app, `/api/toys/${id}/title`, { version: 1, title: 'Bil' })).status).toBe(200)
  const late = await post(app, `/api/toys/${id}/title`, { version: 1, title: 'Båt' })
  expect(late.status).toBe(409)
  expect(await late.json()).toEqual({
    defined: true,
    code: 'version.conflict',
    status: 409,
    message: 'version.conflict',
    data: { theirs: { title: 'Bil', version: 2, savedAt: '2026-11-24T07:00:00.000Z' } },
  })
  expect((await app.request('/api/toys?limit=1')).status).toBe(200)
  expect((await app.request('/api/toys?limit=1000')).status).toBe(400)
})

test('what cannot be read is 400 without a word of why from the machine', async () => {
  const me = anEmployee(await newMunicipality(house.database))
  const answer = await post(appFor(me), `/api/toys/${crypto.randomUUID()}/title`, '{"version":')
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({
    defined: true,
    code: 'BAD_REQUEST',
    status: 400,
    message: 'BAD_REQUEST',
    data: { fields: [] },
  })
})

test('a fault inside is 500 with a request id, and nothing of it comes out or is kept', async () => {
  const municipality = await newMunicipality(house.database)
  const me = anEmployee(municipality)
  const id = await aToy(house.database, me)
  const broken = operation(openToy, {
    subject: opening.subject,
    allow: opening.allow,
    handle: async () => {
      throw new Error('secret of the house')
    },
  })
  const answer = await appFor(me, [broken]).request(`/api/toys/${id}`)
  expect(answer.status).toBe(500)
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(await answer.text()).not.toContain('secret')
})

test('the document names every operation, its key and its refusals', async () => {
  const document = await openapi(toys, '1')
  const rename = document.paths?.['/toys/{toyId}/title']?.post
  expect(rename?.operationId).toBe('toy.rename')
  expect(JSON.stringify(rename?.parameters)).toContain('Idempotency-Key')
  expect(Object.keys(rename?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '404', '409']))
  expect(JSON.stringify(document)).toContain('toy.forbidden_word')
})
