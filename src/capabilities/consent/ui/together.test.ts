import { describe, expect, it } from 'vitest'
import { saidTogether } from './together.ts'

const said = (topic: string, change: Partial<Parameters<typeof saidTogether>[0][number]> = {}) => ({
  ...({ topic, giverId: 'hege', from: '2026-11-01', to: '2027-11-01', answer: 'yes', method: 'portal' } as const),
  ...{ limits: null, archiveRef: null, paper: null, mayAttach: false, ending: null },
  ...change,
})
const topicsOf = (...answers: ReturnType<typeof said>[]) =>
  saidTogether(answers).map(group => group.map(one => one.topic))

describe('the answers of a family', () => {
  it('are one sentence where somebody said the same of several topics', () => {
    expect(topicsOf(said('plan'), said('health'), said('everyday'))).toEqual([['plan', 'health', 'everyday']])
  })

  it('stand apart when somebody else, another day, another answer or another ending tells them apart', () => {
    const ending = { how: 'withdrawn', on: '2026-11-09' } as const
    const others = [
      { giverId: 'trond' },
      { from: '2026-11-02' },
      { answer: 'no' },
      { ending },
      { limits: 'Ikke navn' },
    ] as const
    for (const other of others) expect(topicsOf(said('plan'), said('health', other))).toEqual([['plan'], ['health']])
  })

  it('keep their order, the first of each', () => {
    const no = { answer: 'no' } as const
    expect(topicsOf(said('a', no), said('b'), said('c', no))).toEqual([['a', 'c'], ['b']])
  })
})
