import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import type { Logger } from 'pino'
import { seedDemo } from '../../../demo/seed.ts'
import { demoPeople } from '../../../demo/people.ts'
import { openLog } from '../../platform/log.ts'
import { openHub } from '../../platform/live/hub.ts'
import type { Hub } from '../../platform/live/hub.ts'
import { realClock } from '../../platform/clock/real-clock.ts'
import { startTicker } from '../../platform/clock/ticker.ts'
import { StartProblem, portIsFree, portProblem } from '../../platform/start-problem.ts'
import { makeApp } from './app.ts'
import { compose } from './compose.ts'
import { openHouse } from './open-house.ts'
import type { OpenHouse } from './open-house.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { welcome } from './welcome.ts'

/** Starts the server; what it must leave behind when stopped is in the answer. */
async function start(settings: Settings, log: Logger): Promise<() => Promise<void>> {
  await portIsFree(settings.port)
  const composition = compose()
  const open = await openHouse(settings, composition, log)
  try {
    if (settings.demo) await seedDemo(open.house, composition)
    const { house, outbox } = open
    const people = async () => demoPeople
    const hub = await openHub(open.database, log)
    const app = makeApp({ settings, open, hub, composition, people, log })
    const server = await listen(app.fetch, settings.port)
    outbox.work(house, composition.jobs)
    const stopTicker = startTicker({ house, ticks: composition.ticks, realClock, log })
    process.stdout.write(welcome(settings))
    return () => stop({ server, stopTicker, hub, open })
  } catch (error) {
    await open.close()
    throw error
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port }, () => resolve(server))
    server.once('error', error => reject(portProblem(error, port) ?? error))
  })
}

interface Started {
  readonly server: ServerType
  readonly stopTicker: () => Promise<void>
  readonly hub: Hub
  readonly open: OpenHouse
}

/** Lets what is under way end, for a while; then closes the database. */
async function stop({ server, stopTicker, hub, open }: Started) {
  const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000).unref()
  await hub.stop()
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  await new Promise<void>(resolve => server.close(() => resolve()))
  clearTimeout(patience)
  await stopTicker()
  await open.close()
}

function fail(error: unknown): never {
  const said = error instanceof StartProblem ? `\n${error.norwegian}\n\n${error.english}\n\n` : undefined
  process.stderr.write(said ?? `\nSamspor kunne ikke starte. / Samspor could not start.\n${String(error)}\n`)
  if (said === undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}

try {
  const settings = readSettings(process.env)
  const stopAll = await start(settings, openLog(settings.logLevel))
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stopAll().then(() => process.exit(0), fail)
    })
} catch (error) {
  fail(error)
}
