import { describe, expect, it } from 'vitest'
import { aTalk, CHILD, FATHER, MOTHER, SOMEBODY } from '../testing/rules.ts'
import { toldTo } from './told.ts'

const told = (heardBy: string[], sees: string[], childTookPart = false) =>
  toldTo([aTalk({ heardBy, childTookPart })], CHILD, new Set(sees))

describe('the words of a concern in the log of the case', () => {
  it('are everyone’s when all of the family who see the case have heard them', () => {
    expect(told([MOTHER, FATHER], [MOTHER, FATHER])).toEqual({ audience: 'everyone', notFor: null })
    expect(told([MOTHER], [MOTHER, CHILD], true)).toEqual({ audience: 'everyone', notFor: null })
  })
  it('are kept from the one guardian who has not heard them', () => {
    expect(told([MOTHER], [MOTHER, FATHER])).toEqual({ audience: 'not_guardian', notFor: FATHER })
    expect(told([], [CHILD, FATHER], true)).toEqual({ audience: 'not_guardian', notFor: FATHER })
  })
  it.each([
    ['nobody has heard them', [], [MOTHER], false],
    ['nobody of the family sees the case', [MOTHER], [], false],
    ['only somebody who does not see the case has heard them', [SOMEBODY], [MOTHER], false],
    ['only a child without own pages has heard them', [], [MOTHER], true],
    ['two have not heard them', [MOTHER], [MOTHER, FATHER, SOMEBODY], false],
    ['the youth has not heard them', [MOTHER], [MOTHER, CHILD], false],
  ])('stay in the own service when %s', (_, heardBy, sees, tookPart) => {
    expect(told(heardBy, sees, tookPart)).toEqual({ audience: 'own_service', notFor: null })
  })
})
