import { describe, expect, it } from 'vitest'
import { byWindow } from './by-window.ts'
import type { Records } from './by-window.ts'
import { joinBy } from './join.ts'
import { DraftKeeper } from './keep-draft.ts'
import type { LocalDraft } from './local-copy.ts'
import type { ServerCopy, ServerDraft } from './server-copy.ts'
import { sendLeft } from './send-left.ts'

const KEY = 'concern.new'
const join = joinBy({ words: '', more: '' }, form => [form.words, form.more])
const form = (words: string, more = '') => JSON.stringify({ words, more })
const dirty = (text: string): LocalDraft => ({ text, base: undefined, dirty: true })

/** A browser with its windows, and a server that can be cut off and that tells who has not seen the newest. */
const aBrowser = () => {
  const machine = new Map<string, LocalDraft>()
  const living = new Set<string>()
  const records: Records = {
    names: async () => [...machine.keys()],
    get: async name => (world.locked ? undefined : machine.get(name)),
    put: async (name, draft) => void machine.set(name, draft),
    remove: async name => void machine.delete(name),
  }
  const world: { cut: boolean; locked: boolean; stored: ServerDraft | undefined; saves: number } = {
    ...{ cut: false, locked: false, stored: undefined, saves: 0 },
  }
  const server = (): ServerCopy => {
    let seen: string | undefined
    const reach = () => {
      if (world.cut) throw new TypeError('no network')
      return world.stored
    }
    return {
      open: async () => {
        const found = reach()
        seen = found?.savedAt
        return found
      },
      save: async (_, text) => {
        const there = reach()
        if (there && there.savedAt !== seen) {
          seen = there.savedAt
          return { theirs: there.text }
        }
        seen = `${++world.saves}`
        world.stored = { text, savedAt: seen }
        return seen
      },
      discard: async () => void (world.stored = undefined),
    }
  }
  const open = async (mine: string) => {
    living.add(mine)
    const local = byWindow(records, { mine, isGone: async one => !living.has(one) })
    const keeper = new DraftKeeper(KEY, local, server(), join)
    await keeper.open()
    return { keeper, local, server: server() }
  }
  return { machine, living, world, open }
}
const settled = () => new Promise(resolve => setTimeout(resolve, 20))

describe('two windows of the same person, in the same form', () => {
  it('lay nothing over each other without a network, and what both wrote stands in one text with it', async () => {
    const { machine, world, open } = aBrowser()
    const [one, other] = [await open('one'), await open('other')]
    world.cut = true
    one.keeper.write(form('Hun er stille.'))
    other.keeper.write(form('', 'Mor ringte.'))
    await settled()
    expect([...machine.values()].map(draft => draft.text)).toEqual([form('Hun er stille.'), form('', 'Mor ringte.')])
    world.cut = false
    await one.keeper.flush()
    await other.keeper.flush()
    await other.keeper.flush()
    expect(world.stored?.text).toBe(form('Hun er stille.', 'Mor ringte.'))
  })

  it('do not take over what the other is writing, nor send it for it', async () => {
    const { living, world, open } = aBrowser()
    const one = await open('one')
    world.cut = true
    one.keeper.write(form('Hun er stille.'))
    await settled()
    const other = await open('other')
    expect(other.keeper.state().text).toBeUndefined()
    world.cut = false
    await sendLeft(other.local, other.server)
    expect(world.stored).toBeUndefined()
    // Until it is gone.
    living.delete('one')
    await sendLeft(other.local, other.server)
    expect(world.stored?.text).toBe(form('Hun er stille.'))
  })

  it('leave each its words, which are taken over one after the other and none lost', async () => {
    const { machine, world, open } = aBrowser()
    machine.set(`${KEY}\nfirst`, dirty(form('Hun er stille.')))
    machine.set(`${KEY}\nsecond`, dirty(form('Han er glad.')))
    machine.set(KEY, { text: form('Gammelt'), base: form('Gammelt'), dirty: false })
    const next = await open('next')
    expect(next.keeper.state().text).toBe(form('Hun er stille.'))
    expect(world.stored?.text).toBe(form('Hun er stille.'))
    expect([...machine.keys()].toSorted()).toEqual([`${KEY}\nnext`, `${KEY}\nsecond`])
    await next.keeper.discard()
    const then = await open('then')
    expect(then.keeper.state().text).toBe(form('Han er glad.'))
    expect([...machine.keys()]).toEqual([`${KEY}\nthen`])
  })

  it('lose nothing that could not be read just then', async () => {
    const { machine, world, open } = aBrowser()
    machine.set(`${KEY}\nfirst`, dirty(form('Hun er stille.')))
    world.locked = true
    const one = await open('one')
    expect(one.keeper.state().text).toBeUndefined()
    world.locked = false
    expect((await open('next')).keeper.state().text).toBe(form('Hun er stille.'))
  })

  it('bring nothing back that one of them has sent, and keep what the other alone has written', async () => {
    const { machine, living, world, open } = aBrowser()
    const one = await open('one')
    one.keeper.write(form('Hun er stille.'))
    await one.keeper.flush()
    const other = await open('other')
    other.keeper.write(form('Hun er stille.', 'Mor ringte.'))
    await other.keeper.flush()
    await settled()
    world.cut = true
    const third = await open('third')
    third.keeper.write(form('', 'Noe nytt.'))
    await settled()
    world.cut = false
    await other.keeper.discard()
    expect([...machine.keys()]).toEqual([`${KEY}\nthird`])
    world.cut = true
    for (const window of [...living]) living.delete(window)
    expect((await open('next')).keeper.state().text).toBe(form('', 'Noe nytt.'))
  })
})
