import { expect, it } from 'vitest'
import { answeredBy, answersTo, NOTHING } from './register-draft.ts'
import type { RegisterDraft } from './register-draft.ts'

const hege: RegisterDraft = {
  ...{ who: 'hege', method: 'paper', archive: '27/12' },
  said: { home: { version: 2, answer: 'yes' } },
}

it('neither the paper nor the answers of one go with another', () => {
  expect(answeredBy(hege, 'hege')).toBe(hege)
  expect(answeredBy(hege, 'trond')).toEqual({ ...NOTHING, who: 'trond' })
})

it('an answer goes with the version that was answered, and with none that was written later', () => {
  const home = { id: 'home', version: 2 }
  expect(answersTo([home, { id: 'goals', version: 1 }], hege.said)).toEqual([
    { block: 'home', version: 2, answer: 'yes' },
  ])
  expect(answersTo([{ ...home, version: 3 }], hege.said)).toEqual([])
})
