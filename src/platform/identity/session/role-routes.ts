import { Hono } from 'hono'
import type { Context } from 'hono'
import * as z from 'zod'
import { answerEntered } from '../oidc/login-routes.ts'
import { keeping, ownPath } from '../oidc/return-address.ts'
import type { IdentityParts } from '../parts.ts'
import type { HeldRole } from '../role.ts'
import { choices, chooseRole } from './enter.ts'
import { inLanguage, languageOf, shownIn } from './presented.ts'

const Chosen = z.object({ role: z.string().catch(''), to: z.string().catch('/') })

/** `/login/role`: "Hvem er du i dag?", for who holds several roles. */
export function roleRoutes(parts: IdentityParts): Hono {
  const app = new Hono()
  app.get('/login/role', c => showChoices(parts, c))
  app.post('/login/role', c => choose(parts, c))
  return app
}

async function showChoices(parts: IdentityParts, c: Context) {
  const shown = shownIn(parts, c)
  const found = shown && (await choices(parts, shown))
  const to = ownPath(c.req.query('to'))
  if (!found) return c.redirect(keeping('/login', to))
  const language = c.req.query('lang') ? languageOf(c) : found.language
  return c.html(parts.pages.choose({ language, to, roles: found.roles.map(asChoice) }))
}

async function choose(parts: IdentityParts, c: Context) {
  const form = Chosen.parse(await c.req.parseBody())
  const shown = shownIn(parts, c)
  const to = ownPath(form.to)
  if (!shown) return c.redirect(keeping('/login', to), 303)
  const entered = await chooseRole(parts, shown, form.role)
  if (entered.is === 'nobody') return c.redirect(keeping('/login', to), 303)
  return answerEntered(parts, c, entered, { ...inLanguage(c), to })
}

/** A role as it is shown to who may choose it. */
export const asChoice = ({ id, name, role, kind, place, municipality }: HeldRole) => ({
  id,
  name,
  role,
  kind,
  place,
  municipality: municipality.name,
})
