import { describe, expect, it } from 'vitest'
import type { What } from './model.ts'
import { blockCode, blocks } from './model.ts'
import { factsOf, keyOf, wrongDay, wrongIn } from './rules.ts'

const now = new Date('2026-11-24T07:00:00Z')
const entryId = '00000000-0000-4000-8000-000000000001'
const recheckOn = '2026-12-01'
const wrong = (code: string, what: What, birthDate: string | null, over: object = {}) =>
  wrongIn(blockCode(code), { what, recheckOn, isGuardian: true, ...over }, { birthDate }, now)
const health = { scope: 'topic', topic: 'health' } as const

describe('a block', () => {
  it.each([
    ['violence hides the case at any age', 'PB-VIOLENCE', { scope: 'case' }, '2024-01-01', undefined],
    ['PB-12-16 from twelve', 'PB-12-16', health, '2014-11-24', undefined],
    ['PB-12-16 not at eleven', 'PB-12-16', health, '2014-11-25', 'block.not_this_age'],
    ['PB-12-16 not at sixteen', 'PB-12-16', health, '2010-11-24', 'block.not_this_age'],
    ['PB-12-16 not before birth', 'PB-12-16', health, null, 'block.not_this_age'],
    ['PB-16 at seventeen', 'PB-16', health, '2009-01-01', undefined],
    ['PB-16 not at eighteen', 'PB-16', health, '2008-11-24', 'block.not_this_age'],
    ['PB-HEAVY at any age below sixteen', 'PB-HEAVY', health, '2020-01-01', undefined],
    ['PB-12-16 hides no whole case', 'PB-12-16', { scope: 'case' }, '2013-01-01', 'block.not_so_wide'],
    ['PB-12-16 is about health', 'PB-12-16', { scope: 'topic', topic: 'home' }, '2013-01-01', 'block.not_this_topic'],
    ['PB-CW hides what the child said', 'PB-CW', { scope: 'voice' }, '2013-01-01', undefined],
    ['a code that is not there', 'PB-BECAUSE', { scope: 'case' }, '2013-01-01', 'block.code_unknown'],
  ] as const)('%s', (_, code, what, birthDate, expected) => {
    expect(wrong(code, what, birthDate)).toBe(expected)
  })

  it('is for a guardian, with a day to look again that is ahead and not too far', () => {
    expect(wrong('PB-VIOLENCE', { scope: 'case' }, null, { isGuardian: false })).toBe('block.guardian_unknown')
    const code = blockCode('PB-VIOLENCE')!
    expect(wrongDay(code, '2026-11-24', now)).toBe('block.recheck_day')
    expect(wrongDay(code, '2026-11-25', now)).toBeUndefined()
    expect(wrongDay(code, '2026-12-24', now)).toBeUndefined()
    expect(wrongDay(code, '2026-12-25', now)).toBe('block.recheck_day')
  })

  it('becomes a fact without an end: it is never lifted by itself', () => {
    const all: What[] = [{ scope: 'case' }, health, { scope: 'entry', entryId }, { scope: 'voice' }]
    expect(all.map(keyOf)).toEqual(['*', 'health', `entry:${entryId}`, 'voice'])
    const facts = factsOf(
      all.map(what => ({
        ...{
          id: entryId,
          caseId: entryId,
          concernId: null,
          childId: entryId,
          personId: entryId,
          code: 'PB-VIOLENCE',
          what,
        },
        ...{ reason: 'Grunn', setBy: entryId, setAt: now, recheckOn: '2020-01-01', liftedAt: null, version: 1 },
      })),
    )
    expect(facts.map(one => [one.ground, one.to])).toEqual(all.map(() => ['block', null]))
  })
})

describe('the codes', () => {
  it('are those of the law table, each with source, and say which nobody has read in the law itself', () => {
    expect(blocks.codes.map(one => one.id)).toEqual([
      ...['PB-VIOLENCE', 'PB-12-16', 'PB-HEAVY', 'PB-16', 'PB-ADDRESS', 'PB-ACCESS', 'PB-PENDING', 'PB-CW'],
    ])
    expect(blocks.codes.filter(one => one.why.verifiedOn === undefined).map(one => one.id)).toEqual(['PB-CW'])
    expect(blocks.codes.every(one => one.label.nn.length > 0 && one.explains.nn.length > 0)).toBe(true)
  })
})
