import { MutationObserver, onlineManager } from '@tanstack/react-query'
import { afterEach, describe, expect, test } from 'vitest'
import { newQueries } from './queries.ts'

afterEach(() => onlineManager.setOnline(true))

const sentWithout = async (queries: ReturnType<typeof newQueries>) => {
  onlineManager.setOnline(false)
  const sent: string[] = []
  const write = new MutationObserver(queries, {
    mutationFn: async (to: string) => {
      if (!onlineManager.isOnline()) throw new TypeError('no network')
      sent.push(to)
    },
  })
  const done = write.mutate('everyone').catch(() => undefined)
  await new Promise(resolve => setTimeout(resolve, 5))
  const { isPaused, isError } = write.getCurrentResult()
  onlineManager.setOnline(true)
  queries.mount()
  await queries.resumePausedMutations()
  await done
  queries.unmount()
  return { isPaused, isError, sent }
}

describe('without network', () => {
  test('a write waits until the network is back', async () => {
    expect(await sentWithout(newQueries())).toEqual({ isPaused: true, isError: false, sent: ['everyone'] })
  })
  test('at a child’s screen it fails at once, and is never sent behind a child that has changed its mind', async () => {
    expect(await sentWithout(newQueries('always'))).toEqual({ isPaused: false, isError: true, sent: [] })
  })
})
