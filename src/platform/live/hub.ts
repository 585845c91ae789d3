import type { Logger } from 'pino'
import type { Database } from '../database/open.ts'
import { CHANNEL, Change } from './change.ts'

/** Somebody who waits for changes. */
export interface Waiting {
  ring(): void
  end(): void
}

/** Who waits for changes in this process. */
export interface Hub {
  /** Rings for each such change, and when one may have been missed, until the answer is called. */
  readonly watch: (change: Change, waiting: Waiting) => () => void
  /** Ends all waiting. */
  stop(): Promise<void>
}

const keyOf = ({ municipality, ...of }: Change) => `${municipality} ${Object.entries(of).join(' ')}`

/** Listens to the database, so that a change made by another process is heard as well. */
export async function openHub(database: Database, log: Logger): Promise<Hub> {
  const waiting = new Map<string, Set<Waiting>>()
  const all = () => [...waiting.values()].flatMap(those => [...those])
  const unlisten = await database.listen(CHANNEL, {
    hear: payload => {
      const change = changeIn(payload)
      if (!change) log.error('a change was told that nobody understands')
      else for (const one of waiting.get(keyOf(change)) ?? []) one.ring()
    },
    missed: () => all().forEach(one => one.ring()),
  })
  return {
    watch: (change, one) => {
      const key = keyOf(change)
      const those = waiting.get(key) ?? new Set()
      waiting.set(key, those.add(one))
      return () => {
        those.delete(one)
        if (those.size === 0) waiting.delete(key)
      }
    },
    stop: async () => {
      for (const one of all()) one.end()
      await unlisten()
    },
  }
}

function changeIn(payload: string): Change | undefined {
  try {
    return Change.parse(JSON.parse(payload))
  } catch {
    return undefined
  }
}
