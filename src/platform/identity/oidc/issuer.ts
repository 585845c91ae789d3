import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as client from 'openid-client'
import type { Oidc } from '../parts.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** What is asked of an issuer. */
export interface Issuer {
  /** The address to send somebody to. */
  readonly address: (parameters: Record<string, string>) => Promise<URL>
  /** The claims about who came back; throws unless state, nonce, PKCE and signature hold. */
  readonly claims: (back: URL, checks: client.AuthorizationCodeGrantChecks) => Promise<client.IDToken>
  /** Where to end the log-in there too, if the issuer has such a page. */
  readonly farewell: (back: string) => Promise<URL | undefined>
}

/** An issuer, asked about itself at first use; a failed asking is tried again. */
export function issuerOf(oidc: Oidc, fetch?: client.CustomFetch): Issuer {
  let asked: Promise<client.Configuration> | undefined
  const configuration = () =>
    (asked ??= discover(oidc, fetch).catch((error: unknown) => {
      asked = undefined
      throw error
    }))
  return {
    address: async parameters => client.buildAuthorizationUrl(await configuration(), parameters),
    claims: async (back, checks) => {
      const tokens = await client.authorizationCodeGrant(await configuration(), back, checks)
      const claims = tokens.claims()
      if (!claims) throw new Error('no ID token')
      return claims
    },
    farewell: async back => {
      const found = await configuration()
      if (!found.serverMetadata().end_session_endpoint) return undefined
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: back })
    },
  }
}

async function discover({ issuer, clientId, secret }: Oidc, fetch?: client.CustomFetch): Promise<client.Configuration> {
  const auth =
    'text' in secret
      ? client.ClientSecretBasic(secret.text)
      : client.PrivateKeyJwt(await privateKey(secret.privateKeyFile))
  const url = new URL(issuer)
  // Only a demo's or a test's issuer stands on loopback; everywhere else http is refused.
  const execute = url.protocol === 'http:' && LOOPBACK.has(url.hostname) ? [client.allowInsecureRequests] : []
  return client.discovery(url, clientId, undefined, auth, { execute, ...(fetch && { [client.customFetch]: fetch }) })
}

async function privateKey(file: string): Promise<client.PrivateKey> {
  const text = await readFile(file, 'utf8')
  if (!text.trimStart().startsWith('{')) return { key: toCryptoKey(createPrivateKey(text)) }
  const jwk = JSON.parse(text) as { kid?: string }
  const key = toCryptoKey(createPrivateKey({ key: jwk, format: 'jwk' }))
  return { key, ...(jwk.kid !== undefined && { kid: jwk.kid }) }
}

const toCryptoKey = (key: KeyObject) =>
  key.asymmetricKeyType === 'ec'
    ? key.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
    : key.toCryptoKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign'])
