import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarText } from './calendar.ts'
import type { CalendarEntry } from './calendar.ts'

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '6f1f9a52-9e2a-4f2b-8d7a-0f6a5c9b1e11@samspor.veikryss.example',
  sequence: 0,
  cancelled: false,
  startsAt: new Date('2026-11-30T08:00:00Z'),
  endsAt: new Date('2026-11-30T09:00:00Z'),
  stamp: new Date('2026-11-24T07:00:00Z'),
  organizer: 'samspor@veikryss.example',
  attendee: 'hege@familie.example',
  url: 'https://samspor.veikryss.example/familie',
  summary: 'Møte',
  ...more,
})
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('no event')
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(component), component }
}

describe('a calendar entry', () => {
  it('is read by a calendar as the time, a stable id and a link to log in', () => {
    const { method, event, component } = read(calendarText(entry()))
    expect(method).toBe('REQUEST')
    expect(event.uid).toBe(entry().uid)
    expect(event.startDate.toJSDate()).toEqual(entry().startsAt)
    expect(event.endDate.toJSDate()).toEqual(entry().endsAt)
    expect(component.getFirstPropertyValue('url')).toBe(entry().url)
    expect(component.getFirstPropertyValue('attendee')).toBe('mailto:hege@familie.example')
  })

  it('says nothing but that there is a meeting', () => {
    const { component } = read(calendarText(entry()))
    expect(component.getFirstPropertyValue('summary')).toBe('Møte')
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE')
    const names = component.getAllProperties().map(one => one.name)
    for (const name of ['description', 'location', 'comment', 'categories']) expect(names).not.toContain(name)
  })

  it('of a moved or cancelled meeting is the same one with a higher sequence', () => {
    const moved = read(calendarText(entry({ sequence: 1 })))
    expect([moved.event.uid, moved.event.sequence, moved.method]).toEqual([entry().uid, 1, 'REQUEST'])
    const cancelled = read(calendarText(entry({ sequence: 2, cancelled: true })))
    expect([cancelled.method, cancelled.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', 'CANCELLED'])
  })

  it('has lines of at most 75 octets that end with CRLF, whatever stands in it', () => {
    const anything = fc.record({ summary: fc.string({ unit: 'grapheme', maxLength: 200 }) })
    fc.assert(
      fc.property(anything, ({ summary }) => {
        const text = calendarText(entry({ summary }))
        expect(text.endsWith('\r\n')).toBe(true)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/\n/)
      }),
    )
  })

  it('takes no new lines or receivers from an address', () => {
    const text = calendarText(entry({ attendee: 'a@b.no\r\nATTENDEE:mailto:evil@example.org' }))
    expect(read(text).component.getAllProperties('attendee')).toHaveLength(1)
  })
})
