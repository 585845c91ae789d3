import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matter, Sector, WhoSigns } from './model.ts'
import { SECTORS, sectorOf, signersAt, signing, turningDays, wrongIn } from './model.ts'
import { aCareOrder, aCarer, anException, whoSigns } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const [mother, father, foster, childWelfare, child] = [
  'the mother',
  'the father',
  'the foster mother',
  'child welfare',
  'the child',
]
const both = [aCarer(mother), aCarer(father)]
/** Born so that the child is so many years old today, to the day. */
const bornFor = (years: number, days = 0) => {
  const day = new Date(Date.UTC(2026 - years, 10, 24 + days))
  return day.toISOString().slice(0, 10)
}
const of = (years: number, over: Partial<WhoSigns> = {}, days = 0) =>
  whoSigns({ child: { id: child, birthDate: bornFor(years, days) }, guardians: both, ...over })
const names = (who: WhoSigns, matter?: Matter, at = now) => signersAt(who, at, matter).map(one => one.id)
const about = (sector: Sector): Matter => (sector === 'health' ? { sector, topic: 'health' } : { sector })

describe('CON-04: who must answer, by age and sector', () => {
  const parents = [mother, father]
  const together = [...parents, child]
  const alone = [child]
  // The matrix of law.md 5.4, with a municipality that has set 15 and 16.
  it.each([
    ['health', { 0: parents, 11: parents, 12: parents, 14: parents, 15: together, 16: alone, 17: alone, 18: alone }],
    ['child_welfare', { 0: parents, 11: parents, 14: parents, 15: together, 16: together, 17: together, 18: alone }],
    ['education', { 0: parents, 11: parents, 14: parents, 15: together, 16: alone, 17: alone, 18: alone }],
    ['general', { 0: parents, 11: parents, 14: parents, 15: together, 16: alone, 17: alone, 18: alone }],
  ] as const)('%s', (sector, expected) => {
    for (const [years, who] of Object.entries(expected)) expect(names(of(Number(years)), about(sector))).toEqual(who)
  })

  it.each([
    ['the day before fifteen', 15, 1, [mother, father]],
    ['on the fifteenth birthday', 15, 0, [mother, father, child]],
    ['the day before sixteen', 16, 1, [mother, father, child]],
    ['on the sixteenth birthday', 16, 0, [child]],
  ] as const)('turns on the day: %s', (_, years, days, expected) => {
    expect(names(of(years, {}, days))).toEqual(expected)
  })

  it.each([
    ['late: together from sixteen, alone from sixteen', { youthConsent: 16, youthConsentsAlone: 16 }, [2, 1, 1]],
    ['never alone before eighteen', { youthConsent: 15, youthConsentsAlone: 18 }, [3, 3, 3]],
    ['together from twelve', { youthConsent: 12, youthConsentsAlone: 17 }, [3, 3, 1]],
  ] as const)('follows the municipality’s own ages: %s', (_, own, counts) => {
    const ages = { youthSees: 12, ownsCase: 18, ...own }
    expect([15, 16, 17].map(years => names(of(years, { ages })).length)).toEqual(counts)
  })

  it('lets the law’s age for health rule where the municipality’s is later', () => {
    const ages = { youthSees: 12, youthConsent: 15, youthConsentsAlone: 18, ownsCase: 18 }
    expect(names(of(16, { ages }), about('health'))).toEqual([child])
    expect(names(of(16, { ages }), about('education'))).toEqual([mother, father, child])
  })

  it('lets the grown-up answer alone in every matter', () => {
    for (const sector of SECTORS) expect(names(of(18), about(sector))).toEqual([child])
  })

  it('is the parents before birth, and from the instant of birth', () => {
    const unborn = whoSigns({ child: { id: child, birthDate: null }, guardians: both })
    expect(names(unborn)).toEqual([mother, father])
  })

  it('counts health as health whoever is told, and a health service as health', () => {
    expect(sectorOf('school', 'health')).toBe('health')
    expect(sectorOf('bup', 'plan')).toBe('health')
    expect(sectorOf('child_welfare', 'plan')).toBe('child_welfare')
    expect(sectorOf('ppt', 'home')).toBe('education')
    expect(sectorOf('nav', 'plan')).toBe('general')
    expect(sectorOf(undefined)).toBe('general')
  })
})

describe('CON-05: joint parental responsibility', () => {
  it('needs both, and the one who has it alone is enough', () => {
    expect(names(of(9))).toEqual([mother, father])
    const guardians = [aCarer(mother), aCarer(father, { parentalResponsibility: false })]
    expect(names(of(9, { guardians }))).toEqual([mother])
  })

  it('asks nobody whose responsibility is over or has not begun', () => {
    const guardians = [aCarer(mother, { to: '2026-11-24' }), aCarer(father, { from: '2026-11-25' })]
    expect(names(of(9, { guardians }))).toEqual([])
  })

  it('leaves one out only on a recorded reason, while it lasts, for the topics it names', () => {
    const exceptions = [anException({ personId: father, topics: ['health'], from: '2026-11-20', to: '2026-12-01' })]
    const who = of(9, { exceptions })
    expect(names(who, { sector: 'health', topic: 'health' })).toEqual([mother])
    expect(names(who, { sector: 'education', topic: 'plan' })).toEqual([mother, father])
    expect(names(who, { sector: 'health', topic: 'health' }, new Date('2026-11-30T23:00:00Z'))).toEqual([
      mother,
      father,
    ])
    expect(names(who, { sector: 'health', topic: 'health' }, new Date('2026-11-19T07:00:00Z'))).toEqual([
      mother,
      father,
    ])
  })

  it('opens nothing when nobody is left to ask, however old the youth is who must answer with them', () => {
    const exceptions = [anException({ personId: father }), anException({ personId: mother })]
    expect(names(of(15, { exceptions }))).toEqual([])
  })
})

describe('CON-07: when child welfare has the care', () => {
  const order = aCareOrder({ serviceId: childWelfare })
  const guardians = [...both, aCarer(foster, { relation: 'foster_parent', parentalResponsibility: false })]

  it('answers with the foster parents, and the parents do not', () => {
    expect(names(of(9, { guardians, careOrders: [order] }))).toEqual([childWelfare, foster])
  })

  it('answers alone for a child in an institution', () => {
    expect(names(of(9, { careOrders: [order] }))).toEqual([childWelfare])
  })

  it('has the youth with them from fifteen, and the youth alone in health from sixteen', () => {
    expect(names(of(15, { guardians, careOrders: [order] }))).toEqual([childWelfare, foster, child])
    expect(names(of(16, { guardians, careOrders: [order] }), about('health'))).toEqual([child])
  })

  it('gives it back to the parents from the day it ends', () => {
    const careOrders = [{ ...order, to: '2026-11-24' }]
    expect(names(of(9, { guardians, careOrders }))).toEqual([mother, father])
    expect(names(of(9, { guardians, careOrders }), undefined, new Date('2026-11-23T07:00:00Z'))).toHaveLength(2)
    expect(turningDays(of(9, { careOrders }))).toContain('2026-11-24')
  })

  it('lets no foster parent answer where no care is taken over', () => {
    expect(names(of(9, { guardians }))).toEqual([mother, father])
  })
})

describe('PAR-03: a youth who decides alone on health', () => {
  const exception = anException({
    kind: 'youth_alone',
    personId: null,
    reason: 'health_own_will',
    topics: ['health'],
  })

  it('answers for health only', () => {
    const who = of(13, { exceptions: [exception] })
    expect(names(who, { sector: 'health', topic: 'health' })).toEqual([child])
    expect(names(who, { sector: 'health', topic: 'plan' })).toEqual([mother, father])
    expect(names(who)).toEqual([mother, father])
  })

  it.each([
    ['is too young', 11, exception, 'signer.too_young'],
    ['is old enough', 12, exception, undefined],
    [
      'is not for other topics',
      13,
      { ...exception, topics: ['plan'] as ('plan' | 'health')[] },
      'signer.not_for_topic',
    ],
    ['is not for everything', 13, { ...exception, topics: null }, 'signer.not_for_topic'],
    ['needs a reason of its kind', 13, { ...exception, reason: 'court' }, 'signer.reason_unknown'],
    ['needs a reason that is there', 13, { ...exception, reason: 'because' }, 'signer.reason_unknown'],
    ['has an end ahead', 13, { ...exception, to: '2026-11-24' }, 'signer.ends_before'],
  ])('%s', (_, years, wanted, expected) => {
    expect(wrongIn(of(years), wanted, now)).toBe(expected)
  })
})

describe('an exception for a guardian', () => {
  it.each([
    ['names somebody responsible', anException({ personId: father }), {}, undefined],
    ['names nobody else', anException({ personId: foster }), {}, 'signer.not_responsible'],
    [
      'leaves somebody to answer',
      anException({ personId: father }),
      { guardians: [aCarer(father)] },
      'signer.nobody_left',
    ],
    [
      'leaves somebody when another is out already',
      anException({ personId: father }),
      { exceptions: [anException({ personId: mother })] },
      'signer.nobody_left',
    ],
  ] as const)('%s', (_, wanted, over, expected) => {
    expect(wrongIn(of(9, over), wanted, now)).toBe(expected)
  })
})

describe('whatever is decided', () => {
  it('changes who must answer only on the turning days', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map(days => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
    const period = fc.tuple(day, day).map(([from, to]) => ({ from, to: to > from ? to : '2028-01-01' }))
    const some = fc.record({
      born: fc
        .integer({ min: 0, max: 6935 })
        .map(days => new Date(Date.UTC(2008, 0, 1 + days)).toISOString().slice(0, 10)),
      care: fc.array(
        period.map(one => aCarer(mother, one)),
        { maxLength: 2 },
      ),
      orders: fc.array(
        period.map(one => aCareOrder(one)),
        { maxLength: 2 },
      ),
      exceptions: fc.array(
        period.map(one => anException({ ...one, personId: father })),
        { maxLength: 2 },
      ),
      at: day,
      sector: fc.constantFrom(...SECTORS),
    })
    let changes = 0
    fc.assert(
      fc.property(some, ({ born, care, orders, exceptions, at, sector }) => {
        const guardians = [aCarer(father), ...care]
        const who = whoSigns({ child: { id: child, birthDate: born }, guardians, careOrders: orders, exceptions })
        const [today, next] = [new Date(`${at}T12:00:00Z`), new Date(Date.parse(`${at}T12:00:00Z`) + 86_400_000)]
        const [before, after] = [today, next].map(when => JSON.stringify(names(who, { sector }, when)))
        if (before !== after) changes++
        return before === after || turningDays(who).includes(next.toISOString().slice(0, 10))
      }),
      { numRuns: 2000 },
    )
    expect(changes).toBeGreaterThan(5)
  })
})

describe('the law as data', () => {
  it('says where each rule is known from, and never calls verified what nobody has read at its source', () => {
    const reasons = [...Object.values(signing.sectors), ...signing.exceptions].map(one => one.why)
    expect(reasons.every(one => one.source.length > 0 && one.reviewedOn.length === 10)).toBe(true)
    expect(signing.sectors.child_welfare.why.verifiedOn).toBeUndefined()
    expect(signing.notVerified.nb).toContain('barnevernssaker')
  })

  it('has no age in code', () => {
    const code = readFileSync(new URL('rules.ts', import.meta.url), 'utf8')
    expect(code.match(/\b(1[2-8]|2[0-4])\b/g)).toEqual(['12'])
  })
})
