import { expect, it } from 'vitest'
import { acrToAsk, levelBy } from './levels.ts'

it('knows the issuer’s levels, and takes what it does not know for the weakest', () => {
  expect(['idporten-loa-high', 'idporten-loa-substantial', 'Level4'].map(levelBy)).toEqual([
    'high',
    'substantial',
    'high',
  ])
  expect([undefined, 'toString', '__proto__', 4, 'urn:other'].map(levelBy)).toEqual(['low', 'low', 'low', 'low', 'low'])
})

it('asks for the strongest log-in unless a weaker one will do', () => {
  expect([undefined, 'high', 'substantial', 'low'].map(acrToAsk)).toEqual([
    'idporten-loa-high',
    'idporten-loa-high',
    'idporten-loa-substantial',
    'idporten-loa-low',
  ])
  expect(acrToAsk('toString')).toBe('idporten-loa-high')
})
