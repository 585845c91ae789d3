import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { handOver as handOverScreen } from '../../capabilities/child-screen/index.ts'
import { logStanding } from '../../capabilities/log/index.ts'
import { messageStanding } from '../../capabilities/message/index.ts'
import { noticeStanding } from '../../capabilities/notice/index.ts'
import { concernStanding } from '../../capabilities/overview/index.ts'
import { redeemLetter } from '../../capabilities/paper/index.ts'
import { isReviewed, settingsOf } from '../../capabilities/settings/index.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { guard } from '../../platform/api/guard.ts'
import { serveApi } from '../../platform/api/serve.ts'
import { realClock } from '../../platform/clock/real-clock.ts'
import { playDueWork } from '../../platform/clock/ticker.ts'
import { identifyBy, identityRoutes, sessionOf } from '../../platform/identity/index.ts'
import type { DemoPerson, IdentityParts } from '../../platform/identity/index.ts'
import type { Hub } from '../../platform/live/hub.ts'
import { liveRoutes } from '../../platform/live/route.ts'
import type { LiveParts } from '../../platform/live/route.ts'
import type { Composition } from './compose.ts'
import { loginPages } from './login-page.ts'
import type { OpenHouse } from './open-house.ts'
import { openRoutes } from './open-routes.ts'
import type { Settings } from './settings.ts'
import { webApps } from './web-apps.ts'

/** Whom to ring when it cannot wait, on every page: the municipality's own number. */
const emergency: NonNullable<IdentityParts['emergency']> = async (tx, municipality, now) => {
  const { phones } = await settingsOf(tx, municipality, now)
  const { name, number } = phones.childWelfareEmergency
  return { name, phone: number }
}

export interface AppParts {
  readonly settings: Settings
  readonly open: OpenHouse
  readonly hub: Hub
  readonly composition: Composition
  readonly people: () => Promise<readonly DemoPerson[]>
  readonly log: Logger
}

const MB = 1024 * 1024
/** Where files come in: scanned papers, tables of a whole municipality, what goes with a message. As base64 in JSON, which is a third more. */
const FILES = [
  { paths: /^\/api\/(cases\/[^/]+\/consent\/papers|register(\/preview)?|roster(\/preview)?)$/, bytes: 6 * MB },
  { paths: /^\/api\/cases\/[^/]+\/threads(\/[^/]+\/messages)?$/, bytes: 12 * MB },
]

/** What open pages are told of. */
export const LISTENED: Pick<LiveParts, 'own' | 'pages'> = {
  own: { employee: [noticeStanding, concernStanding], family: [noticeStanding] },
  pages: { caseId: [logStanding, messageStanding], concernId: [concernStanding] },
}

/** Everything that answers over HTTP, in order: the guard, what anybody may see, log-in, the API, the browser apps. */
export function makeApp({ settings, open, hub, composition, people, log }: AppParts): Hono<{ Bindings: HttpBindings }> {
  const { house, demoClock } = open
  const { secrets } = house
  const { ticks, operations } = composition
  const play = (at: Date) => playDueWork({ house: { ...house, clock: () => at }, ticks, realClock, log }, at)
  const demo = demoClock && {
    people,
    clock: { now: demoClock.now, moveTo: (to: Date) => demoClock.moveTo(to, play) },
    loopback: `http://127.0.0.1:${settings.port}`,
  }
  const { baseUrl, oidc } = settings
  const handOver: NonNullable<IdentityParts['handOver']> = (adult, caseId, key) =>
    carryOut(house, handOverScreen, { ...adult, key, input: { caseId }, requestId: house.newId() })
  const parts: IdentityParts = {
    baseUrl,
    oidc,
    house,
    realClock,
    demo,
    pages: loginPages,
    log,
    emergency,
    reviewed: isReviewed,
    handOver,
    letter: redeemLetter,
  }
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use('*', guard({ ...parts, files: FILES, issuer: settings.oidc?.issuer, sessionOf: sessionOf(secrets) }))
  app.route('/', openRoutes(open.database, operations))
  app.route('/', identityRoutes(parts))
  const identify = identifyBy({ ...parts, secrets })
  app.route('/', liveRoutes({ house, hub, identify, log, ...LISTENED }))
  app.route('/', serveApi(house, operations, identify, log))
  app.route('/', webApps())
  return app
}
