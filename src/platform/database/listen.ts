import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

/** Who listens to a channel of the database. */
export interface Listener {
  readonly hear: (payload: string) => void
  /** The line was down meanwhile: anything may have been told. */
  readonly missed: () => void
}
/** Listens until the answer is called. */
export type Listen = (channel: string, listener: Listener) => Promise<() => Promise<void>>

/** Milliseconds between tries to reach the database again. */
const AGAIN = 1000

/** Listens on a connection of its own, made anew when it breaks. */
export function listenOnServer(config: pg.ClientConfig): Listen {
  return async (channel, listener) => {
    let client: pg.Client | undefined
    let timer: NodeJS.Timeout | undefined
    let stopped = false
    const lost = (one: pg.Client) => {
      if (stopped || client !== one) return
      client = undefined
      timer = setTimeout(() => void again(), AGAIN).unref()
    }
    const connect = async () => {
      const one = new pg.Client(config)
      one.on('notification', ({ payload }) => listener.hear(payload ?? ''))
      one.on('error', () => lost(one))
      one.on('end', () => lost(one))
      client = one
      await one.connect()
      await one.query(`listen ${pg.escapeIdentifier(channel)}`)
      if (stopped) await one.end()
    }
    const again = async () => {
      try {
        await connect()
        listener.missed()
      } catch {
        if (client) lost(client)
      }
    }
    await connect()
    return async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    }
  }
}

/** The embedded database has one session, which is never down while it is open. */
export const listenEmbedded =
  (pglite: PGlite): Listen =>
  (channel, { hear }) =>
    pglite.listen(channel, hear)
