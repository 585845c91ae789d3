import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Provider from 'oidc-provider'
import type { JWK } from 'oidc-provider'
import { afterAll, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../../tests/house.ts'
import { realClock } from '../../clock/real-clock.ts'
import { memory } from '../demo/memory.ts'
import { grantRole, subjectOf, tieLogin } from '../index.ts'
import { openBrowser } from '../testing-browser.ts'
import { anApp } from '../testing-server.ts'
import { within } from '../testing.ts'

const house = await aHouse()
const municipality = await newMunicipality(house.database)
const folder = await mkdtemp(join(tmpdir(), 'samspor-key-'))
/** Synthetic: month + 80. */
const PID = '15928099901'

/** Whom the issuer lets in next, and how surely. */
const next: { sub: string; pid: string | undefined; acr: string } = { sub: '', pid: undefined, acr: '' }

/** A second server of this machine plays the national issuer, with the client's public key and no secret. */
async function anIssuer(client: string, publicKey: JWK) {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey: signing } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(address, {
    adapter: memory(realClock),
    clients: [
      {
        client_id: 'samspor',
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [{ ...publicKey, kid: 'ours', use: 'sig' }] },
        redirect_uris: [`${client}/login/callback`],
        post_logout_redirect_uris: [`${client}/login/out`],
      },
    ],
    cookies: { keys: ['test'] },
    jwks: { keys: [{ ...signing.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'theirs' } as JWK] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    pkce: { required: () => true },
    acrValues: ['idporten-loa-high', 'idporten-loa-substantial'],
    claims: { openid: ['sub', 'pid'], acr: null },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/go/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, pid: next.pid }) }),
    loadExistingGrant: async ctx => {
      const grant = new ctx.oidc.provider.Grant({ clientId: 'samspor', accountId: next.sub })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const handOn = provider.callback()
  server.on('request', (request, response) => {
    const login = { accountId: next.sub, acr: next.acr }
    if (request.url?.startsWith('/go/')) void provider.interactionFinished(request, response, { login })
    else void handOn(request, response)
  })
  return { address, close: () => server.close() }
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKeyFile = join(folder, 'key.json')
await writeFile(privateKeyFile, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'ours' }))
const baseUrl = 'http://samspor.example'
const issuer = await anIssuer(baseUrl, publicKey.export({ format: 'jwk' }) as JWK)
const oidc = { issuer: issuer.address, clientId: 'samspor', secret: { privateKeyFile } }
const app = anApp(house, { realClock, baseUrl, oidc })
afterAll(async () => {
  issuer.close()
  await rm(folder, { recursive: true })
})

/** Ours is asked without a server, the issuer over HTTP; stops at the first page of ours that is not log-in. */
const aBrowser = (at = app) =>
  openBrowser(baseUrl, (address, init) =>
    address.startsWith(baseUrl) ? at.request(address, init) : fetch(address, init),
  )
async function logIn(path = '/login', browser = aBrowser(), without: readonly string[] = []) {
  const seen: string[] = []
  let at = new URL(path, baseUrl)
  for (;;) {
    const answer = await browser.go(at.href)
    seen.push(at.href)
    const to = answer.headers.get('location')
    if (to) at = new URL(to, at)
    for (const one of without) at.searchParams.delete(one)
    if (!to || (at.href.startsWith(baseUrl) && !at.pathname.startsWith('/login'))) return { browser, answer, at, seen }
  }
}

const aGuardian = (known: { pidHash: string } | { subject: string }) =>
  within(house.database, municipality, theClock.now(), async tx => {
    const loginId = await tieLogin(tx, randomUUID, known)
    const someone = { loginId, actorId: randomUUID(), municipality, name: 'Amira', place: 'Prøvekommune' }
    await grantRole(tx, randomUUID, { ...someone, kind: 'family', role: 'guardian', from: theClock.now() })
  })

describe('a national issuer', () => {
  it('must ask anew who it is, where the screen was last handed to a child', async () => {
    const browser = openBrowser(baseUrl, (address, init) => app.request(address, init))
    const prompt = async () => {
      const to = (await browser.go('/login')).headers.get('location') ?? ''
      return new URL(to, issuer.address).searchParams.get('prompt')
    }
    expect(await prompt()).toBeNull()
    browser.keep('samspor_handed', '1')
    expect(await prompt()).toBe('login')
  })

  it('is believed to have asked anew only by when it did, whatever has become of the address on the way', async () => {
    Object.assign(next, { sub: randomUUID(), pid: undefined, acr: 'idporten-loa-high' })
    await aGuardian({ subject: subjectOf(issuer.address, next.sub) })
    // Five minutes after the adult logged in there.
    const later = () => new Date(realClock().getTime() + 300_000)
    const afterwards = anApp(house, { realClock: later, baseUrl, oidc })
    let at = app
    const browser = openBrowser(baseUrl, (address, init) =>
      address.startsWith(baseUrl) ? at.request(address, init) : fetch(address, init),
    )
    expect((await logIn('/login', browser)).at.pathname).toBe('/familie')
    at = afterwards
    // Where nobody has handed over the screen, the log-in there is enough.
    expect((await logIn('/login', browser)).at.pathname).toBe('/familie')
    browser.keep('samspor_handed', '1')
    const { answer } = await logIn('/login', browser, ['prompt', 'max_age'])
    expect([answer.status, await answer.text()]).toEqual([400, 'failed: failed'])
    at = app
    expect((await logIn('/login', browser)).at.pathname).toBe('/familie')
  })

  it('lets in who is known by identity number, which stands in no address and no table', async () => {
    await aGuardian({ pidHash: house.secrets.lookup(PID) })
    Object.assign(next, { sub: randomUUID(), pid: PID, acr: 'idporten-loa-high' })
    const { browser, at, seen } = await logIn('/login?to=/familie/plan')
    expect(at.pathname).toBe('/familie/plan')
    expect(await (await browser.go('/api/who')).json()).toMatchObject({ role: 'guardian', municipality })
    expect(seen.join()).not.toContain(PID)
    const sql = 'select from person_login where pid_hash like $1 or subject like $1'
    expect((await house.database.pool.query(sql, [`%${PID}%`])).rows).toHaveLength(0)
  })

  it('lets in who is known by its subject', async () => {
    Object.assign(next, { sub: randomUUID(), pid: undefined, acr: 'idporten-loa-high' })
    await aGuardian({ subject: subjectOf(issuer.address, next.sub) })
    expect((await logIn()).at.pathname).toBe('/familie')
  })

  it('lets nobody in by the subject of another issuer', async () => {
    Object.assign(next, { sub: randomUUID(), pid: undefined, acr: 'idporten-loa-high' })
    await aGuardian({ subject: subjectOf('https://other.example', next.sub) })
    const { answer } = await logIn()
    expect([answer.status, await answer.text()]).toEqual([403, 'none'])
  })

  it('says how sure it is, and a log-in that is too weak may be made stronger', async () => {
    Object.assign(next, { sub: randomUUID(), pid: PID, acr: 'idporten-loa-substantial' })
    const weak = await logIn('/login?level=substantial')
    expect(weak.seen.find(one => one.includes('/auth?'))).toContain('acr_values=idporten-loa-substantial')
    expect((await weak.browser.go('/api/session')).status).toBe(200)
    const refused = await weak.browser.go('/api/who')
    expect([refused.status, await refused.json()]).toMatchObject([401, { data: { needs: 'high' } }])
    Object.assign(next, { acr: 'idporten-loa-high' })
    const strong = await logIn('/login?level=high')
    expect(strong.seen.find(one => one.includes('/auth?'))).toContain('acr_values=idporten-loa-high')
    expect((await strong.browser.go('/api/who')).status).toBe(200)
  })

  it('is left too when somebody logs out', async () => {
    Object.assign(next, { sub: randomUUID(), pid: PID, acr: 'idporten-loa-high' })
    const { browser } = await logIn()
    const { to } = (await (await browser.call('/logout')).json()) as { to: string }
    const address = new URL(to)
    expect(address.origin).toBe(issuer.address)
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${baseUrl}/login/out`)
    expect((await browser.go('/api/who')).status).toBe(401)
  })
})
