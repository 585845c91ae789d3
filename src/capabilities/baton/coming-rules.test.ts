import { describe, expect, it } from 'vitest'
import { canHold, stretchesFrom } from './coming-rules.ts'
import type { Coming } from './coming-rules.ts'
import { withNews } from './news-rules.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, 24) + day * 86_400_000)
const marte = { holderId: 'marte', serviceId: 'school', acceptedAt: at(-10) }
const agreed = (from: number, to: number, employeeId = 'per') => ({
  ...{ employeeId, serviceId: 'school', acceptedAt: at(-1) },
  ...{ from: at(from), to: at(to) },
})
const away = (from: number, to: number | null, deputyId: string | null = null) => ({
  ...{ from: at(from), to: to === null ? null : at(to), deputyId },
})
const known = (employeeId: string, more: Partial<Coming['availability'][number]> = {}) => ({
  ...{ employeeId, leavesAt: null, absences: [] },
  ...more,
})
const coming = (more: Partial<Coming> = {}): Coming => ({
  ...{ base: marte, without: 'opened', agreements: [], availability: [], colleagues: ['per', 'nina'], never: [] },
  ...more,
})

/** Who it is, and why: `marte`, `per agreed`, `rule left`; with the day on which each begins. */
const told = (what: Coming, from = 0) =>
  stretchesFrom(at(from), what).map(one => {
    const day = (one.from.getTime() - at(0).getTime()) / 86_400_000
    if (one.by === 'holder') return `${day} holder`
    return one.by === 'rule' ? `${day} rule ${one.because}` : `${day} ${one.agreement.employeeId} ${one.because}`
  })

describe('who comes after whom', () => {
  it('is the rule while nobody has accepted, with why', () => {
    expect(told(coming({ base: null, without: 'reopened' }))).toEqual(['0 rule reopened'])
  })

  it('is whoever has accepted, for as long as nothing else is known', () => {
    expect(told(coming())).toEqual(['0 holder'])
    expect(told(coming({ availability: [known('marte')] }))).toEqual(['0 holder'])
  })

  it('is the deputy for the days agreed on, and then the holder again', () => {
    expect(told(coming({ agreements: [agreed(2, 5)] }))).toEqual(['0 holder', '2 per agreed', '5 holder'])
    expect(told(coming({ agreements: [agreed(-3, 5)] }))).toEqual(['0 per agreed', '5 holder'])
    expect(told(coming({ agreements: [agreed(-3, 0)] }))).toEqual(['0 holder'])
  })

  it('is one stretch where the same deputy goes on under another agreement', () => {
    const row = [agreed(1, 3), agreed(3, 6), agreed(6, 8, 'nina')]
    expect(told(coming({ agreements: row }))).toEqual(['0 holder', '1 per agreed', '6 nina agreed', '8 holder'])
  })

  it('is never a deputy who is the holder, own family, away, or gone', () => {
    const marteHerself = coming({ agreements: [agreed(1, 3, 'marte')] })
    expect(told(marteHerself)).toEqual(['0 holder'])
    const [first, second] = [agreed(1, 4), agreed(1, 4, 'nina')]
    expect(told(coming({ agreements: [first], never: ['per'] }))).toEqual(['0 holder'])
    expect(told(coming({ agreements: [first, second], never: ['per'] }))).toContain('1 nina agreed')
    const perIsAway = [known('per', { absences: [away(2, 3)] })]
    expect(told(coming({ agreements: [first], availability: perIsAway }))).toEqual([
      '0 holder',
      '1 per agreed',
      '2 holder',
      '3 per agreed',
      '4 holder',
    ])
    const perLeaves = [known('per', { leavesAt: at(2) })]
    expect(told(coming({ agreements: [first], availability: perLeaves }))).toEqual([
      '0 holder',
      '1 per agreed',
      '2 holder',
    ])
  })

  it('is the rule from the day on which the holder leaves, whoever was named for the days before', () => {
    const leaves = [known('marte', { leavesAt: at(4), absences: [away(2, null, 'per')] })]
    expect(told(coming({ availability: leaves }))).toEqual(['0 holder', '2 per absent', '4 rule left'])
  })

  it('is the one who stands in while the holder is away, if that one can', () => {
    const isAway = (deputyId: string | null) => [known('marte', { absences: [away(2, 5, deputyId)] })]
    const absent = (deputyId: string | null, more: Partial<Coming> = {}) =>
      told(coming({ availability: isAway(deputyId), ...more }))
    expect(absent('per')).toEqual(['0 holder', '2 per absent', '5 holder'])
    expect(absent(null)).toEqual(['0 holder', '2 rule absent', '5 holder'])
    expect(absent('rune')).toEqual(['0 holder', '2 rule absent', '5 holder'])
    expect(absent('per', { never: ['per'] })).toEqual(['0 holder', '2 rule absent', '5 holder'])
    const bothAway = [...isAway('per'), known('per', { absences: [away(3, null)] })]
    expect(told(coming({ availability: bothAway }))).toEqual(['0 holder', '2 per absent', '3 rule absent', '5 holder'])
    expect(absent('per', { agreements: [agreed(2, 5, 'nina')] })).toEqual(['0 holder', '2 nina agreed', '5 holder'])
  })

  it('keeps of a stand-in for whom, which days, and when it was told', () => {
    const [, stretch] = stretchesFrom(
      at(0),
      coming({ availability: [known('marte', { absences: [away(2, 5, 'per')] })] }),
    )
    expect(stretch).toMatchObject({
      ...{ by: 'deputy', from: at(2), to: at(5), because: 'absent' },
      agreement: { employeeId: 'per', serviceId: 'school', acceptedAt: at(0), from: at(2), to: at(5) },
    })
  })

  it('follows the last role in the service that holds, not what was never there', () => {
    const works = (serviceId: string, from: number, to: number | null) => ({
      ...{ serviceId, from: at(from), to: to === null ? null : at(to) },
    })
    const roles = (...some: ReturnType<typeof works>[]) => [known('marte', { works: some })]
    const of = (...some: ReturnType<typeof works>[]) => told(coming({ availability: roles(...some) }))
    expect(of(works('school', -90, 3))).toEqual(['0 holder', '3 rule left'])
    expect(of(works('school', -90, 3), works('school', 3, null))).toEqual(['0 holder'])
    expect(of(works('school', -90, 3), works('school', 2, 6))).toEqual(['0 holder', '6 rule left'])
    expect(of(works('ppt', -90, 3))).toEqual(['0 holder'])
    expect(of(works('school', 5, null))).toEqual(['0 holder'])
    expect(canHold(roles(works('school', -90, 0)), 'marte', at(1), 'school')).toBe(false)
    expect(canHold(roles(works('school', -90, 0)), 'marte', at(1))).toBe(true)
    expect(canHold(roles(works('school', -90, 0)), 'marte', at(1), 'ppt')).toBe(true)
    expect(canHold([], 'marte', at(1), 'school')).toBe(true)
  })
})

describe('what is about to be written', () => {
  const was = away(2, 4, 'per')
  const other = away(8, 9)
  const before = [known('nina'), known('marte', { absences: [was, other] })]
  const absences = (news: Parameters<typeof withNews>[1]) =>
    withNews(before, news).find(one => one.employeeId === 'marte')?.absences

  it('stands in place of the absence that it changes, and beside the others', () => {
    const now = away(2, 6)
    expect(absences({ employeeId: 'marte', away: now, was })).toEqual([other, now])
    expect(absences({ employeeId: 'marte', away: now })).toEqual([was, other, now])
    expect(absences({ employeeId: 'marte', away: now, was: { from: at(2), to: null } })).toEqual([was, other, now])
    expect(absences({ employeeId: 'marte', away: now, was: { from: at(3), to: at(4) } })).toEqual([was, other, now])
    const open = [known('marte', { absences: [away(2, null)] })]
    const ended = withNews(open, { employeeId: 'marte', away: now, was: { from: at(2), to: null } })
    expect(ended).toEqual([known('marte', { absences: [now] })])
  })

  it('keeps what is known of all others, and the day of leaving that nobody changed', () => {
    expect(withNews(before, { employeeId: 'marte', leavesAt: at(5) })).toEqual([
      known('nina'),
      known('marte', { absences: [was, other], leavesAt: at(5) }),
    ])
    const leaving = [known('marte', { leavesAt: at(5) })]
    expect(withNews(leaving, { employeeId: 'marte', away: other })[0]?.leavesAt).toEqual(at(5))
    expect(withNews([], { employeeId: 'per', away: other })).toEqual([known('per', { absences: [other] })])
  })
})
