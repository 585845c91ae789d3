import { describe, expect, it } from 'vitest'
import type { LocalDraft } from './local-copy.ts'
import { inTurn } from './in-turn.ts'
import { sendLeft } from './send-left.ts'

/** One draft here, and what the server has of it. */
function between(here: LocalDraft | undefined, theirs: string | undefined, meanwhile?: () => void) {
  const local = new Map(here ? [['concern.new', here]] : [])
  let stored = theirs
  let saves = 0
  const done = sendLeft(
    {
      keys: async () => [...local.keys()],
      get: async key => local.get(key),
      put: async (key, draft) => void local.set(key, draft),
      remove: async key => void local.delete(key),
    },
    {
      open: async () => (stored === undefined ? undefined : { text: stored, savedAt: '2026-11-24T08:00:00Z' }),
      save: async (_, text) => {
        saves++
        stored = text
        meanwhile?.call(local)
        return '2026-11-24T08:00:01Z'
      },
      discard: async () => {},
    },
  )
  return done.then(() => ({ here: local.get('concern.new'), theirs: stored, saves }))
}

describe('what was written without a network, in a page that is closed since', () => {
  it('is sent, and is then no longer left', async () => {
    const after = await between({ text: 'Hun gråt.', base: undefined, dirty: true }, undefined)
    expect(after).toEqual({
      here: { text: 'Hun gråt.', base: 'Hun gråt.', dirty: false },
      theirs: 'Hun gråt.',
      saves: 1,
    })
  })

  it('is sent once, and not what the server has', async () => {
    const draft = { text: 'Hun gråt.', base: 'Hun gråt.', dirty: false }
    expect(await between(draft, 'Hun gråt.')).toEqual({ here: draft, theirs: 'Hun gråt.', saves: 0 })
  })

  it.each([['Noe annet.'], [undefined]])(
    'stays here when the server has %s, and not what it was written on',
    async theirs => {
      const draft = { text: 'Hun gråt.', base: 'Hun', dirty: true }
      expect(await between(draft, theirs)).toEqual({ here: draft, theirs, saves: 0 })
    },
  )

  it('stays marked as not sent when somebody goes on writing meanwhile', async () => {
    const more = { text: 'Hun gråt lenge.', base: undefined, dirty: true }
    const after = await between({ ...more, text: 'Hun gråt.' }, undefined, function (this: Map<string, LocalDraft>) {
      this.set('concern.new', more)
    } as () => void)
    expect(after).toEqual({ here: more, theirs: 'Hun gråt.', saves: 1 })
  })

  it('is not brought back, nor laid over newer words, by a copy that is written out of turn', async () => {
    const left = { text: 'Hun gråt.', base: undefined, dirty: true }
    const more = { text: 'Hun gråt lenge.', base: undefined, dirty: true }
    for (const then of [more, undefined]) {
      const local = new Map<string, LocalDraft>([['concern.new', left]])
      let form = Promise.resolve()
      let reads = 0
      await sendLeft(
        {
          keys: async () => ['concern.new'],
          get: async key => {
            const found = local.get(key)
            // just after it was read the second time, the form in the same page writes, or throws away
            if (++reads === 2)
              form = inTurn(`here ${key}`, async () => void (then ? local.set(key, then) : local.delete(key)))
            await new Promise(resolve => setTimeout(resolve, 5))
            return found
          },
          put: async (key, draft) => void local.set(key, draft),
          remove: async key => void local.delete(key),
        },
        { open: async () => undefined, save: async () => '2026-11-24T08:00:01Z', discard: async () => {} },
      )
      await form
      expect([reads, local.get('concern.new')]).toEqual([2, then])
    }
  })

  it('is nothing on a machine where nothing is left', async () => {
    expect(await between(undefined, undefined)).toEqual({ here: undefined, theirs: undefined, saves: 0 })
  })
})
