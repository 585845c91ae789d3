import { describe, expect, it } from 'vitest'
import { EMPTY_RECORD, givingOf } from './record-form.ts'

const serviceId = '3f2b6c1e-7d0a-4c59-9b86-0d9c2f1a5e11'
const written = { ...EMPTY_RECORD, serviceId, ground: 'giver_task', purpose: 'Hjelp', what: 'Timeplanen' }

describe('the form for what is given', () => {
  it('is whole when ground, receiver, purpose, what and telling are there', () => {
    expect(givingOf({ ...written, told: 'told', on: '2026-11-24', topics: ['plan'] })).toEqual({
      ...{ ground: 'giver_task', to: { kind: 'service', serviceId }, purpose: 'Hjelp', what: 'Timeplanen' },
      ...{ topics: ['plan'], telling: { told: 'told', on: '2026-11-24' } },
    })
  })

  it('is not whole without one of them, nor untold without a reason and a day', () => {
    expect(givingOf({ ...written, told: '' })).toBeUndefined()
    expect(givingOf({ ...written, told: 'told', on: '2026-11-24', ground: '' })).toBeUndefined()
    expect(givingOf({ ...written, told: 'not', because: 'Politiet', reason: 'violence' })).toBeUndefined()
    const whole = { ...written, told: 'not', because: 'Politiet', reason: 'violence', checkOn: '2026-12-01' }
    expect(givingOf(whole)?.telling).toMatchObject({ told: 'not', reason: 'violence' })
  })
})
