import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsentAnswer, Giver, SharingSources } from './model.ts'
import { OPEN_STATES } from './model.ts'
import { cellAt, keptOut } from './rules/cell.ts'
import { anAnswer, aRequest, someSources } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const serviceId = randomUUID()
const key = { serviceId, topic: 'plan' } as const
const hege: Giver = { kind: 'guardian', id: randomUUID() }
const trond: Giver = { kind: 'guardian', id: randomUUID() }
const care = (personId: string, over: object = {}) => ({
  guardianshipId: randomUUID(),
  personId,
  parentalResponsibility: true,
  from: '2017-05-05',
  to: null,
  ...over,
})
const guardians = [care(hege.id), care(trond.id)]
const said = (giver: Giver, answer: ConsentAnswer['answer'], day: string, over: Partial<ConsentAnswer> = {}) =>
  anAnswer({
    giver,
    serviceId,
    answer,
    limits: answer === 'limited' ? 'Ikke hjemme hos meg.' : null,
    at: new Date(`${day}T08:00:00Z`),
    from: day,
    ...over,
  })
const stateOf = (answers: ConsentAnswer[], over: Partial<SharingSources> = {}, at = now) =>
  cellAt(someSources({ guardians, answers, ...over }), key, at).state
const both = [said(hege, 'yes', '2026-10-26'), said(trond, 'yes', '2026-11-03')]

describe('where a service stands for a topic', () => {
  it('is not asked before anybody is asked, and waits when they are', () => {
    expect(stateOf([])).toBe('not_asked')
    expect(stateOf([], { requests: [aRequest({ serviceId })] })).toBe('waiting')
    expect(stateOf([], { requests: [aRequest({ serviceId, topics: ['health'] })] })).toBe('not_asked')
  })

  it('opens only when both have said yes', () => {
    expect(stateOf([said(hege, 'yes', '2026-10-26')])).toBe('waiting')
    expect(stateOf(both)).toBe('yes')
  })

  it('is limited when one of them leaves something out', () => {
    expect(stateOf([said(hege, 'yes', '2026-10-26'), said(trond, 'limited', '2026-11-03')])).toBe('limited')
  })

  it('tells a no, a disagreement and a withdrawal apart', () => {
    expect(stateOf([said(hege, 'no', '2026-10-26'), said(trond, 'no', '2026-11-03')])).toBe('no')
    expect(stateOf([said(trond, 'no', '2026-11-03')])).toBe('no')
    expect(stateOf([said(hege, 'yes', '2026-10-26'), said(trond, 'no', '2026-11-03')])).toBe('in_disagreement')
    expect(stateOf([...both, said(hege, 'no', '2026-11-18')])).toBe('withdrawn')
  })

  it('closes on the first day that one of the answers no longer covers, and warns before', () => {
    const ends = [said(hege, 'yes', '2026-10-26', { to: '2026-12-08' }), said(trond, 'yes', '2026-11-03')]
    expect(stateOf(ends)).toBe('lapsing')
    expect(stateOf(ends, {}, new Date('2026-12-07T22:59:59Z'))).toBe('lapsing')
    expect(stateOf(ends, {}, new Date('2026-12-07T23:00:00Z'))).toBe('expired')
  })

  it('opens again only by a new yes from the one who withdrew', () => {
    const withdrawn = [...both, said(hege, 'no', '2026-11-18')]
    expect(stateOf([...withdrawn, said(trond, 'yes', '2026-11-19')])).toBe('withdrawn')
    expect(stateOf([...withdrawn, said(hege, 'yes', '2026-11-20')])).toBe('yes')
  })

  it('lets the later of two answers in one instant rule', () => {
    const [first, second] = [said(hege, 'yes', '2026-11-18'), said(hege, 'no', '2026-11-18')]
    expect(stateOf([said(trond, 'yes', '2026-11-03'), second, first])).toBe('withdrawn')
  })

  it('stays closed when nobody is there to ask', () => {
    expect(stateOf(both, { guardians: [] })).toBe('not_asked')
  })

  it('closes when a new guardian with responsibility has not been asked', () => {
    expect(stateOf(both, { guardians: [...guardians, care(randomUUID())] })).toBe('waiting')
  })

  it('does not ask any more for one whose responsibility has ended', () => {
    const alone = { guardians: [care(hege.id), care(trond.id, { to: '2026-11-20' })] }
    expect(stateOf([said(hege, 'yes', '2026-10-26'), said(trond, 'no', '2026-11-03')], alone)).toBe('yes')
  })

  it('needs the youth too from the age of consent', () => {
    const child = { id: randomUUID(), birthDate: '2011-11-24' }
    expect(stateOf(both, { child })).toBe('waiting')
    expect(stateOf([...both, said({ kind: 'youth', id: child.id }, 'yes', '2026-11-24', { at: now })], { child })).toBe(
      'yes',
    )
  })

  it('keeps out the people whom any of them names', () => {
    const person = randomUUID()
    const answers = [said(hege, 'yes', '2026-10-26'), said(trond, 'limited', '2026-11-03', { notFor: [person] })]
    expect(keptOut(cellAt(someSources({ guardians, answers }), key, now))).toEqual(new Set([person]))
  })
})

describe('whatever is said, in whatever order', () => {
  const giver = fc.constantFrom(hege, trond)
  const day = fc.integer({ min: 10, max: 24 }).map(date => `2026-11-${date}`)
  const answer = fc
    .record({
      giver,
      answer: fc.constantFrom('yes', 'limited', 'no' as const),
      day,
      days: fc.constantFrom('2026-11-20', '2026-11-24', '2026-11-25', '2027-01-01'),
    })
    .filter(one => one.days > one.day)
    .map(one => said(one.giver, one.answer, one.day, { to: one.answer === 'no' ? null : one.days }))
  const history = fc.array(answer, { maxLength: 8 })
  const later = (a: ConsentAnswer, b: ConsentAnswer) => a.at.getTime() - b.at.getTime() || a.position - b.position
  const ruling = (answers: ConsentAnswer[], who: Giver) =>
    answers
      .filter(one => one.giver.id === who.id && one.at <= now)
      .toSorted(later)
      .at(-1)

  it('is open exactly when the latest answer of each is a yes that covers today', () => {
    const open = { yes: 0, no: 0 }
    fc.assert(
      fc.property(history, answers => {
        const expected = [hege, trond].every(who => {
          const one = ruling(answers, who)
          return (
            one !== undefined &&
            one.answer !== 'no' &&
            one.from <= '2026-11-24' &&
            (one.to === null || one.to > '2026-11-24')
          )
        })
        open[expected ? 'yes' : 'no']++
        expect(OPEN_STATES.has(stateOf(answers))).toBe(expected)
      }),
      { numRuns: 2000 },
    )
    expect(open.yes).toBeGreaterThan(50)
  })

  it('never opens by a withdrawal, nor by taking the order in which rows are read', () => {
    fc.assert(
      fc.property(history, giver, fc.integer({ min: 0, max: 99 }), (answers, who, seed) => {
        const withdrawn = [...answers, said(who, 'no', '2026-11-24', { at: now, to: null })]
        expect(OPEN_STATES.has(stateOf(withdrawn))).toBe(false)
        const shuffled = answers
          .map((one, at) => ({ one, order: (at * 7919 + seed) % 101 }))
          .toSorted((a, b) => a.order - b.order)
        expect(stateOf(shuffled.map(({ one }) => one))).toBe(stateOf(answers))
      }),
      { numRuns: 500 },
    )
  })
})
