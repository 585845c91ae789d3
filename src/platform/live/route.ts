import { Hono } from 'hono'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { SSEStreamingApi } from 'hono/streaming'
import type { Logger } from 'pino'
import * as z from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../api/carry-out.ts'
import { carryOut } from '../api/carry-out.ts'
import type { AnyOperation } from '../api/operation.ts'
import { HIDDEN_BODY } from '../api/outcome.ts'
import type { Identify } from '../api/serve.ts'
import { Bell } from './bell.ts'
import type { Hub } from './hub.ts'

export interface LiveParts {
  readonly house: House
  readonly hub: Hub
  readonly identify: Identify
  readonly log: Logger
  /** Answer what is latest in a case as far as its reader may see it: while the answers are the same, nothing is told. The first decides who may listen. */
  readonly standings: readonly [AnyOperation, ...AnyOperation[]]
  /** Answers the same of what the reader has been told. */
  readonly own: AnyOperation
}
const Standing = z.object({ latest: z.object({ id: z.string(), at: z.coerce.date() }).nullable() })
type Standing = z.infer<typeof Standing>

/** Milliseconds between signs of life, less than what proxies wait. */
const BREATH = 25_000
/** What is not older (milliseconds) when a page begins to listen may have come after the page was read. */
const JUST = 10_000
/** Changes that come so close (milliseconds) are told as one. */
const TOGETHER = 200

/**
 * Tells an open page that something which its reader may see was changed, and nothing of what: the page fetches it through the
 * gate. Each change is judged by the gate anew, so that a sight that has ended ends the stream, and what is kept from the reader
 * is not told either.
 */
export function liveRoutes(parts: LiveParts) {
  const app = new Hono()
  app.get('/api/live/cases/:caseId', async c => {
    const caseId = c.req.param('caseId')
    return listenTo(c, parts, { watch: () => [caseId], of: 'caseId', ask: parts.standings, input: { caseId } })
  })
  app.get('/api/live/mine', c =>
    listenTo(c, parts, { watch: actor => meantBy(actor), of: 'readerId', ask: [parts.own], input: {} }),
  )
  return app
}

/** Who is meant when the actor is told: the person, and for a leader the service too. */
const meantBy = (actor: Actor): readonly string[] =>
  actor.kind === 'employee' && actor.role === 'leader' ? [actor.id, actor.serviceId] : [actor.id]

interface Listening {
  readonly watch: (actor: Actor) => readonly string[]
  readonly of: 'caseId' | 'readerId'
  readonly ask: readonly AnyOperation[]
  readonly input: object
}

async function listenTo(c: Context, parts: LiveParts, { watch, of, ask, input }: Listening) {
  const { house, hub, identify, log } = parts
  const shown = await identify(c.req.raw)
  if (!shown) return c.json(HIDDEN_BODY, 404)
  const { municipality } = shown.actor
  const bell = new Bell()
  // Before it is looked at how things stand: what changes meanwhile rings.
  const leaving = watch(shown.actor).map(id =>
    hub.watch(of === 'caseId' ? { municipality, caseId: id } : { municipality, readerId: id }, bell),
  )
  const leave = () => leaving.forEach(one => one())
  /** Judged anew each time, the log-in too; undefined when there is nothing to tell this reader any more. */
  const stands = async () => {
    const presented = await identify(c.req.raw)
    if (!presented) return undefined
    const outcomes = await Promise.all(ask.map(one => carryOut(house, one, { ...presented, input })))
    return outcomes[0]?.is === 'done'
      ? together(outcomes.map(one => (one.is === 'done' ? one.reply : null)))
      : undefined
  }
  const failed = (error: unknown) => log.error({ err: error }, 'a page could not be told of changes')
  const first = await stands().catch(failed)
  if (!first) {
    leave()
    return c.json(HIDDEN_BODY, 404)
  }
  const isNew = first.latest !== null && house.clock().getTime() - first.latest.at.getTime() < JUST
  const answer = streamSSE(c, async stream => {
    stream.onAbort(() => bell.end())
    // Caught here: what is thrown further is written out as it is.
    await tell(stream, { bell, told: isNew ? undefined : first, stands })
      .catch(failed)
      .finally(leave)
  })
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('x-accel-buffering', 'no') // or a proxy would keep it until there is more
  return answer
}

/** How several things stand, as one: the latest of each, and when the last of them was. */
function together(replies: readonly unknown[]): Standing {
  const all = replies.map(one => (one === null ? null : Standing.parse(one).latest))
  const there = all.filter(one => one !== null)
  if (there.length === 0) return { latest: null }
  const at = new Date(Math.max(...there.map(one => one.at.getTime())))
  return { latest: { id: all.map(one => one?.id ?? '').join(' '), at } }
}

interface Telling {
  readonly bell: Bell
  /** What the page has; undefined when that is not sure. */
  readonly told: Standing | undefined
  readonly stands: () => Promise<Standing | undefined>
}

/** Writes until the reader goes, the sight ends or the server stops. */
async function tell(stream: SSEStreamingApi, { bell, stands, ...before }: Telling): Promise<void> {
  let { told } = before
  if (told === undefined) bell.ring()
  await stream.write(': \n\n')
  for (;;) {
    const rung = await bell.rung(BREATH)
    if (rung === 'ended') return
    if (rung === 'silent') {
      await stream.write(': \n\n')
      continue
    }
    await stream.sleep(TOGETHER)
    bell.still()
    const now = await stands()
    if (now === undefined) return
    if (told === undefined || now.latest?.id !== told.latest?.id) await stream.writeSSE({ event: 'changed', data: '' })
    told = now
  }
}
