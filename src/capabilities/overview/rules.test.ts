import { describe, expect, it } from 'vitest'
import { exampleSettings } from '../settings/testing.ts'
import { aheadOf, lanesOf, namedStep, stepOf } from './rules.ts'
import type { PromisedBar } from './model.ts'

const today = '2026-11-24'
const settings = exampleSettings('tromso-like')
const bar = (more: Partial<PromisedBar> = {}): PromisedBar => ({
  id: 'bar',
  title: 'Lesegruppe',
  from: '2026-10-19',
  to: '2026-11-30',
  status: 'running',
  who: 'Kari Moen',
  whoId: 'kari',
  service: 'Solbakken barnehage',
  kind: 'employee',
  ...more,
})

describe('lanes', () => {
  it('are one per person, the earliest promise first, late only when open and past', () => {
    const lanes = lanesOf(
      [
        bar({ id: 'b', from: '2026-11-01', to: '2026-11-23' }),
        bar({ id: 'c', who: 'Amira', whoId: 'amira', kind: 'guardian', to: '2026-11-24' }),
        bar({ id: 'a', to: '2026-11-10', status: 'ended' }),
      ],
      today,
    )
    expect(lanes.map(lane => [lane.who, lane.bars.map(one => [one.id, one.late])])).toEqual([
      [
        'Kari Moen',
        [
          ['a', false],
          ['b', true],
        ],
      ],
      ['Amira', [['c', false]]],
    ])
    expect(lanesOf([], today)).toEqual([])
  })
})

describe('the step', () => {
  const since = new Date('2026-11-20T08:00:00Z')
  it('stands in the row of its level, with guide, source and deadline', () => {
    const step = stepOf(settings, { step: '1.4', stepSince: since, stepDue: '2026-11-27' })
    expect(step).toMatchObject({ position: 4, of: 5, level: 1, form: 'child_voice', due: '2026-11-27' })
    expect(step?.guide.length).toBeGreaterThanOrEqual(3)
    expect(step?.why.source).not.toBe('')
  })
  it('beside the row has no place in it; one that the settings lost is none', () => {
    expect(stepOf(settings, { step: '1.R', stepSince: since, stepDue: null })).toMatchObject({ position: null, of: 5 })
    expect(stepOf(settings, { step: '9.9', stepSince: since, stepDue: null })).toBeNull()
  })
  it('is named in a row of Min dag; a concern’s own step is not taken for it', () => {
    expect(namedStep(settings, { kind: 'step', facts: { step: '1.3' } })).toEqual({
      stepNb: 'Tiltak',
      stepNn: 'Tiltak',
    })
    expect(namedStep(settings, { kind: 'gap', facts: { type: 'step', step: '1.3' } })).toMatchObject({
      stepNb: 'Tiltak',
    })
    expect(namedStep(settings, { kind: 'concern', facts: { step: 'share' } })).toEqual({})
  })
})

describe('what is ahead', () => {
  const nothing = { bars: [], meetings: [], consentUntil: null, birthDate: null, ages: settings.ages }
  it('is told by day, and what has been or has ended is not', () => {
    const ahead = aheadOf(
      {
        ...nothing,
        bars: [bar(), bar({ to: today }), bar({ to: '2026-12-01', status: 'ended' })],
        meetings: [{ at: new Date('2026-11-25T23:30:00Z'), purpose: 'Møte' }],
        consentUntil: '2027-04-15',
      },
      today,
    )
    expect(ahead).toEqual([
      { kind: 'meeting', on: '2026-11-26', words: 'Møte' },
      { kind: 'evaluation', on: '2026-11-30', words: 'Lesegruppe' },
      { kind: 'consent', on: '2027-04-15', words: null },
    ])
  })
  it('tells of a birthday that changes who decides the year before, on the day the law counts', () => {
    const { ownsCase } = settings.ages
    const born = (day: string) => aheadOf({ ...nothing, birthDate: day }, today)
    expect(born(`${2027 - ownsCase}-11-24`)).toEqual([{ kind: 'owns_case', on: '2027-11-24', words: null }])
    expect(born(`${2027 - ownsCase}-11-25`)).toEqual([])
    expect(born(`${2026 - ownsCase}-11-24`)).toEqual([])
    // Born on the leap day: of age on the first of March.
    const leap = aheadOf({ ...nothing, birthDate: '2008-02-29', ages: { youthSees: 12, ownsCase: 19 } }, today)
    expect(leap).toEqual([{ kind: 'owns_case', on: '2027-03-01', words: null }])
  })
})
