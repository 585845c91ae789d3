import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROTECTIONS } from '../person/model.ts'
import { FIELDS } from './model.ts'
import { isAny, isHidden, shownOf } from './rules.ts'

const grade = fc.constantFrom(...PROTECTIONS)
const kept = fc.record({
  phone: fc.option(fc.constant('99 88 77 66'), { nil: null }),
  email: fc.option(fc.constant('hege@example.no'), { nil: null }),
  address: fc.option(fc.constant('Skogveien 3'), { nil: null }),
  grades: fc.array(grade, { minLength: 1, maxLength: 4 }),
})
const shows = fc.record({ phone: fc.boolean(), email: fc.boolean(), address: fc.boolean() })

describe('what the other home sees of how one is reached', () => {
  it('is what was said yes to and is known, field by field; nothing where anybody there is protected', () => {
    fc.assert(
      fc.property(kept, shows, (one, chosen) => {
        const seen = shownOf(one, chosen)
        const isProtected = one.grades.some(each => each !== 'none')
        expect(isHidden(one)).toBe(isProtected)
        for (const field of FIELDS) expect(seen[field]).toBe(chosen[field] && !isProtected ? one[field] : null)
        expect(isAny(seen)).toBe(FIELDS.some(field => seen[field] !== null))
      }),
    )
  })
})
