import { describe, expect, it } from 'vitest'
import { landing, ownPath } from './return-address.ts'

describe('the address that a log-in returns to', () => {
  it.each(['/', '/barn/7', '/barn/7?fane=plan#mål-1', '/familie/plan', '/loginsider'])('may be %s', path => {
    expect(decodeURI(ownPath(path))).toBe(path)
  })

  it.each([
    undefined,
    '',
    'barn',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/a\\..\\evil',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/login?to=/login',
    '/logout',
    '/api/who',
    '/demo/clock',
    `/${'a'.repeat(600)}`,
  ])('is the first page instead of %j', path => {
    expect(ownPath(path)).toBe('/')
  })

  it('lies in the app of the role', () => {
    expect(landing('family', '/familie/plan')).toBe('/familie/plan')
    expect(landing('family', '/barn/7')).toBe('/familie')
    expect(landing('employee', '/familie/plan')).toBe('/')
    expect(landing('employee', '/familien')).toBe('/familien')
  })
})
