import type { Logger } from 'pino'
import type { Database } from '../database/open.ts'
import type { Bell } from './bell.ts'
import { CHANNEL, Change } from './change.ts'

/** Who waits for changes in this process. */
export interface Hub {
  /** Rings for each change of a case, or each time that a reader is told something, and when one may have been missed, until the answer is called. */
  readonly watch: (change: Change, bell: Bell) => () => void
  /** Ends all waiting. */
  stop(): Promise<void>
}

const keyOf = (change: Change) => `${change.municipality} ${'caseId' in change ? change.caseId : change.readerId}`

/** Listens to the database, so that a change made by another process is heard as well. */
export async function openHub(database: Database, log: Logger): Promise<Hub> {
  const bells = new Map<string, Set<Bell>>()
  const all = () => [...bells.values()].flatMap(those => [...those])
  const unlisten = await database.listen(CHANNEL, {
    hear: payload => {
      const change = changeIn(payload)
      if (!change) log.error('a change was told that nobody understands')
      else for (const bell of bells.get(keyOf(change)) ?? []) bell.ring()
    },
    missed: () => all().forEach(bell => bell.ring()),
  })
  return {
    watch: (change, bell) => {
      const key = keyOf(change)
      const those = bells.get(key) ?? new Set()
      bells.set(key, those.add(bell))
      return () => {
        those.delete(bell)
        if (those.size === 0) bells.delete(key)
      }
    },
    stop: async () => {
      for (const bell of all()) bell.end()
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
