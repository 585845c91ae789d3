import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { joinBy } from './join.ts'
import { DraftKeeper } from './keep-draft.ts'
import type { LocalCopy, LocalDraft } from './local-copy.ts'
import type { ServerCopy, ServerDraft } from './server-copy.ts'

const EMPTY = { words: '', more: '' }
const join = joinBy(EMPTY, form => [form.words, form.more])
/** A draft as the form keeps it. */
const form = (words: string, more = '') => JSON.stringify({ words, more })

/** A machine and a server that can be cut off, as maps. */
const aWorld = () => {
  const machine = new Map<string, LocalDraft>()
  const server = new Map<string, ServerDraft>()
  const world = { machine, server, cut: false, saves: 0, slow: 0, refused: 0 }
  const seen = new Map<string, string | undefined>()
  const delay = () => (world.slow > 0 ? new Promise(resolve => setTimeout(resolve, world.slow)) : undefined)
  const local: LocalCopy = {
    keys: async () => [...machine.keys()],
    get: async key => machine.get(key),
    put: async (key, draft) => void machine.set(key, draft),
    remove: async key => void machine.delete(key),
  }
  const reach = () => {
    if (world.cut) throw new TypeError('no network')
  }
  const aRemote = (): ServerCopy => ({
    open: async key => {
      const found = server.get(key)
      await delay()
      reach()
      seen.set(key, found?.savedAt)
      return found
    },
    save: async (key, text) => {
      await delay()
      reach()
      const there = server.get(key)
      if (there && there.savedAt !== seen.get(key)) {
        seen.set(key, there.savedAt)
        world.refused++
        return { theirs: there.text }
      }
      const savedAt = `2026-11-24T08:00:${`${++world.saves}`.padStart(2, '0')}Z`
      seen.set(key, savedAt)
      server.set(key, { text, savedAt })
      return savedAt
    },
    discard: async key => {
      reach()
      server.delete(key)
    },
  })
  const elsewhere = (text: string) => void server.set('concern.new', { text, savedAt: `there ${++world.saves}` })
  const there = () => server.get('concern.new')?.text
  const open = () => new DraftKeeper('concern.new', local, aRemote(), join)
  return { machine, server, world, elsewhere, there, open }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft', () => {
  test('is on this machine at once and with the server within two seconds, also while somebody writes on', async () => {
    const { machine, there, open } = aWorld()
    const draft = open()
    await draft.open()
    for (let at = 0; at < 30; at++) {
      draft.write(form(`ord ${at}`))
      await vi.advanceTimersByTimeAsync(100)
      expect(machine.get('concern.new')?.text).toBe(form(`ord ${at}`))
    }
    expect(there()).toBeDefined()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(there()).toBe(form('ord 29'))
    expect(draft.state().saved).toMatchObject({ state: 'saved' })
    expect(machine.get('concern.new')?.dirty).toBe(false)
  })
  test('survives a cut network and a closed tab, and is sent when the next page opens it', async () => {
    const { world, server, there, open } = aWorld()
    const first = open()
    await first.open()
    world.cut = true
    first.write(form('Hun sier få ord'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(first.state().saved).toEqual({ state: 'here' })
    expect(server.size).toBe(0)
    first.write(form('Hun sier få ord her')) // the tab closes before it could be sent
    await vi.advanceTimersByTimeAsync(0)
    vi.clearAllTimers()
    world.cut = false
    const second = open()
    await second.open()
    expect(second.state().text).toBe(form('Hun sier få ord her'))
    expect(there()).toBe(form('Hun sier få ord her'))
  })
  test('tries again by itself when the network is back', async () => {
    const { world, there, open } = aWorld()
    const draft = open()
    await draft.open()
    world.cut = true
    draft.write(form('a'))
    await vi.advanceTimersByTimeAsync(3_000)
    world.cut = false
    await vi.advanceTimersByTimeAsync(16_000)
    expect(there()).toBe(form('a'))
  })
  test('is gone from both places when it has found its place', async () => {
    const { machine, server, open } = aWorld()
    const draft = open()
    await draft.open()
    draft.write(form('ferdig'))
    await vi.advanceTimersByTimeAsync(2_000)
    await draft.discard()
    await vi.advanceTimersByTimeAsync(20_000)
    expect([machine.size, server.size, draft.state().text]).toEqual([0, 0, undefined])
  })
  test('is not brought back by a save that was on its way when it was thrown away', async () => {
    const { world, machine, server, open } = aWorld()
    const draft = open()
    await draft.open()
    world.slow = 3_000
    draft.write(form('sendt'))
    await vi.advanceTimersByTimeAsync(2_000)
    draft.write(form('sendt nå'))
    const discarding = draft.discard()
    await vi.advanceTimersByTimeAsync(20_000)
    await discarding
    expect([machine.size, server.size, draft.state().text]).toEqual([0, 0, undefined])
  })
  test('keeps what is written anew while the earlier is thrown away', async () => {
    const { world, machine, there, open } = aWorld()
    const draft = open()
    await draft.open()
    draft.write(form('det første'))
    await vi.advanceTimersByTimeAsync(2_000)
    world.slow = 3_000
    const discarding = draft.discard()
    draft.write(form('det neste'))
    await vi.advanceTimersByTimeAsync(20_000)
    await discarding
    expect(draft.state()).toMatchObject({ text: form('det neste'), saved: { state: 'saved' } })
    expect([there(), machine.get('concern.new')?.text]).toEqual([form('det neste'), form('det neste')])
  })
})

describe('what is written before the stored text has come', () => {
  const early = async (stored: string, written: string) => {
    const world = aWorld()
    world.elsewhere(stored)
    world.world.slow = 3_000
    const draft = world.open()
    void draft.open()
    draft.write(written)
    await vi.advanceTimersByTimeAsync(2_500)
    expect(world.there()).toBe(stored)
    await vi.advanceTimersByTimeAsync(20_000)
    return { ...world, draft }
  }
  test('is laid on top of it, field by field, and sent', async () => {
    const { draft, there } = await early(form('fra i går'), form('', 'nytt'))
    expect(draft.state()).toMatchObject({ text: form('fra i går', 'nytt'), other: undefined })
    expect(there()).toBe(form('fra i går', 'nytt'))
  })
  test('goes on from it when it holds the stored words', async () => {
    const { draft } = await early(form('fra i går', 'mer'), form('fra i går, og i dag'))
    expect(draft.state()).toMatchObject({ text: form('fra i går, og i dag', 'mer'), other: undefined })
  })
  test('stands beside it when both are in the same field, and neither is overwritten until somebody has chosen', async () => {
    const { draft, there } = await early(form('fra i går', 'mer'), form('nytt'))
    expect(draft.state()).toMatchObject({ text: form('nytt', 'mer'), other: form('fra i går', 'mer') })
    expect(there()).toBe(form('fra i går', 'mer'))
    draft.write(form('nytt', 'mer og mer'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(there()).toBe(form('fra i går', 'mer'))
    draft.takeOther()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(draft.state()).toMatchObject({ text: form('fra i går', 'mer og mer'), other: undefined })
    expect(there()).toBe(form('fra i går', 'mer og mer'))
  })
  test('is still beside it after the tab was closed without a choice', async () => {
    const { open, there, world } = await early(form('fra i går'), form('nytt'))
    vi.clearAllTimers()
    world.slow = 0
    const again = open()
    await again.open()
    expect(again.state()).toMatchObject({ text: form('nytt'), other: form('fra i går') })
    again.dropOther()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(there()).toBe(form('nytt'))
  })
  test('stays on the screen when the page is hidden and shown again meanwhile', async () => {
    const { world, there, open } = aWorld()
    world.slow = 3_000
    const draft = open()
    void draft.open()
    await vi.advanceTimersByTimeAsync(100)
    draft.write(form('før noe er hentet'))
    void draft.flush(true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect([draft.state().text, there()]).toEqual([form('før noe er hentet'), form('før noe er hentet')])
  })
  test('is sent in turn when its form is gone before what was stored has come, and the next form begins with it', async () => {
    const { world, there, open } = aWorld()
    world.slow = 3_000
    const [first, next] = [open(), open()]
    void first.open()
    await vi.advanceTimersByTimeAsync(100)
    first.write(form('skrevet og gått videre'))
    void first.close()
    void next.open()
    await vi.advanceTimersByTimeAsync(20_000)
    expect([there(), next.state().text]).toEqual([form('skrevet og gått videre'), form('skrevet og gått videre')])
    next.write(form('skrevet og gått videre', 'mer'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect([there(), world.refused]).toEqual([form('skrevet og gått videre', 'mer'), 0])
  })
  test('is joined with it also when there was no network at first, and the stored text comes by itself', async () => {
    const { world, elsewhere, there, open } = aWorld()
    elsewhere(form('fra i går'))
    world.cut = true
    const [writes, reads] = [open(), open()]
    await writes.open()
    await reads.open()
    expect(reads.state()).toMatchObject({ text: undefined, ready: true })
    writes.write(form('', 'nytt'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(writes.state().saved).toEqual({ state: 'here' })
    world.cut = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(there()).toBe(form('fra i går', 'nytt'))
    expect(reads.state().text).toContain('fra i går')
  })
  test('is laid on unsent words of this machine too', async () => {
    const { world, there, open } = aWorld()
    world.cut = true
    const before = open()
    await before.open()
    before.write(form('usendt'))
    await vi.advanceTimersByTimeAsync(0)
    vi.clearAllTimers()
    world.cut = false
    const draft = open()
    const opening = draft.open()
    draft.write(form('', 'nytt'))
    await opening
    expect([draft.state().text, there()]).toEqual([form('usendt', 'nytt'), form('usendt', 'nytt')])
  })
})

describe('what was written on another machine meanwhile', () => {
  test('is joined with what was written here in other fields', async () => {
    const { elsewhere, there, open } = aWorld()
    const here = open()
    await here.open()
    here.write(form('felles'))
    await vi.advanceTimersByTimeAsync(2_000)
    elsewhere(form('felles, og mer der'))
    here.write(form('felles', 'skrevet her'))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(here.state().other).toBeUndefined()
    expect(there()).toBe(form('felles, og mer der', 'skrevet her'))
  })
  test('is shown beside it when it was the same field, and overwritten by neither', async () => {
    const { world, elsewhere, there, open } = aWorld()
    const here = open()
    await here.open()
    here.write(form('felles'))
    await vi.advanceTimersByTimeAsync(2_000)
    world.cut = true
    here.write(form('skrevet her'))
    await vi.advanceTimersByTimeAsync(2_000)
    vi.clearAllTimers()
    world.cut = false
    elsewhere(form('skrevet der'))
    const again = open()
    await again.open()
    expect(again.state()).toMatchObject({ text: form('skrevet her'), other: form('skrevet der') })
    expect(there()).toBe(form('skrevet der'))
    again.dropOther()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(there()).toBe(form('skrevet her'))
  })
  test('is shown beside it when a save finds it, and nothing is sent until somebody has chosen', async () => {
    const { elsewhere, there, open } = aWorld()
    const draft = open()
    await draft.open()
    elsewhere(form('skrevet der'))
    draft.write(form('skrevet her'))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(draft.state()).toMatchObject({ text: form('skrevet her'), other: form('skrevet der') })
    draft.write(form('skrevet videre her'))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(there()).toBe(form('skrevet der'))
    draft.dropOther()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(there()).toBe(form('skrevet videre her'))
  })
})
