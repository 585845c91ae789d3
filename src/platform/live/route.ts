import { Hono } from 'hono'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { SSEStreamingApi } from 'hono/streaming'
import type { Logger } from 'pino'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../api/carry-out.ts'
import type { AnyOperation } from '../api/operation.ts'
import { HIDDEN_BODY } from '../api/outcome.ts'
import type { Identify } from '../api/serve.ts'
import { Bell } from './bell.ts'
import type { Change } from './change.ts'
import type { Hub } from './hub.ts'
import { cameAfter, isNews, standsFor } from './stands.ts'
import type { Asked, Stands } from './stands.ts'

export interface LiveParts {
  readonly house: House
  readonly hub: Hub
  readonly identify: Identify
  readonly log: Logger
  /** Answer what is latest of what the reader is told: while the answers are the same, nothing is. */
  readonly own: Readonly<Record<Actor['kind'], readonly AnyOperation[]>>
  /** The same of what a page is about. The first decides who may listen. */
  readonly pages: Readonly<Record<'caseId' | 'concernId', readonly AnyOperation[]>>
}

/** Milliseconds between signs of life, less than what proxies wait. */
const BREATH = 25_000
/** What is not older (milliseconds) when a page begins to listen may have come after the page was read. */
const JUST = 10_000
/** Changes that come so close (milliseconds) are told as one. */
const TOGETHER = 200

/**
 * One line for each open page: it says that its reader was `told` something, or that what the page is about was `changed`, and
 * nothing of what: the page fetches it through the gate. Each change is judged by the gate anew for this reader, so that what is
 * kept from the reader is not told either. When what the page is about may be seen no more, or never could be, that is one
 * change, and the last: the page asks for itself and learns why.
 */
export function liveRoutes(parts: LiveParts) {
  const app = new Hono()
  app.get('/api/live/mine', c => listenTo(c, parts))
  app.get('/api/live/cases/:id', c => listenTo(c, parts, { of: 'caseId', id: c.req.param('id') }))
  app.get('/api/live/concerns/:id', c => listenTo(c, parts, { of: 'concernId', id: c.req.param('id') }))
  return app
}

/** What a page is about. */
interface Page {
  readonly of: 'caseId' | 'concernId'
  readonly id: string
}

/** What a line may tell of. */
interface Heard extends Asked {
  readonly event: 'told' | 'changed'
  readonly watch: readonly Change[]
}
interface Part extends Heard {
  /** What the page has; undefined when that is not sure. */
  stands: Stands | undefined
  readonly leave: () => void
}

/** What the reader is told: the person, and for a leader the service too. */
function ownOf(actor: Actor, own: LiveParts['own']): Heard {
  const { municipality } = actor
  const ids = actor.kind === 'employee' && actor.role === 'leader' ? [actor.id, actor.serviceId] : [actor.id]
  return {
    ...{ event: 'told', ask: own[actor.kind], input: {} },
    watch: ids.map(readerId => ({ municipality, readerId })),
  }
}

function pageOf({ municipality }: Actor, pages: LiveParts['pages'], { of, id }: Page): Heard {
  const change = of === 'caseId' ? { municipality, caseId: id } : { municipality, concernId: id }
  return { event: 'changed', ask: pages[of], input: { [of]: id }, watch: [change] }
}

async function listenTo(c: Context, parts: LiveParts, page?: Page) {
  const { house, hub, identify, log } = parts
  const shown = await identify(c.req.raw)
  const actor = shown?.actor
  // A screen that was handed to a child is told of nothing.
  if (!actor || actor.kind === 'child') return c.json(HIDDEN_BODY, 404)
  const bell = new Bell()
  /** Judged anew each time, the log-in too. */
  const look = async (asked: Asked) => standsFor(house, await identify(c.req.raw), asked)
  const heard = [ownOf(actor, parts.own), ...(page ? [pageOf(actor, parts.pages, page)] : [])]
  // Before it is looked at how things stand: what changes meanwhile rings.
  const all = heard.map((one): Part => {
    const stops = one.watch.map(change =>
      hub.watch(change, { ring: () => bell.ring(one.event), end: () => bell.end() }),
    )
    return { ...one, stands: undefined, leave: () => stops.forEach(stop => stop()) }
  })
  const leave = () => all.forEach(one => one.leave())
  const failed = (error: unknown) => log.error({ err: error }, 'a page could not be told of changes')
  const first = await Promise.all(all.map(look)).catch(failed)
  if (!first || first.includes('out')) {
    leave()
    return c.json(HIDDEN_BODY, 404)
  }
  const since = new Date(house.clock().getTime() - JUST)
  for (const [at, one] of all.entries()) {
    const stands = first[at]
    if (typeof stands === 'object' && !cameAfter(stands, actor.id, since)) one.stands = stands
    else bell.ring(one.event)
  }
  const answer = streamSSE(c, async stream => {
    stream.onAbort(() => bell.end())
    // Caught here: what is thrown further is written out as it is.
    await tell(stream, { bell, parts: all, look, readerId: actor.id }).catch(failed).finally(leave)
  })
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('x-accel-buffering', 'no') // or a proxy would keep it until there is more
  return answer
}

interface Telling {
  readonly bell: Bell
  readonly parts: readonly Part[]
  readonly look: (asked: Asked) => Promise<Stands | 'hidden' | 'out'>
  readonly readerId: string
}

/** Writes until the reader goes, the log-in ends or the server stops. */
async function tell(stream: SSEStreamingApi, { bell, look, readerId, ...line }: Telling): Promise<void> {
  let parts = line.parts
  await stream.write(': \n\n')
  for (;;) {
    const rung = await bell.rung(BREATH)
    if (rung === 'ended') return
    if (rung === 'silent') {
      await stream.write(': \n\n')
      continue
    }
    await stream.sleep(TOGETHER)
    const what = bell.still()
    for (const part of parts.filter(one => what.has(one.event))) {
      const now = await look(part)
      if (now === 'out') return
      if (now === 'hidden') {
        part.leave()
        parts = parts.filter(one => one !== part)
      } else if (part.stands !== undefined && !isNews(part.stands, now, readerId)) {
        part.stands = now
        continue
      } else part.stands = now
      await stream.writeSSE({ event: part.event, data: '' })
    }
  }
}
