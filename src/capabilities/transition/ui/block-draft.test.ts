import { describe, expect, it } from 'vitest'
import { choicesOf, theirsOf, versionFor } from './block-draft.ts'
import type { Taken } from './block-draft.ts'

const [build, read] = ['build', 'read'].map((id): Taken => ({ kind: 'goals', id, text: id }))
if (!build || !read) throw new Error('two goals')
const mine = { words: 'Hun liker å bygge.', lines: [build], on: 1 }
const stored = { words: mine.words, lines: [build], version: 1 }

describe('what somebody else has stored in a block', () => {
  it('is shown where the words or what is taken differ, and else nobody need choose', () => {
    const later = { ...stored, version: 2 }
    expect(theirsOf(stored, mine, undefined)).toBeUndefined()
    expect(theirsOf(later, mine, undefined)).toBeUndefined()
    expect(theirsOf({ ...later, lines: [read] }, mine, undefined)).toEqual({ ...later, lines: [read] })
    expect(theirsOf({ ...later, words: '' }, mine, undefined)).toEqual({ ...later, words: '' })
    expect(theirsOf(stored, mine, { ...later, lines: [] })).toEqual({ ...later, lines: [] })
    expect(theirsOf({ ...later, lines: [read, build] }, { ...mine, lines: [build, read] }, undefined)).toBeUndefined()
  })

  it('is stored on top of only where it is the same as mine', () => {
    expect(versionFor({ ...stored, version: 2 }, mine)).toBe(2)
    expect(versionFor({ ...stored, version: 2, lines: [] }, mine)).toBe(1)
  })

  it('stays among what can be taken, each once, as it reads now', () => {
    expect(choicesOf([{ ...build, text: 'Bygge' }], [build], [read])).toEqual([{ ...build, text: 'Bygge' }, read])
  })
})
