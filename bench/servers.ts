import { serve } from '@hono/node-server'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import type { Actor } from '../src/kernel/actor.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../src/platform/api/operation.ts'
import { serveApi } from '../src/platform/api/serve.ts'
import { isAlive, startSession, LIMITS } from '../src/platform/identity/session/session.ts'
import { inTransaction } from '../src/platform/database/transaction.ts'
import type { Database } from '../src/platform/database/open.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import { grantRole, tieLogin } from '../src/platform/identity/index.ts'

export interface Server {
  readonly port: number
  close(): void
}
const portOf = (server: http.Server) => (server.address() as AddressInfo).port

/** The whole way: Hono, oRPC, the gate, a living session, Zod. */
export async function appServer(house: House, operations: readonly AnyOperation[], actor: Actor): Promise<Server> {
  const session = await aSession(house, actor)
  const alive: Parameters<typeof isAlive>[1] = { ...session, real: new Date(), idle: LIMITS.idle, childId: null }
  const app = serveApi(
    house,
    operations,
    async () => ({ actor, alive: tx => isAlive(tx, alive) }),
    pino({ level: 'error' }),
  )
  const server = serve({ fetch: app.fetch, port: 0 }) as http.Server
  return { port: portOf(server), close: () => server.close() }
}

async function aSession({ database, clock, newId }: House, actor: Actor) {
  const { municipality } = actor
  const within = <T>(fence: number, work: (tx: Tx) => Promise<T>) =>
    inTransaction(database, { municipality: fence, now: clock() }, async tx => ({
      keep: true,
      value: await work(tx),
      last: [],
    }))
  const loginId = await within(municipality, async tx => {
    const login = await tieLogin(tx, newId, { subject: `bench|${actor.id}` })
    const base = {
      loginId: login,
      actorId: actor.id,
      name: 'Bench',
      place: 'Bench',
      from: new Date('2026-01-01T00:00:00Z'),
    }
    if (actor.kind !== 'employee') throw new Error('the bench acts as an employee')
    const { kind, role, serviceId } = actor
    await grantRole(tx, newId, { ...base, kind, role, serviceId, municipality })
    return login
  })
  return within(0, async tx => {
    const { id } = await tx
      .selectFrom('login_role')
      .select('id')
      .where('login_id', '=', loginId)
      .executeTakeFirstOrThrow()
    const role = { municipality, id }
    const started = await startSession(tx, { loginId, role, level: 'high', language: 'nb' }, new Date(), LIMITS)
    return { municipality, id: started.id }
  })
}

/** What a server without any of it does: the same bytes from memory. */
export function bareServer(bytes: string): Promise<Server> {
  return plain(async () => bytes)
}

export interface Floor {
  readonly municipality: number
  readonly now: Date
  /** One prepared statement that answers and leaves a trail row, with its values. */
  readonly text: string
  readonly values: (nth: number) => readonly unknown[]
}

/** The least that a server with the fence and a trail row must do: three round trips, one statement, no framework. */
export function floorServer(database: Database, floor: Floor): Promise<Server> {
  const begin = `begin;${database.role}set local samspor.municipality='${floor.municipality}';set local samspor.now='${floor.now.getTime() / 1000}'`
  let nth = 0
  return plain(async () => {
    const client = await database.pool.connect()
    try {
      await client.query(begin)
      const { rows } = await client.query<{ reply: unknown }>({
        name: `floor-${floor.text.length}`,
        text: floor.text,
        values: [...floor.values(nth++)],
      })
      await client.query('commit')
      return JSON.stringify(rows[0]?.reply ?? null)
    } finally {
      client.release()
    }
  })
}

async function plain(answer: () => Promise<string>): Promise<Server> {
  const server = http.createServer((request, response) => {
    request.resume()
    answer().then(
      text => response.setHeader('content-type', 'application/json').end(text),
      (error: Error) => {
        response.statusCode = 500
        response.end(error.message)
      },
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { port: portOf(server), close: () => server.close() }
}
