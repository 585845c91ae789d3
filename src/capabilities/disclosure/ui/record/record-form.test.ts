import { describe, expect, it } from 'vitest'
import { EMPTY_RECORD, OUTSIDE, givingOf, lacksOf, receiverIn } from './record-form.ts'

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

  it('names each field that misses something, and no other', () => {
    const lacking = (form: Partial<typeof EMPTY_RECORD>) => [...lacksOf({ ...EMPTY_RECORD, ...form })].toSorted()
    expect(lacking({})).toEqual(['ground', 'purpose', 'serviceId', 'told', 'what'])
    expect(lacking({ ...written, serviceId: OUTSIDE, told: 'later' })).toEqual(['because', 'checkOn', 'name', 'sector'])
    expect(lacking({ ...written, told: 'told', on: '2026-11-24' })).toEqual([])
    expect(lacking({ ...written, told: 'not', because: 'Politiet', checkOn: '2026-12-01' })).toEqual(['reason'])
  })

  it('asks for what the chosen ground asks for', () => {
    const form = { ...written, told: 'told', on: '2026-11-24' }
    const asks = { needsNecessity: true, needsProportionality: true }
    expect([...lacksOf(form, asks)]).toEqual(['necessity', 'proportionality'])
    expect([...lacksOf({ ...form, necessity: 'Må til', proportionality: 'Bare timene' }, asks)]).toEqual([])
  })

  it('names somebody outside by sector and name, and how they are reached if that is known', () => {
    const outside = {
      ...written,
      serviceId: OUTSIDE,
      sector: 'police',
      name: 'Politiet',
      told: 'told',
      on: '2026-11-24',
    }
    expect(givingOf(outside)?.to).toEqual({ kind: 'outside', sector: 'police', name: 'Politiet' })
    expect(givingOf({ ...outside, contact: '02800' })?.to).toMatchObject({ contact: '02800' })
    expect(receiverIn(outside)).toEqual({ toSector: 'police' })
    expect(receiverIn({ ...outside, sector: '' })).toEqual({})
  })
})
