import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../kernel/time.ts'
import { Settings } from '../settings/settings-model.ts'
import type { Passage } from '../settings/model.ts'
import type { Answer, Block } from './model.ts'
import { canTakeOver, checkDays, dayOfPassage, daysWaitedFor, dueToday } from './rules/days.ts'
import { SERVICE_KINDS } from '../settings/model.ts'
import { isApproved, latest, stillCarried, waitedFor } from './rules/pack.ts'

const settings = Settings.parse(
  JSON.parse(readFileSync(new URL('../../../config/tromso-like.json', import.meta.url), 'utf8')),
)
const { passages, ages } = settings
const passage = (id: string): Passage => {
  const found = passages.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(at => at.toISOString().slice(0, 10))
const born = (birthDate: string, ...kinds: string[]) => ({
  birthDate,
  senders: (kinds.length === 0 ? ['kindergarten'] : kinds).map(kind => ({ serviceId: `the ${kind}`, kind })),
})
const ids = (due: ReturnType<typeof dueToday>) => due.map(one => `${one.passage.id} ${one.on}`)

describe('the day of a passage', () => {
  it('is of the calendar year as school is: the first and the last born of a year begin together', () => {
    for (const birthDate of ['2021-01-01', '2021-12-31'])
      expect(dayOfPassage(passage('to_school'), { birthDate }, ages)).toBe('2027-08-15')
    expect(dayOfPassage(passage('to_school'), { birthDate: '2022-01-01' }, ages)).toBe('2028-08-15')
  })
  it('is the birthday from which the case is one’s own; after a leap day, the first of March', () => {
    expect(dayOfPassage(passage('to_adult'), { birthDate: '2008-02-29' }, ages)).toBe('2026-03-01')
    const birthday = { day: { by: 'birthday', age: 4 } } as const
    expect(dayOfPassage(birthday, { birthDate: '2008-02-29' }, ages)).toBe('2012-02-29')
  })
  it('is nobody’s to reckon before birth, or where somebody says it', () => {
    expect(dayOfPassage(passage('to_school'), { birthDate: null }, ages)).toBeUndefined()
    expect(dayOfPassage(passage('moving'), { birthDate: '2021-01-01' }, ages)).toBeUndefined()
  })
})

describe('what a passage is called', () => {
  const receivers = (one: Passage) =>
    SERVICE_KINDS.filter(kind => canTakeOver({ kind, activeTo: null }, one, '2026-11-24'))

  it.each(['late-log', 'tromso-like', 'overhalla-like'])('is true of whoever can receive, in %s', name => {
    const path = new URL(`../../../config/${name}.json`, import.meta.url)
    const here = Settings.parse(JSON.parse(readFileSync(path, 'utf8'))).passages
    const fromBup = here.filter(one => one.fromKinds.includes('bup')).map(one => [one.label.nb, receivers(one)])
    expect(fromBup).toEqual([
      ['Fra BUP til psykisk helsevern for voksne', ['adult_mental_health']],
      ['Fra BUP til NAV', ['nav']],
    ])
  })

  it('is told to no service of another kind, nor to one that is no more', () => {
    const school = { kind: 'school', activeTo: null } as const
    expect(canTakeOver(school, passage('to_school'), '2026-11-24')).toBe(true)
    expect(canTakeOver(school, passage('bup_to_nav'), '2026-11-24')).toBe(false)
    expect(canTakeOver({ ...school, activeTo: '2026-11-24' }, passage('to_school'), '2026-11-24')).toBe(false)
    expect(canTakeOver({ ...school, activeTo: '2026-11-25' }, passage('to_school'), '2026-11-24')).toBe(true)
    // One that names no kinds goes to any, as one does that the settings no longer have.
    expect(receivers(passage('to_service'))).toEqual(SERVICE_KINDS)
    expect(canTakeOver(school, undefined, '2026-11-24')).toBe(true)
  })
})

describe('a passage is due', () => {
  it('from so many months before until its day, also over the end of a year', () => {
    const child = born('2021-06-01')
    expect(ids(dueToday(passages, child, ages, '2027-02-14'))).toEqual([])
    expect(ids(dueToday(passages, child, ages, '2027-02-15'))).toEqual(['to_school 2027-08-15'])
    expect(ids(dueToday(passages, child, ages, '2027-08-15'))).toEqual(['to_school 2027-08-15'])
    expect(ids(dueToday(passages, child, ages, '2027-08-16'))).toEqual([])
    expect(ids(dueToday(passages, born('2011-06-01', 'school'), ages, '2026-10-15'))).toEqual([
      'to_upper_secondary 2027-08-15',
    ])
  })
  it('from a service that takes part where the owner is none that sends, and from the owner where it is', () => {
    const from = (birthDate: string, ...kinds: string[]) =>
      dueToday(passages, born(birthDate, ...kinds), ages, '2027-03-01').map(one => [one.passage.id, one.fromServiceId])
    expect(from('2021-06-01', 'health_station', 'ppt', 'kindergarten')).toEqual([['to_school', 'the kindergarten']])
    expect(from('2009-05-01', 'school', 'bup', 'child_welfare')).toEqual([
      ['to_adult', 'the school'],
      ['bup_to_adult', 'the bup'],
      ['after_care', 'the child_welfare'],
    ])
    // Each once, however many could send.
    const two = {
      ...born('2021-06-01', 'kindergarten'),
      senders: ['a', 'b'].map(serviceId => ({ serviceId, kind: 'kindergarten' })),
    }
    expect(dueToday(passages, two, ages, '2027-03-01').map(one => one.fromServiceId)).toEqual(['a'])
  })
  it.each(['late-log', 'tromso-like', 'overhalla-like'])(
    'from BUP and from child welfare half a year before the eighteenth birthday, in %s',
    name => {
      const path = new URL(`../../../config/${name}.json`, import.meta.url)
      const here = Settings.parse(JSON.parse(readFileSync(path, 'utf8')))
      const due = (today: string, kind: string) =>
        ids(dueToday(here.passages, born('2009-01-23', kind), here.ages, today)).filter(
          one => !one.startsWith('to_adult'),
        )
      for (const [kind, passed] of [
        ['bup', 'bup_to_adult'],
        ['child_welfare', 'after_care'],
      ] as const) {
        expect(due('2026-07-22', kind)).toEqual([])
        expect(due('2026-07-23', kind)).toEqual([`${passed} 2027-01-23`])
        expect(due('2027-01-23', kind)).toEqual([`${passed} 2027-01-23`])
        expect(due('2027-01-24', kind)).toEqual([])
      }
    },
  )
  it('only where such a service has the child, and not when it is offered no more', () => {
    expect(dueToday(passages, born('2021-06-01', 'health_station'), ages, '2027-03-01')).toEqual([])
    const retired = passages.map(one => ({ ...one, retired: true }))
    expect(dueToday(retired, born('2021-06-01'), ages, '2027-03-01')).toEqual([])
  })
  it('is found on every day of its time and on no other, whoever is born when', () => {
    const school = passage('to_school')
    fc.assert(
      fc.property(aDay, aDay, (birthDate, today) => {
        const on = dayOfPassage(school, { birthDate }, ages) ?? ''
        expect(Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))).toBe(6)
        const due = dueToday([school], born(birthDate), ages, today).length > 0
        expect(due).toBe(today >= addMonths(on, -6) && today <= on)
      }),
    )
  })
})

describe('the days that are waited for', () => {
  it('come in their order, never before today, however late it begins', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 700 }), (today, days) => {
        const on = addDays(today, days)
        const { beginBy, receiveBy } = daysWaitedFor({ beginDays: 14, receiveDays: 30 }, on, today)
        expect(today <= beginBy && beginBy <= receiveBy && receiveBy <= on).toBe(true)
      }),
    )
  })
  it('after the yes are whole months, on the last day of a shorter one', () => {
    expect(checkDays({ checkMonths: 3, checkDays: 14 }, '2026-11-30')).toEqual({
      ...{ checkOn: '2027-02-28', checkBy: '2027-03-14' },
    })
  })
})

const block = (version: number): Block => ({
  ...{
    transitionId: 'a',
    block: 'goals',
    version,
    topic: 'plan',
    words: 'x',
    lines: [],
    writtenBy: 'k',
    at: new Date(0),
  },
})
const hege = { kind: 'guardian', id: 'hege' } as const
const trond = { kind: 'guardian', id: 'trond' } as const
const said = (giver: Answer['giver'], answer: Answer['answer'], version = 1): Answer => ({
  ...{ transitionId: 'a', block: 'goals', version, giver, answer, words: null, at: new Date(0) },
})

describe('a block', () => {
  it('goes along when everybody who must has said yes to it as it is written', () => {
    const both = [hege, trond]
    expect(isApproved(block(1), [said(hege, 'yes')], both)).toBe(false)
    expect(waitedFor(block(1), [said(hege, 'yes')], both)).toEqual([trond])
    expect(isApproved(block(1), [said(hege, 'yes'), said(trond, 'no')], both)).toBe(false)
    expect(isApproved(block(1), [said(hege, 'yes'), said(trond, 'no'), said(trond, 'yes')], both)).toBe(true)
    expect(isApproved(block(2), [said(hege, 'yes'), said(trond, 'yes')], both)).toBe(false)
    expect(isApproved(block(1), [], [])).toBe(false)
  })
  it('is the latest version, in whatever order they come', () => {
    expect(latest([block(2), block(1)])).toEqual([block(2)])
  })
  it('that went along is read until anybody who answered says no', () => {
    const yes = [said(hege, 'yes'), said(trond, 'yes')]
    expect(stillCarried(block(1), ['goals'], yes)).toBe(true)
    expect(stillCarried(block(1), ['other'], yes)).toBe(false)
    expect(stillCarried(block(1), ['goals'], [...yes, said(hege, 'no')])).toBe(false)
    expect(stillCarried(block(1), ['goals'], [...yes, said(hege, 'no'), said(hege, 'yes')])).toBe(true)
  })
})
