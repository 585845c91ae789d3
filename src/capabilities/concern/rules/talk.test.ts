import { describe, expect, it } from 'vitest'
import { aSharedConcern, aTalk, FATHER, MOTHER, NOTED, SOMEBODY } from '../testing/rules.ts'
import { checkInterpreter, recordTalk } from './talk.ts'
import type { Family, ToldTalk } from './talk.ts'

const now = new Date('2026-10-12T15:00:00Z')
const guardian = (personId: string, interpreterLanguage: string | null = null) => ({ personId, interpreterLanguage })
const family: Family = { guardians: [guardian(MOTHER, 'ar'), guardian(FATHER)], childSees: false }
const told = (given: Partial<ToldTalk> = {}): ToldTalk => ({ ...aTalk(), shareInterpretation: false, ...given })
const record = (talk: ToldTalk, concern = aSharedConcern(), at = now) =>
  recordTalk(concern, concern.version, talk, family, at)

describe('a talk with the family', () => {
  it('opens the concern to those who heard it', () => {
    expect(record(told())).toMatchObject({ familySharedAt: now, version: 3, interpretationShared: false })
  })
  it('shares what the writer thinks only if that is chosen', () => {
    expect(record(told({ shareInterpretation: true }))).toMatchObject({ interpretationShared: true })
  })
  it('is not with nobody', () => {
    expect(record(told({ heardBy: [] }))).toMatchObject({ code: 'concern.nobody_heard' })
  })
  it('is only with the child’s own guardians', () => {
    expect(record(told({ heardBy: [MOTHER, SOMEBODY] }))).toMatchObject({ code: 'concern.nobody_heard' })
  })
  it('with a child who has no pages of its own opens nothing', () => {
    expect(record(told({ heardBy: [], childTookPart: true, interpreter: 'not_needed' }))).toMatchObject({
      familySharedAt: null,
    })
  })
  it('has been', () => {
    expect(record(told({ talkedOn: '2026-10-13' }))).toMatchObject({ code: 'concern.talk_in_future' })
  })
  it('cannot be about a group', () => {
    const group = aSharedConcern({ about: { kind: 'group', group: '8B' } })
    expect(record(told(), group)).toMatchObject({ code: 'concern.nobody_to_talk_with' })
  })
  it('keeps the first instant at which the family could read it', () => {
    expect(record(told(), aSharedConcern({ familySharedAt: NOTED }))).toMatchObject({ familySharedAt: NOTED })
  })
})

describe('interpreting', () => {
  it.each([
    ['not_needed', false, undefined],
    ['not_needed', true, 'concern.interpreter_needed'],
    ['qualified', false, undefined],
    ['qualified', true, undefined],
    ['adult_known', false, 'concern.interpreter_needed'],
    ['adult_known', true, 'concern.interpreter_needed'],
    ['child', false, 'concern.child_interprets'],
    ['child', true, 'concern.child_interprets'],
  ] as const)('by %s when one is needed (%s): %s', (by, needed, code) => {
    expect(checkInterpreter(by, needed)?.code).toBe(code)
  })
  it('is needed only when somebody who heard it needs it', () => {
    expect(record(told({ interpreter: 'not_needed' }))).toMatchObject({ code: 'concern.interpreter_needed' })
    expect(record(told({ interpreter: 'not_needed', heardBy: [FATHER] }))).toMatchObject({ familySharedAt: now })
  })
  it('by a sibling is refused, and nothing is recorded', () => {
    expect(record(told({ interpreter: 'child' }))).toMatchObject({ code: 'concern.child_interprets' })
  })
})
