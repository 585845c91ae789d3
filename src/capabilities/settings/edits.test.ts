import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdFrom } from './choice-id-model.ts'
import { withEdits } from './edits-model.ts'
import type { Edits } from './edits-model.ts'
import { isConfirmed, offered } from './model.ts'
import type { Settings } from './model.ts'
import { changesBetween, problemsIn, problemsOfChange } from './rules.ts'
import { editsTo } from './restore-model.ts'
import { exampleSettings } from './testing.ts'

const before = exampleSettings()
/** A copy with something else in it. */
const but = (change: (settings: Settings) => void): Settings => {
  const copy = structuredClone(before)
  change(copy)
  return copy
}

describe('what is written and not yet saved', () => {
  const placesOf = (edits: Edits) =>
    changesBetween(before, withEdits(before, edits).settings).map(one => one.path.join('/'))
  it('lies at its place by name, and is found again as changes', () => {
    const edits = {
      'deadlines/silentLogDays': 30,
      'steps/0.2/title/nb': 'Hva så du?',
      'whoDecides/case.level/holder': false,
      inWorkingDays: before.inWorkingDays.filter(one => one !== 'batonAnswerDays'),
    }
    const gone = 'inWorkingDays/batonAnswerDays'
    expect(placesOf(edits)).toEqual([
      'steps/0.2/title/nb',
      'deadlines/silentLogDays',
      'whoDecides/case.level/holder',
      gone,
    ])
  })
  it('is named by its place where it does not fit, and the rest stays', () => {
    const edits = { 'deadlines/silentLogDays': '', 'steps/0.2/title/nn': ' ', 'levels/2/mark': 'ABC', caseloadLimit: 3 }
    expect(withEdits(before, edits).wrong).toEqual([
      { place: 'levels/2/mark', why: 'long', limit: 2 },
      { place: 'steps/0.2/title/nn', why: 'empty', limit: 1 },
      { place: 'deadlines/silentLogDays', why: 'number', limit: 0 },
    ])
    expect(placesOf(edits)).toEqual(['caseloadLimit'])
  })
  it('tells the least and the most that fit', () => {
    const edits = { 'deadlines/silentLogDays': 0, caseloadLimit: 101, consentReminderDays: '60, tretti' }
    expect(withEdits(before, edits).wrong).toEqual([
      { place: 'deadlines/silentLogDays', why: 'low', limit: 1 },
      { place: 'consentReminderDays', why: 'form', limit: 0 },
      { place: 'caseloadLimit', why: 'high', limit: 100 },
    ])
  })
  it('in a list lies on top of the list, in whatever order it was written, and a new line stays while it is mended', () => {
    const added = { id: 'quiet', label: { nb: 'Det roet seg', nn: 'Det roa seg' } }
    const edits = {
      'closeReasons/moved/label/nb': 'Barnet flyttet',
      closeReasons: [...before.closeReasons, added],
      'closeReasons/quiet/label/nn': ' ',
    }
    const { settings, wrong } = withEdits(before, edits)
    expect(wrong).toEqual([{ place: 'closeReasons/quiet/label/nn', why: 'empty', limit: 1 }])
    expect(settings.closeReasons.find(one => one.id === 'moved')?.label.nb).toBe('Barnet flyttet')
    expect(settings.closeReasons.at(-1)).toEqual(added)
  })
  it('may take something away', () => {
    const rung = { 'phones/childWelfareEmergency/confirmed': { number: '02800', on: '2026-11-24' } }
    const { settings } = withEdits(before, rung)
    expect(isConfirmed(settings.phones.childWelfareEmergency)).toBe(true)
    const undone = withEdits(settings, { 'phones/childWelfareEmergency/confirmed': null }).settings
    expect(undone.phones.childWelfareEmergency).toEqual(before.phones.childWelfareEmergency)
  })
  it('at a place that is no longer there changes nothing', () =>
    expect(withEdits(before, { 'steps/9.9/title/nb': 'x' })).toEqual({ settings: before, wrong: [] }))
})

describe('an earlier version', () => {
  const newest = but(one => {
    one.deadlines.concernDecisionDays = 21
    one.signs.pop()
    one.closeReasons[0]!.label.nb = 'Alt er bra'
    one.closeReasons.push({ id: 'quiet', label: { nb: 'Det roet seg', nn: 'Det roa seg' } })
  })
  it('is brought back part by part, and only what is different', () =>
    expect(Object.keys(editsTo(newest, before)).toSorted()).toEqual(['closeReasons', 'deadlines', 'signs']))
  it('may be saved: what came since is kept, and offered no more', () => {
    const { settings, wrong } = withEdits(newest, editsTo(newest, before))
    expect(wrong).toEqual([])
    expect([...problemsIn(settings), ...problemsOfChange(newest, settings)]).toEqual([])
    expect(changesBetween(before, settings).map(one => one.path.join('/'))).toEqual([
      'closeReasons/quiet/label/nb',
      'closeReasons/quiet/label/nn',
      'closeReasons/quiet/retired',
    ])
    expect(offered(settings.closeReasons)).toEqual(before.closeReasons)
  })
  it('brought back onto itself changes nothing', () => expect(editsTo(before, before)).toEqual({}))
})

describe('the id of a new choice', () => {
  it('comes from its words, and is never one that is taken', () => {
    expect(newIdFrom('Bråk på skolen – ofte', [])).toBe('brak_pa_skolen_ofte')
    expect(newIdFrom('Ro', ['ro', 'ro_2'])).toBe('ro_3')
    expect(newIdFrom('123 ??', [])).toBe('nytt')
  })
  it('always fits', () => {
    const fits = fc.property(fc.string(), words => {
      expect(newIdFrom(words, [])).toMatch(/^[a-z][a-z0-9_]*$/)
    })
    fc.assert(fits)
  })
})
