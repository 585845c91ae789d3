import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { Context } from 'hono'
import type Provider from 'oidc-provider'
import { FAMILY_ROLES } from '../../../kernel/actor.ts'
import { isLanguage } from '../../../kernel/language.ts'
import { ACR_VALUES, acrToAsk, levelBy } from '../oidc/levels.ts'
import type { Demo, DemoPerson, IdentityParts } from '../parts.ts'
import { languageOf } from '../session/presented.ts'
import { DEMO_ISSUER_PATH } from './provider.ts'

type OnNode = { Bindings: HttpBindings }

/** The demo's issuer, and the page where one chooses whom to be. */
export function issuerRoutes(parts: IdentityParts, demo: Demo, provider: Provider): Hono<OnNode> {
  const app = new Hono<OnNode>()
  const handOn = provider.callback()
  app.all(`${DEMO_ISSUER_PATH}/*`, async c => {
    const { incoming, outgoing } = c.env
    // Koa finds out from the two where it is mounted.
    Object.assign(incoming, { originalUrl: incoming.url })
    incoming.url = incoming.url?.slice(DEMO_ISSUER_PATH.length)
    await handOn(incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  })
  app.get('/demo/who/:uid', c => showPeople(parts, demo, provider, c))
  app.post('/demo/who/:uid', c => beSomebody(demo, provider, c))
  return app
}

async function showPeople({ pages }: IdentityParts, demo: Demo, provider: Provider, c: Context<OnNode>) {
  const { incoming, outgoing } = c.env
  const found = await provider.interactionDetails(incoming, outgoing).catch(() => undefined)
  if (!found) return c.redirect('/login')
  const asked = found.params['ui_locales']
  const language = c.req.query('lang') ? languageOf(c) : isLanguage(asked) ? asked : 'nb'
  return c.html(
    pages.people({ language, act: c.req.path, people: (await demo.people()).filter(mayLogIn(found.params)) }),
  )
}

/** The level that was asked for, as this issuer answers it. */
const acrIn = ({ acr_values: asked }: Readonly<Record<string, unknown>>): string =>
  ACR_VALUES.find(one => one === asked) ?? acrToAsk('high')

const FAMILY: readonly string[] = FAMILY_ROLES
/** Whom the weakest log-in is for: those who live with it, not those who work with it. */
const mayLogIn = (params: Readonly<Record<string, unknown>>) => (person: DemoPerson) =>
  levelBy(acrIn(params)) !== 'low' || FAMILY.includes(person.role)

async function beSomebody(demo: Demo, provider: Provider, c: Context<OnNode>) {
  const form = await c.req.parseBody()
  const person = (await demo.people()).find(one => one.slug === form['person'])
  if (!person) return c.redirect(c.req.path, 303)
  const { incoming, outgoing } = c.env
  const found = await provider.interactionDetails(incoming, outgoing).catch(() => undefined)
  const acr = acrIn(found?.params ?? {})
  const result = { login: { accountId: person.slug, acr, amr: ['demo'], remember: false } }
  const next = await provider.interactionResult(incoming, outgoing, result).catch(() => '/login')
  return c.redirect(next, 303)
}
