import { Hono } from 'hono'
import type { Context } from 'hono'
import * as z from 'zod'
import { answerEntered } from '../oidc/login-routes.ts'
import type { IdentityParts } from '../parts.ts'
import { atLogin, enter, tellFailed } from './enter.ts'
import { forgetHanded } from './hand-over.ts'
import { inLanguage, shownIn } from './presented.ts'

const Typed = z.object({ code: z.string().max(60).catch(''), number: z.string().max(30).catch('') })

/** `/login/letter`: in by a letter with a code, and the number that was told in another way. */
export function letterRoutes(parts: IdentityParts): Hono {
  const app = new Hono()
  app.get('/login/letter', c => c.html(parts.pages.letter({ ...inLanguage(c), failed: false })))
  app.post('/login/letter', c => use(parts, c))
  return app
}

async function use(parts: IdentityParts, c: Context) {
  const { code, number } = Typed.parse(await c.req.parseBody())
  const { secrets, clock } = parts.house
  const asked = inLanguage(c)
  const found = await atLogin(parts, async tx => parts.letter?.(tx, { code, number, secrets, now: clock() }))
  if (!found) {
    await tellFailed(parts, 'failed')
    return c.html(parts.pages.letter({ ...asked, failed: true }), 400)
  }
  const language = asked.asked ? asked.language : found.language
  forgetHanded(parts, c)
  const entered = await enter(parts, { ...found, language, asked: true }, shownIn(parts, c))
  return answerEntered(parts, c, entered, { language, asked: true, to: '/familie' })
}
