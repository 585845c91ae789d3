import { Hono } from 'hono'
import type { Context } from 'hono'
import * as z from 'zod'
import { LOGIN_LEVELS } from '../../../kernel/actor.ts'
import { writtenOf } from '../../../kernel/language.ts'
import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import { demoSubject, findLogins } from '../login.ts'
import { acrToAsk, levelBy } from '../oidc/levels.ts'
import { landing } from '../oidc/return-address.ts'
import type { Demo, IdentityParts } from '../parts.ts'
import { atLogin, enter } from '../session/enter.ts'
import { inLanguage, languageOf, show, shownIn } from '../session/presented.ts'

/** The clock moves at most this many days at a time: what the days bring is played. */
const MOST_DAYS = 400

const Who = z.object({ person: z.string(), level: z.enum(LOGIN_LEVELS).default('high') })
const Move = z.union([
  z.strictObject({ forwardDays: z.int().min(1).max(MOST_DAYS) }),
  z.strictObject({ now: z.iso.datetime({ offset: true }).transform(text => new Date(text)) }),
])

const SENTENCES = {
  nb: {
    who: 'Vi fant ingen med det navnet i demoen. Se listen på /demo/people.',
    clock: `Skriv {"forwardDays": 1} (fra 1 til ${MOST_DAYS} hele dager) eller {"now": "2026-12-01T08:00:00+01:00"}.`,
    back: 'Klokken går bare fremover. Velg et tidspunkt som er senere enn nå.',
    far: `Klokken kan flyttes høyst ${MOST_DAYS} dager om gangen.`,
  },
  nn: {
    who: 'Vi fann ingen med det namnet i demoen. Sjå lista på /demo/people.',
    clock: `Skriv {"forwardDays": 1} (frå 1 til ${MOST_DAYS} heile dagar) eller {"now": "2026-12-01T08:00:00+01:00"}.`,
    back: 'Klokka går berre framover. Vel eit tidspunkt som er seinare enn no.',
    far: `Klokka kan flyttast høgst ${MOST_DAYS} dagar om gongen.`,
  },
} as const

/** What a script or a newcomer does with the demo: who is there, be somebody, move the clock. */
export function demoRoutes(parts: IdentityParts, demo: Demo): Hono {
  const app = new Hono()
  app.get('/demo/people', async c => c.json({ people: await demo.people() }))
  app.post('/demo/login', c => logIn(parts, demo, c))
  app.get('/demo/clock', c => c.json({ now: demo.clock.now().toISOString() }))
  app.post('/demo/clock', c => moveClock(demo, c))
  return app
}

const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined)
const sorry = (c: Context, which: keyof (typeof SENTENCES)['nb']) =>
  c.json({ message: SENTENCES[writtenOf(languageOf(c))][which] }, 400)

async function logIn(parts: IdentityParts, demo: Demo, c: Context) {
  const asked = Who.safeParse(await bodyOf(c))
  const level = asked.data?.level
  const person = asked.success ? (await demo.people()).find(one => one.slug === asked.data.person) : undefined
  if (!person) return sorry(c, 'who')
  const [loginId] = await atLogin(parts, tx => findLogins(tx, demoSubject(person.slug), null))
  const proven = {
    loginId,
    level: levelBy(acrToAsk(level)),
    ...inLanguage(c),
  }
  const entered = await enter(parts, proven, shownIn(parts, c), person.role)
  if (entered.is !== 'in') return sorry(c, 'who')
  show(parts, c, entered.shown)
  return c.json({ person: person.slug, to: landing(entered.role.kind, '/') })
}

async function moveClock({ clock }: Demo, c: Context) {
  const parsed = Move.safeParse(await bodyOf(c))
  if (!parsed.success) return sorry(c, 'clock')
  const now = clock.now()
  const to = 'now' in parsed.data ? parsed.data.now : daysLater(now, parsed.data.forwardDays)
  if (to <= now) return sorry(c, 'back')
  if (to > daysLater(now, MOST_DAYS)) return sorry(c, 'far')
  if (!(await clock.moveTo(to))) return sorry(c, 'back')
  return c.json({ now: clock.now().toISOString() })
}

/** The same time of day some days later, also across the change to and from summer time. */
function daysLater(now: Date, days: number): Date {
  const intoDay = now.getTime() - startOf(dayOf(now)).getTime()
  return new Date(startOf(addDays(dayOf(now), days)).getTime() + intoDay)
}
