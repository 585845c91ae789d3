import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROTECTIONS } from '../person/model.ts'
import { isProtected } from '../person/protection.ts'
import { noticeConfig, topicOf } from './config-model.ts'
import { CHANNELS, NOTICE_KINDS, Quiet, When } from './model.ts'
import type { Habits } from './model.ts'
import { afterQuiet, defaultHabits, departures, nextDigest } from './rules.ts'
import { mailOf, smsOf } from './words-model.ts'

const oslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })
const timeOf = (at: Date) => oslo.format(at)
const NIGHT = { from: '21:00', to: '07:00' }
const HOUR = 3_600_000

const pad = (n: number) => `${n}`.padStart(2, '0')
const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${pad(h)}:${pad(m)}`)
const aQuiet = fc.record({ from: aTime, to: aTime }).filter(one => Quiet.safeParse(one).success)
/** Any minute of some years, and more often those around the nights when the clock is moved. */
const anInstant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 0) }),
    ...[Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 9, 24, 12)].map(from =>
      fc.integer({ min: from, max: from + 36 * HOUR }),
    ),
  )
  .map(at => new Date(at - (at % 60_000)))
const isIn = (time: string, { from, to }: { from: string; to: string }) =>
  from < to ? time >= from && time < to : time >= from || time < to
const habits = fc.record<Habits>({
  when: fc.dictionary(fc.constantFrom(...noticeConfig.topics.map(one => one.id)), fc.constantFrom(...When.options)),
  quiet: fc.option(aQuiet, { nil: null }),
  digestAt: aTime,
  channels: fc.subarray([...CHANNELS]),
})
const kinds = fc.constantFrom(...NOTICE_KINDS)
const reached = fc.record({ isProtected: fc.constant(false), email: fc.boolean(), sms: fc.boolean() })

describe('quiet hours', () => {
  it.each([
    ['2026-11-24T19:59:00Z', '20:59'],
    ['2026-11-24T20:00:00Z', '07:00'],
    ['2026-11-25T05:59:00Z', '07:00'],
    ['2026-11-25T06:00:00Z', '07:00'],
  ])('from nine to seven, %s is told at %s', (at, told) => {
    expect(timeOf(afterQuiet(new Date(at), NIGHT))).toBe(told)
  })

  it('last nine hours in the night when summer begins, eleven when it ends', () => {
    const slept = (evening: string) => {
      const at = new Date(evening)
      return (afterQuiet(at, NIGHT).getTime() - at.getTime()) / HOUR
    }
    expect(slept('2026-03-28T20:00:00Z')).toBe(9)
    expect(slept('2026-10-24T19:00:00Z')).toBe(11)
  })

  it('are never when they begin as they end, or when somebody wants none', () => {
    const at = new Date('2026-11-24T23:00:00Z')
    expect(afterQuiet(at, { from: '08:00', to: '08:00' })).toBe(at)
    expect(afterQuiet(at, null)).toBe(at)
  })

  it('end at their own time, never before they were asked and within a day, whatever the clocks do', () => {
    fc.assert(
      fc.property(anInstant, aQuiet, (at, quiet) => {
        const told = afterQuiet(at, quiet)
        expect(told.getTime()).toBeGreaterThanOrEqual(at.getTime())
        expect(told.getTime() - at.getTime()).toBeLessThanOrEqual(25 * HOUR)
        // A time that the clock leaps over in spring is an hour later.
        const ends = told > at ? [quiet.to, '03:' + quiet.to.slice(3)] : [timeOf(at)]
        expect(ends).toContain(timeOf(told))
        expect(afterQuiet(told, quiet)).toEqual(told)
      }),
      { numRuns: 2000 },
    )
  })

  it('hold back at every time that is in them, but for the hour that the clock gives twice', () => {
    fc.assert(
      fc.property(anInstant, aQuiet, (at, quiet) => {
        fc.pre(
          quiet.from !== quiet.to &&
            !['02', '03'].some(hour => [quiet.from, quiet.to, timeOf(at)].some(one => one.startsWith(hour))),
        )
        expect(afterQuiet(at, quiet) > at).toBe(isIn(timeOf(at), quiet))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is gathered', () => {
  it('is sent at the next time that was chosen, not in quiet hours, and within two days', () => {
    fc.assert(
      fc.property(anInstant, habits, (at, one) => {
        const sent = nextDigest(at, one)
        expect(sent > at).toBe(true)
        expect(sent.getTime() - at.getTime()).toBeLessThanOrEqual(50 * HOUR)
        expect(afterQuiet(sent, one.quiet)).toEqual(sent)
      }),
      { numRuns: 1000 },
    )
  })
  it('goes together: two things of the same day leave at the same instant', () => {
    const [one, other] = ['2026-11-24T09:00:00Z', '2026-11-24T14:00:00Z'].map(at =>
      nextDigest(new Date(at), defaultHabits),
    )
    expect(one).toEqual(other)
    expect(one).toEqual(new Date('2026-11-25T07:00:00Z'))
  })
})

describe('what leaves the inbox', () => {
  it('is nothing for somebody who is protected, whatever the kind, the choice and the time', () => {
    fc.assert(
      fc.property(
        kinds,
        habits,
        reached,
        anInstant,
        fc.constantFrom(...PROTECTIONS.filter(isProtected)),
        (kind, one, reach, at, grade) => {
          expect(departures(kind, one, { ...reach, isProtected: isProtected(grade) }, at)).toEqual([])
        },
      ),
    )
  })
  it('is as it was chosen: nothing where only the inbox was, gathered where that was; by ways that lead there', () => {
    fc.assert(
      fc.property(kinds, habits, reached, anInstant, (kind, one, reach, at) => {
        const topic = topicOf(kind)
        const when = topic.acute ? 'at_once' : (one.when[topic.id] ?? topic.when)
        const ways = departures(kind, one, reach, at)
        expect(ways.length > 0).toBe(when !== 'inbox' && (reach.email || reach.sms))
        for (const way of ways) {
          expect(way.digest).toBe(when === 'digest')
          expect(reach[way.channel]).toBe(true)
          expect(way.sendAt).toEqual(topic.acute ? at : afterQuiet(way.sendAt, one.quiet))
        }
      }),
    )
  })
})

describe('the words outside', () => {
  const dueAt = new Date('2026-11-27T22:59:00Z')
  it('are kind and deadline, in the reader’s language', () => {
    expect(
      mailOf([{ kind: 'meeting', dueAt }], { language: 'nn', kind: 'employee' }, { baseUrl: 'https://samspor.example' })
        .text,
    ).toBe(
      'Du er invitert til eit møte. Svar innan 27.11.2026.\n\nLogg inn for å lese og svare:\nhttps://samspor.example\n',
    )
    expect(smsOf([{ kind: 'meeting', dueAt }], 'nb')).toBe(
      'Samspor: Du er invitert til et møte. Svar innen 27.11.2026. Logg inn i Samspor for å lese.',
    )
  })
  it('of several things tell each in a line, and a telephone only that there are several', () => {
    const both = [
      { kind: 'meeting', dueAt },
      { kind: 'reminder', dueAt: null },
    ] as const
    expect(mailOf(both, { language: 'nb', kind: 'employee' }, { baseUrl: '' }).text.match(/^– /gm)).toHaveLength(2)
    expect(smsOf(both, 'nb')).toBe('Samspor: Noe venter på deg i Samspor. Logg inn i Samspor for å lese.')
  })
  it('are nothing at all about a child of whom nothing may be told', () => {
    expect(mailOf([], { language: 'nb', kind: 'family' }, { baseUrl: 'https://samspor.example' })).toEqual({
      subject: 'Samspor',
      text: 'Samspor\nhttps://samspor.example\n',
    })
    expect(smsOf([], 'nb')).toBe('Samspor')
  })
})
