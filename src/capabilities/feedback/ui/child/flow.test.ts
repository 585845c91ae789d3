import { describe, expect, it } from 'vitest'
import { begun, isEmpty, isLast, itemsOf, stepped } from './flow.ts'
import type { Question } from './flow.ts'

const asked = (words: string): readonly Question[] =>
  ['trust', 'useful'].map(id => ({ id, words: { nb: `${words} ${id}`, nn: `${words} ${id}` } }))
const [first, later] = [asked('Først'), asked('Siden')]

describe('what a child says at a screen', () => {
  it('is sent with the words that it was read, each question once, those that it left out too', () => {
    const [trust, useful] = first
    const said = stepped(stepped(begun(first), { is: 'on' }), { is: 'chooses', face: 4 })
    expect(itemsOf(said)).toEqual([
      { question: 'trust', words: trust?.words, value: null },
      { question: 'useful', words: useful?.words, value: 4 },
    ])
  })

  it('is nothing when it begins anew, as the questions are then: no face follows to other words', () => {
    const said = stepped(stepped(begun(first), { is: 'chooses', face: 0 }), { is: 'on' })
    expect(isLast(said)).toBe(true)
    const anew = stepped(said, { is: 'anew', questions: later })
    expect([isEmpty(anew), anew.at]).toEqual([true, 0])
    expect(itemsOf(anew)).toEqual(later.map(({ id, words }) => ({ question: id, words, value: null })))
  })

  it('can be said otherwise on the way back', () => {
    const said = stepped(begun(first), { is: 'chooses', face: 0 })
    const back = stepped(stepped(said, { is: 'on' }), { is: 'back' })
    expect(itemsOf(stepped(back, { is: 'chooses', face: 3 }))[0]?.value).toBe(3)
  })
})
