import { expect, it } from 'vitest'
import { letterOf } from './use-things.ts'

it('marks no two services alike, however many there are', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
  expect(new Set(Array.from({ length: 800 }, (_, place) => letterOf(place))).size).toBe(800)
})
