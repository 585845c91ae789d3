import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { afterChange, baseAt, changeTo, isNothing, isUnbroken, lastDayOf, runningAt } from './chain-rules.ts'
import { canHold, stretchesFrom } from './coming-rules.ts'
import type { Coming } from './coming-rules.ts'
import type { Holding, Offer, Piece, Stretch } from './model.ts'
import { withNews } from './news-rules.ts'
import { accepted, declined, deputyAskable, offerable, withdrawn } from './rules.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, 24) + day * 86_400_000)
const code = (result: unknown) => (result instanceof Refusal ? result.code : 'done')
const base = { holderId: 'marte', serviceId: 'school', acceptedAt: at(-10) }
const people = ['marte', 'per', 'nina', 'rune']

const day = fc.integer({ min: -5, max: 40 })
const period = fc.tuple(day, fc.option(fc.integer({ min: 1, max: 20 }))).map(([from, days]) => ({
  from: at(from),
  to: days === null ? null : at(from + days),
}))
const who = fc.constantFrom(...people)
const coming: fc.Arbitrary<Coming> = fc.record({
  base: fc.constantFrom(base, base, base, null),
  without: fc.constant('opened' as const),
  agreements: fc.array(
    fc.tuple(period, who).map(([one, employeeId]) => ({ ...one, employeeId, serviceId: 'school', acceptedAt: at(-1) })),
    { maxLength: 3 },
  ),
  availability: fc.uniqueArray(who, { maxLength: 4 }).chain(ids =>
    fc.tuple(
      ...ids.map(employeeId =>
        fc.record({
          employeeId: fc.constant(employeeId),
          leavesAt: fc.option(day.map(at)),
          absences: fc.array(
            fc.tuple(period, fc.option(who)).map(([one, deputyId]) => ({ ...one, deputyId })),
            { maxLength: 3 },
          ),
        }),
      ),
    ),
  ),
  colleagues: fc.subarray(people),
  never: fc.subarray(people, { maxLength: 1 }),
})

/** The stretches as periods, with one leader who acts wherever the rule decides. */
const asPieces = (stretches: readonly Stretch[]): Piece[] =>
  stretches.map(one => {
    const { from, to } = one
    if (one.by === 'holder') return { from, to, ...base, kind: 'accepted', because: 'accepted', insteadOf: null }
    if (one.by === 'rule')
      return {
        from,
        to,
        holderId: 'leader',
        serviceId: 'school',
        kind: 'acting',
        acceptedAt: null,
        because: one.because,
        insteadOf: null,
      }
    const { employeeId: holderId, serviceId, acceptedAt } = one.agreement
    return { from, to, holderId, serviceId, kind: 'deputy', acceptedAt, because: one.because, insteadOf: base.holderId }
  })

describe('who holds from now on', () => {
  it('is somebody at every instant, without end, and changes hands without a hole', () => {
    fc.assert(
      fc.property(coming, what => {
        const found = stretchesFrom(at(0), what)
        expect(found[0]?.from).toEqual(at(0))
        expect(found.at(-1)?.to).toBeNull()
        expect(found.slice(1).map(one => one.from)).toEqual(found.slice(0, -1).map(one => one.to))
      }),
      { numRuns: 500 },
    )
  })

  it('is never somebody who is away, has left, is own family, or has not said yes', () => {
    fc.assert(
      fc.property(coming, day, (what, later) => {
        const instant = at(Math.max(0, later))
        const one = stretchesFrom(at(0), what).find(found => found.from <= instant && (!found.to || found.to > instant))
        const holder = one?.by === 'deputy' ? one.agreement.employeeId : one?.by === 'holder' ? base.holderId : null
        expect(holder === null || canHold(what.availability, holder, instant)).toBe(true)
        const deputy = one?.by === 'deputy' ? [one.agreement.employeeId] : []
        const agreed = what.agreements.map(found => found.employeeId)
        expect(deputy.filter(id => what.never.includes(id))).toEqual([])
        expect(deputy.filter(id => !agreed.includes(id) && !what.colleagues.includes(id))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('follows what is about to be written, in place of what was', () => {
    const was = { from: at(2), to: at(4) }
    const known = [{ employeeId: 'marte', leavesAt: null, absences: [{ ...was, deputyId: null }] }]
    const away = { from: at(2), to: at(9), deputyId: 'per' }
    expect(withNews(known, { employeeId: 'marte', away, was })[0]?.absences).toEqual([away])
    expect(withNews(known, { employeeId: 'marte', leavesAt: at(3) })[0]).toMatchObject({ leavesAt: at(3) })
    expect(withNews(known, { employeeId: 'per', leavesAt: at(3) })).toHaveLength(2)
    expect(withNews(known, undefined)).toBe(known)
  })
})

describe('a chain', () => {
  it('stays unbroken and keeps its past through any row of changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coming, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 8 }), plans => {
        let [chain, now, count]: [Holding[], number, number] = [[], 0, 0]
        for (const [what, days] of plans) {
          now += days
          const past = chain.filter(one => one.from < at(now))
          const change = changeTo(chain, at(now), asPieces(stretchesFrom(at(now), what)))
          chain = afterChange(chain, change, 'case', () => `${count++}`)
          expect(isUnbroken(chain, true)).toBe(true)
          for (const one of past) {
            const after = chain.find(found => found.id === one.id)
            expect(after).toMatchObject({ from: one.from, holderId: one.holderId, kind: one.kind })
            const hasBeen = one.to !== null && one.to <= at(now)
            expect(hasBeen ? after?.to : one.to).toEqual(one.to)
          }
          expect(isNothing(changeTo(chain, at(now), asPieces(stretchesFrom(at(now), what))))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  const link = (from: number, to: number | null, more: Partial<Holding> = {}): Holding => ({
    ...{ id: `${from}`, caseId: 'case', from: at(from), to: to === null ? null : at(to), closes: false },
    ...{
      holderId: 'marte',
      serviceId: 'school',
      kind: 'accepted',
      acceptedAt: at(from),
      because: 'accepted',
      insteadOf: null,
    },
    ...more,
  })

  it('is broken by a hole, an overlap, an end while open, or no end when closed', () => {
    expect(isUnbroken([link(0, 2), link(2, null)], true)).toBe(true)
    expect(isUnbroken([link(0, 2), link(3, null)], true)).toBe(false)
    expect(isUnbroken([link(0, 3), link(2, null)], true)).toBe(false)
    expect(isUnbroken([link(0, null), link(2, null)], true)).toBe(false)
    expect(isUnbroken([link(0, 2)], true)).toBe(false)
    expect(isUnbroken([link(0, null)], false)).toBe(false)
    expect(isUnbroken([], true)).toBe(false)
    expect(isUnbroken([link(0, 2, { closes: true }), link(5, null)], true)).toBe(true)
  })

  it('knows whose place a deputy holds, and that nobody is accepted after a reopening', () => {
    const deputy = link(2, 4, { holderId: 'per', kind: 'deputy', insteadOf: 'marte' })
    const chain = [link(0, 2), deputy, link(4, null)]
    expect(runningAt(chain, at(3))).toBe(deputy)
    expect(baseAt(chain, at(3))).toMatchObject({ holderId: 'marte' })
    const acting = link(9, null, { holderId: 'rune', kind: 'acting', acceptedAt: null, because: 'reopened' })
    expect(baseAt([link(0, 5, { closes: true }), acting], at(10))).toBeNull()
    expect(baseAt([], at(0))).toBeNull()
  })

  it('ends on the day before the next begins', () => {
    expect(lastDayOf(new Date('2026-11-26T23:00:00Z'))).toBe('2026-11-26')
    expect(lastDayOf(null)).toBeNull()
  })
})

describe('an offer', () => {
  const offer: Offer = {
    ...{ id: 'o', caseId: 'c', kind: 'baton', fromId: 'marte', forId: null, toId: 'per', toServiceId: 'school' },
    ...{ deputyFrom: null, deputyTo: null, reason: 'Slutter', handOverNote: 'Les', familyView: 'Greit', state: 'open' },
    ...{ declineReason: null, declineWords: null, at: at(0), dueAt: at(5), answeredAt: null, version: 1 },
  }
  const asked = {
    status: 'open',
    running: undefined,
    toId: 'per',
    toCan: true,
    covered: true,
    byId: 'rune',
    worded: true,
  } as const

  it('is made to somebody who can, where there is consent, while the case is open', () => {
    expect(code(offerable(asked))).toBe('done')
    expect(code(offerable({ ...asked, status: 'closed' }))).toBe('baton.case_closed')
    expect(code(offerable({ ...asked, toCan: false }))).toBe('baton.cannot_take')
    expect(code(offerable({ ...asked, covered: false }))).toBe('baton.consent_missing')
    const holds = (kind: Holding['kind']) => ({ kind, holderId: 'per' }) as Holding
    expect(code(offerable({ ...asked, running: holds('accepted') }))).toBe('baton.holds_already')
    expect(code(offerable({ ...asked, running: holds('acting') }))).toBe('done')
  })

  it('hands something over in words, but for who only acts by rule', () => {
    const wordless = { ...asked, worded: false }
    const heldBy = (kind: Holding['kind'], holderId: string) => ({ kind, holderId }) as Holding
    expect(code(offerable(wordless))).toBe('baton.words_missing')
    expect(code(offerable({ ...wordless, running: heldBy('accepted', 'rune') }))).toBe('baton.words_missing')
    expect(code(offerable({ ...wordless, running: heldBy('acting', 'nina') }))).toBe('baton.words_missing')
    expect(code(offerable({ ...wordless, running: heldBy('acting', 'rune') }))).toBe('done')
  })

  it('asks a deputy for days to come, for somebody who has accepted', () => {
    const wanted = {
      status: 'open',
      forId: 'marte',
      toId: 'per',
      toCan: true,
      from: at(1),
      to: at(3),
      now: at(0),
    } as const
    expect(code(deputyAskable(wanted))).toBe('done')
    expect(code(deputyAskable({ ...wanted, forId: undefined }))).toBe('baton.nobody_accepted')
    expect(code(deputyAskable({ ...wanted, toId: 'marte' }))).toBe('baton.cannot_take')
    expect(code(deputyAskable({ ...wanted, toCan: false }))).toBe('baton.cannot_take')
    expect(code(deputyAskable({ ...wanted, to: at(1) }))).toBe('baton.wrong_dates')
    expect(code(deputyAskable({ ...wanted, from: at(-5), to: at(0) }))).toBe('baton.wrong_dates')
    expect(code(deputyAskable({ ...wanted, status: 'closed' }))).toBe('baton.case_closed')
  })

  it('is answered once, and not after somebody else took it', () => {
    const stands = { covered: true, base: 'marte' }
    expect(accepted(offer, at(1), stands)).toMatchObject({ state: 'accepted', answeredAt: at(1), version: 2 })
    expect(code(accepted({ ...offer, state: 'withdrawn' }, at(1), stands))).toBe('baton.taken')
    expect(code(accepted({ ...offer, state: 'accepted' }, at(1), stands))).toBe('baton.answered')
    expect(code(accepted(offer, at(1), { ...stands, covered: false }))).toBe('baton.taken')
    const deputy: Offer = { ...offer, kind: 'deputy', forId: 'marte' }
    expect(code(accepted(deputy, at(1), stands))).toBe('done')
    expect(code(accepted(deputy, at(1), { ...stands, base: 'nina' }))).toBe('baton.taken')
    const no = { reason: 'no_capacity', words: null }
    expect(declined(offer, at(1), no)).toMatchObject({ state: 'declined', declineReason: 'no_capacity', version: 2 })
    expect(code(declined({ ...offer, state: 'withdrawn' }, at(1), no))).toBe('baton.taken')
    expect(code(declined({ ...offer, state: 'declined' }, at(1), no))).toBe('baton.answered')
    expect(withdrawn(offer, at(1))).toMatchObject({ state: 'withdrawn', version: 2 })
    expect(code(withdrawn({ ...offer, state: 'accepted' }, at(1)))).toBe('baton.answered')
  })
})
