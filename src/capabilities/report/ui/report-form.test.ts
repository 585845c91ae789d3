import { describe, expect, it } from 'vitest'
import { EMPTY_REPORT, reportText, withSource } from './report-form.ts'
import type { Source } from './report-form.ts'

const source: Source = {
  concernId: '1',
  childName: 'Mikkel Prøve',
  birthDate: '2019-03-02',
  notedOn: '2026-11-20',
  arena: 'Garderoben',
  facts: 'Blåmerke på overarmen.',
  childSaid: 'Pappa slår.',
  duration: '',
  earlier: '',
}
const as = (day: string) => `dag ${day}`

describe('the report', () => {
  it('takes facts from a note, with when and where, in the child’s own words', () => {
    expect(withSource(EMPTY_REPORT, source, as)).toEqual({
      child: 'Mikkel Prøve, dag 2019-03-02',
      seen: 'dag 2026-11-20, Garderoben: Blåmerke på overarmen.',
      childSaid: 'dag 2026-11-20: Pappa slår.',
      duration: '',
      tried: '',
    })
  })
  it('has a note once, however often it is taken, and keeps what was written', () => {
    const written = { ...EMPTY_REPORT, seen: 'Egne ord.' }
    const one = { ...written, ...withSource(written, source, as) }
    const two = { ...one, ...withSource(one, source, as) }
    expect(two).toEqual(one)
    expect(one.seen).toBe('Egne ord.\n\ndag 2026-11-20, Garderoben: Blåmerke på overarmen.')
  })
  it('leaves out what is empty, and ends with who reports', () => {
    const text = reportText({ ...EMPTY_REPORT, seen: 'Blåmerke. ' }, part => part.toUpperCase(), {
      heading: 'MELDER',
      lines: ['Marte Vik', '', 'Bjørkely skole'],
    })
    expect(text).toBe('SEEN\nBlåmerke.\n\nMELDER\nMarte Vik\nBjørkely skole')
  })
})
