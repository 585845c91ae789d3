import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import * as z from 'zod'
import { read } from '../../kernel/declare.ts'
import { allow } from '../../kernel/policy.ts'
import type { House } from '../api/carry-out.ts'
import { guard } from '../api/guard.ts'
import { listing } from '../api/operation.ts'
import { serveApi } from '../api/serve.ts'
import type { DemoPerson, IdentityParts, LoginPages } from './parts.ts'
import { identityRoutes } from './routes.ts'
import { identifyBy, sessionOf } from './session/identify.ts'

/** Pages that only name what they are for. */
const plainPages: LoginPages = {
  css: 'body {}',
  choose: ({ roles }) => `choose ${JSON.stringify(roles)}`,
  none: () => 'none',
  failed: ({ why }) => `failed: ${why}`,
  loggedOut: () => 'logged out',
  letter: ({ failed }) => `letter ${failed ? 'failed' : ''}`,
  stands: ({ name, to }) => `stands ${name} ${to}`,
  people: ({ people }) => `people ${people.map(one => one.slug).join(' ')}`,
}

const whoAmI = read('test.who', '/who', { login: 'high', trail: 'test.who', about: 'actor' }).output(
  z.object({ id: z.string(), role: z.string(), municipality: z.int() }),
)
const operations = [
  listing(whoAmI, {
    allow: () => allow('anybody'),
    handle: async ({ actor: { id, role, municipality } }) => ({ id, role, municipality }),
  }),
]

/** A person of the demo. */
export const aDemoPerson = (slug: string, role = 'practitioner'): DemoPerson => ({
  slug,
  name: 'Kari Moen',
  role,
  roleText: 'Pedagogisk leder',
  place: 'Solbakken barnehage',
  sees: 'Barna hun har pinnen for.',
  group: 'Barnehage',
})

export type Setting = Partial<Omit<IdentityParts, 'house'>>

/** The routes around log-in before a small API, behind the guard: as the server composes them. */
export function anApp(house: House, setting: Setting & Pick<IdentityParts, 'realClock'>): Hono {
  const log = pino({ level: 'silent' })
  const parts: IdentityParts = { house, pages: plainPages, log, baseUrl: 'http://localhost', ...setting }
  const { secrets } = house
  const app = new Hono()
  app.use('*', guard({ ...parts, issuer: parts.oidc?.issuer, sessionOf: sessionOf(secrets) }))
  app.route('/', identityRoutes(parts))
  app.route('/', serveApi(house, operations, identifyBy({ ...parts, secrets }), log))
  app.get('*', c => c.text('a screen of the browser app'))
  return app
}

/** Serves an app on a free port of this machine, because an issuer must be spoken to over HTTP. */
export async function serving(
  make: (baseUrl: string) => Hono,
): Promise<{ baseUrl: string; close: () => Promise<void> }> {
  let app = new Hono()
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app = make(baseUrl)
  const close = () => new Promise<void>(resolve => (server.closeAllConnections(), server.close(() => resolve())))
  return { baseUrl, close }
}
