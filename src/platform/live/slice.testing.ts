import pino from 'pino'
import { expect } from 'vitest'
import { LISTENED } from '../../apps/server/app.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../api/carry-out.ts'
import type { Identify } from '../api/serve.ts'
import type { Hub } from './hub.ts'
import { liveRoutes } from './route.ts'

export const silent = pino({ level: 'silent' })
/** Milliseconds within which a change is to be seen, and after which none is coming. */
export const SOON = 2000
/** Long enough for a change to have been told, had there been one. */
export const aWhile = () => new Promise(later => setTimeout(later, 700))

/** What a page is about, as it stands in the line's address. */
export type About = 'mine' | `cases/${string}` | `concerns/${string}`

interface Through {
  readonly house: House
  readonly hub: Hub
}

/** Asks for a line. */
export const asks = ({ house, hub }: Through, about: About, who: Actor, identify?: Identify) =>
  liveRoutes({
    ...{ house, hub, log: silent, ...LISTENED },
    identify: identify ?? (async () => ({ actor: who, alive: async () => true })),
  }).request(`/api/live/${about}`)

/** Opens a line as somebody: how often it has said what, and how to leave. */
export async function lineOf(through: Through, about: About, who: Actor) {
  const answer = await asks(through, about, who)
  if (!answer.body) throw new Error('nothing to read')
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let [said, ended] = ['', false]
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      said += value
    }
    ended = true
  })()
  const times = (event: string) => said.split(`event: ${event}\n`).length - 1
  const leave = async () => {
    await reader.cancel()
    await reading
  }
  await expect.poll(() => said, { timeout: SOON }).toContain(': \n\n')
  return {
    changes: () => times('changed'),
    told: () => times('told'),
    /** What it says besides that there is something new. */
    more: () => said.replaceAll(/: \n|event: (changed|told)\n|data: |\n/g, ''),
    ended: () => ended,
    leave,
  }
}
