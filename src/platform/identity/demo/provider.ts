import { generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider from 'oidc-provider'
import type { CustomFetch } from 'openid-client'
import type { Configuration, JWK } from 'oidc-provider'
import type { Issuer } from '../oidc/issuer.ts'
import { issuerOf } from '../oidc/issuer.ts'
import { ACR_VALUES } from '../oidc/levels.ts'
import type { Demo, IdentityParts } from '../parts.ts'
import { memory } from './memory.ts'

/** Where the demo's issuer stands on this server. */
export const DEMO_ISSUER_PATH = '/demo/oidc'
const CLIENT = 'samspor'
/** Seconds. */
const LOGIN_TAKES = 3600

const random = () => randomBytes(32).toString('base64url')

interface DemoProvider {
  readonly provider: Provider
  readonly issuer: Issuer
}

/** The demo's own issuer, and Samspor as its client. All keys are made at start and live in memory. */
export function demoProvider({ baseUrl, realClock }: IdentityParts, { loopback = baseUrl }: Demo): DemoProvider {
  const address = `${baseUrl}${DEMO_ISSUER_PATH}`
  const secret = random()
  const provider = new Provider(address, { ...configuration(baseUrl, secret), adapter: memory(realClock) })
  // The address at which the browser stands comes with the request, also behind a proxy that ends TLS.
  provider.proxy = true
  const issuer = issuerOf(
    { issuer: address, clientId: CLIENT, secret: { text: secret } },
    throughLoopback(baseUrl, loopback),
  )
  return { provider, issuer }
}

function configuration(baseUrl: string, secret: string): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        redirect_uris: [`${baseUrl}/login/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'demo' } as JWK] },
    cookies: { keys: [random()] },
    pkce: { required: () => true },
    acrValues: [...ACR_VALUES],
    claims: { openid: ['sub'], acr: null },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { Interaction: LOGIN_TAKES, Session: LOGIN_TAKES, Grant: LOGIN_TAKES, AccessToken: 60, IdToken: LOGIN_TAKES },
    interactions: { url: (_, { uid }) => `/demo/who/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    // Samspor is the only client, so nobody is asked whether it may know who they are.
    loadExistingGrant: async ctx => {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  }
}

/** Fetches from this very server without leaving the machine, whatever address the world knows it by. */
function throughLoopback(baseUrl: string, loopback: string): CustomFetch {
  const { protocol, host } = new URL(baseUrl)
  const forwarded = { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host }
  return (url, { body, ...options }) => {
    const address = url.startsWith(baseUrl) ? `${loopback}${url.slice(baseUrl.length)}` : url
    const headers = { ...options.headers, ...forwarded }
    return fetch(address, {
      ...options,
      headers,
      ...(body !== undefined && { body: body as RequestInit['body'] }),
    } as RequestInit)
  }
}
