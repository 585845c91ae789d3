import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import type { Look } from './model.ts'
import { evaluate } from './rules/evaluation.ts'
import type { Evaluating } from './rules/evaluation.ts'
import { aMeasure } from './testing.ts'

const look: Look = { carriedOut: 'yes', effect: 'some', decision: 'continue', nextOn: '2027-01-11', guardians: [] }
const said = { is: 'said', words: 'Vil svømme mer' } as const
const weight = { weight: 'not_followed', because: 'Bassenget er stengt' } as const
const EMPLOYEE = { kind: 'employee', whose: 'service', id: 'kari' } as const

const came = (child: object, by: Evaluating['by'] = EMPLOYEE) => {
  let count = 0
  const evaluating: Evaluating = {
    ...{ by, serviceId: 'kindergarten', childId: 'noor', childViewIsKnown: false, guardianIds: ['amira'] },
    ...{ hasReplacement: false, now: new Date('2026-11-24T07:00:00Z'), newId: () => `id-${++count}` },
  }
  const done = evaluate(aMeasure(), 1, look, { ...said, ...child }, evaluating)
  return done instanceof Refusal ? done.code : done.views.find(one => one.whose === 'child')
}

describe('what the child says there and then', () => {
  it('is not passed over: who decides says what weight it had, and why where it was not followed', () => {
    expect(came({})).toBe('plan.child_missing')
    expect(came({ weight: 'not_followed' })).toBe('voice.why_missing')
    expect(came({ weight: 'followed' })).toMatchObject({ weight: { weight: 'followed', because: null } })
  })

  it('has its weight beside the words, for whoever reads them', () =>
    expect(came(weight)).toMatchObject({ weight, audience: 'own_service' }))

  it('to one of the family at home is not that one’s to weigh', () => {
    const by = { kind: 'family', whose: 'guardian', id: 'amira' } as const
    for (const given of [{}, weight]) expect(came(given, by)).toMatchObject({ weight: null })
  })
})
