import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftKeeper } from './keep-draft.ts'
import type { LocalCopy, LocalDraft } from './local-copy.ts'
import type { ServerCopy, ServerDraft } from './server-copy.ts'

/** A machine and a server that can be cut off, as maps. */
const aWorld = () => {
  const machine = new Map<string, LocalDraft>()
  const server = new Map<string, ServerDraft>()
  const world = { machine, server, cut: false, saves: 0 }
  const local: LocalCopy = {
    get: async key => machine.get(key),
    put: async (key, draft) => void machine.set(key, draft),
    remove: async key => void machine.delete(key),
  }
  const reach = () => {
    if (world.cut) throw new TypeError('no network')
  }
  const remote: ServerCopy = {
    open: async key => (reach(), server.get(key)),
    save: async (key, text) => {
      reach()
      const savedAt = `2026-11-24T08:00:0${++world.saves}Z`
      server.set(key, { text, savedAt })
      return savedAt
    },
    discard: async key => (reach(), void server.delete(key)),
  }
  return { ...world, world, open: () => new DraftKeeper('concern.new', local, remote) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft', () => {
  test('is on this machine at once and with the server within two seconds, also while somebody writes on', async () => {
    const { machine, server, open } = aWorld()
    const draft = open()
    await draft.open()
    for (let at = 0; at < 30; at++) {
      draft.write(`ord ${at}`)
      await vi.advanceTimersByTimeAsync(100)
      expect(machine.get('concern.new')?.text).toBe(`ord ${at}`)
    }
    expect(server.get('concern.new')?.text).toBeDefined()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(server.get('concern.new')?.text).toBe('ord 29')
    expect(draft.state().saved).toMatchObject({ state: 'saved' })
    expect(machine.get('concern.new')?.dirty).toBe(false)
  })
  test('survives a cut network and a closed tab, and is sent when the next page opens it', async () => {
    const { world, server, open } = aWorld()
    const first = open()
    await first.open()
    world.cut = true
    first.write('Hun sier få ord')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(first.state().saved).toEqual({ state: 'here' })
    expect(server.size).toBe(0)
    first.write('Hun sier få ord') // the tab closes before it could be sent
    vi.clearAllTimers()
    world.cut = false
    const second = open()
    await second.open()
    expect(second.state().text).toBe('Hun sier få ord')
    expect(server.get('concern.new')?.text).toBe('Hun sier få ord')
  })
  test('tries again by itself when the network is back', async () => {
    const { world, server, open } = aWorld()
    const draft = open()
    await draft.open()
    world.cut = true
    draft.write('a')
    await vi.advanceTimersByTimeAsync(3_000)
    world.cut = false
    await vi.advanceTimersByTimeAsync(16_000)
    expect(server.get('concern.new')?.text).toBe('a')
  })
  test('shows both when it was written on another machine meanwhile, and overwrites neither', async () => {
    const { world, server, open } = aWorld()
    const here = open()
    await here.open()
    here.write('felles')
    await vi.advanceTimersByTimeAsync(2_000)
    world.cut = true
    here.write('skrevet her')
    await vi.advanceTimersByTimeAsync(2_000)
    vi.clearAllTimers()
    world.cut = false
    server.set('concern.new', { text: 'skrevet der', savedAt: '2026-11-24T09:00:00Z' })
    const again = open()
    await again.open()
    expect(again.state()).toMatchObject({ text: 'skrevet her', other: 'skrevet der' })
    expect(server.get('concern.new')?.text).toBe('skrevet der')
    again.dropOther()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(server.get('concern.new')?.text).toBe('skrevet her')
  })
  test('shows both when another machine saved since this one looked, and sends nothing until somebody has chosen', async () => {
    const { server } = aWorld()
    const draft = new DraftKeeper(
      'concern.new',
      { get: async () => undefined, put: async () => {}, remove: async () => {} },
      {
        open: async () => undefined,
        discard: async () => {},
        save: async (key, text) => {
          const there = server.get(key)
          if (there?.text === 'skrevet der') return (server.delete(key), { theirs: there.text })
          server.set(key, { text, savedAt: '2026-11-24T08:00:00Z' })
          return '2026-11-24T08:00:00Z'
        },
      },
    )
    await draft.open()
    server.set('concern.new', { text: 'skrevet der', savedAt: '2026-11-24T07:59:00Z' })
    draft.write('skrevet her')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(draft.state()).toMatchObject({ text: 'skrevet her', other: 'skrevet der', saved: { state: 'here' } })
    expect(server.size).toBe(0)
    draft.write('skrevet videre her')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(server.size).toBe(0)
    draft.dropOther()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(server.get('concern.new')?.text).toBe('skrevet videre her')
  })
  test('keeps what is written before the stored text has come', async () => {
    const { server, open } = aWorld()
    server.set('concern.new', { text: 'fra i går', savedAt: '2026-11-23T09:00:00Z' })
    const draft = open()
    const opening = draft.open()
    draft.write('nytt')
    await opening
    expect(draft.state()).toMatchObject({ text: 'nytt', other: 'fra i går' })
  })
  test('is gone from both places when it has found its place', async () => {
    const { machine, server, open } = aWorld()
    const draft = open()
    await draft.open()
    draft.write('ferdig')
    await vi.advanceTimersByTimeAsync(2_000)
    await draft.discard()
    await vi.advanceTimersByTimeAsync(20_000)
    expect([machine.size, server.size, draft.state().text]).toEqual([0, 0, undefined])
  })
})
