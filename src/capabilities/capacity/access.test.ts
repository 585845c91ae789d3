import { describe, expect, it } from 'vitest'
import { NOW, family, staff } from '../case/subject.testing.ts'
import * as access from './access.ts'

describe('saying what a service has room for', () => {
  it.each([
    [staff('leader', 'ppt', 'leader'), true, 'capacity.leader'],
    [staff('adviser', 'ppt'), false, 'capacity.not_leader'],
    [family('hege'), false, 'capacity.not_leader'],
  ] as const)('%o', (actor, allowed, reason) => {
    expect(access.mayKeepCapacity(actor, null, NOW)).toEqual({ allowed, reason })
  })
})
