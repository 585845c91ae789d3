import { describe, expect, it } from 'vitest'
import { pageFor } from './page-for.ts'

const kept = async () => new Response('kept')
const nothing = async () => undefined
const text = async (page: Promise<Response>) => (await page).text()
const after = (ms: number, page: Response) => new Promise<Response>(done => setTimeout(() => done(page), ms))

describe('the page of the family’s app', () => {
  it('is the server’s own when it answers, also that something is refused or is not there', async () => {
    expect(await text(pageFor(async () => new Response('new'), kept))).toBe('new')
    expect(await text(pageFor(async () => new Response('refused', { status: 403 }), kept))).toBe('refused')
  })
  it('is the kept one without a network, on one that does not answer, and when only a proxy does', async () => {
    expect(await text(pageFor(() => Promise.reject(new TypeError('no network')), kept))).toBe('kept')
    expect(await text(pageFor(() => new Promise<never>(() => undefined), kept, 10))).toBe('kept')
    for (const status of [502, 503, 504])
      expect(await text(pageFor(async () => new Response('sorry', { status }), kept))).toBe('kept')
  })
  it('is waited for as long as it takes where none is kept', async () => {
    expect(await text(pageFor(() => after(30, new Response('late')), nothing, 10))).toBe('late')
    expect((await pageFor(() => Promise.reject(new TypeError('no network')), nothing)).type).toBe('error')
    expect((await pageFor(async () => new Response('sorry', { status: 503 }), nothing)).status).toBe(503)
  })
})
