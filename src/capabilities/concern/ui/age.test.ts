import { describe, expect, it } from 'vitest'
import { BANDS, bandOf, firstBandIn } from './age.ts'

describe('the signs', () => {
  it('begin at the age of most children of the service, until a child is chosen', () => {
    expect(firstBandIn('kindergarten')).toBe('3-5')
    expect(firstBandIn('health_station')).toBe('0-2')
    expect(firstBandIn('school')).toBe('6-12')
    expect(firstBandIn('outreach')).toBe('13-18')
    expect(BANDS).toContain(firstBandIn(null))
  })

  it('are those of the age of a child', () => {
    expect([0, 3, 6, 12, 13, 19].map(bandOf)).toEqual(['0-2', '3-5', '6-12', '6-12', '13-18', '13-18'])
  })
})
