import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { Settings } from '../../settings/settings-model.ts'
import { hasIdentityNumber } from '../model.ts'
import { aConcern, aNote, aSharedConcern, LEADER, NOTED, SOMEBODY, WRITER } from '../testing/rules.ts'
import { agreeTalker, change, deadlinesFrom, lookAgain, nextStep, shareWithLeader, stateOf } from './concern.ts'

const config = (name: string) =>
  Settings.parse(JSON.parse(readFileSync(new URL(`../../../../config/${name}.json`, import.meta.url), 'utf8')))
const later = new Date('2026-10-08T08:00:00Z')

describe('the clock of a concern', () => {
  it('runs for as many days as the municipality has set', () => {
    const settings = config('tromso-like')
    expect(settings.deadlines.concernDecisionDays).toBe(14)
    expect(deadlinesFrom(settings, '2026-10-06', false).dueOn).toBe('2026-10-20')
  })

  it('is shorter for the talk where the municipality says so for the school environment', () => {
    const settings = config('overhalla-like')
    const other = deadlinesFrom(settings, '2026-10-06', false).talkBy
    expect(deadlinesFrom(settings, '2026-10-06', true).talkBy < other).toBe(true)
  })
})

describe('what happens next', () => {
  const heard = { familySharedAt: new Date('2026-10-12T14:00:00Z') }
  it.each([
    ['noted: share with the leader', aConcern(), { step: 'share', by: '2026-10-09', whoId: WRITER }],
    [
      'told to the family first: share before the decision',
      aConcern(heard),
      { step: 'share', by: '2026-10-20', whoId: WRITER },
    ],
    [
      'put off: look again that day',
      aConcern({ lookAgainOn: '2026-10-15' }),
      { step: 'look_again', by: '2026-10-15', whoId: WRITER },
    ],
    [
      'shared with the leader: talk with the family',
      aSharedConcern(),
      { step: 'talk', by: '2026-10-16', whoId: WRITER },
    ],
    [
      'the leader is to talk: the leader',
      aSharedConcern({ talkerId: LEADER }),
      { step: 'talk', by: '2026-10-16', whoId: LEADER },
    ],
    [
      'a talk that may come late is still due with the decision',
      aSharedConcern({ talkBy: '2026-11-03' }),
      { step: 'talk', by: '2026-10-20', whoId: WRITER },
    ],
    ['talked: the leader decides', aSharedConcern(heard), { step: 'decide', by: '2026-10-20', whoId: LEADER }],
    [
      'a group has no family: the leader decides',
      aSharedConcern({ about: { kind: 'group', group: '8B' } }),
      { step: 'decide', by: '2026-10-20', whoId: LEADER },
    ],
  ])('%s', (_, concern, expected) => {
    expect(nextStep(concern)).toEqual(expected)
  })
})

describe('sharing with the leader', () => {
  it('shows it to the leader from that instant', () => {
    expect(shareWithLeader(aConcern(), 1, LEADER, later)).toMatchObject({
      leaderId: LEADER,
      leaderSharedAt: later,
      version: 2,
    })
  })
  it('is done once', () => {
    expect(shareWithLeader(aSharedConcern(), 2, LEADER, later)).toMatchObject({ code: 'concern.already_shared' })
  })
  it('needs a leader', () => {
    expect(shareWithLeader(aConcern(), 1, undefined, later)).toMatchObject({ code: 'concern.no_leader' })
  })
  it('shows what somebody else wrote to who comes late', () => {
    const late = shareWithLeader(aConcern({ version: 3 }), 1, LEADER, later)
    expect(late).toMatchObject({ code: 'version.conflict', data: { theirs: { facts: aNote().facts, version: 3 } } })
  })
})

describe('waiting and seeing', () => {
  it('does not stop the clock', () => {
    expect(lookAgain(aConcern(), 1, '2026-10-15', NOTED)).toMatchObject({
      lookAgainOn: '2026-10-15',
      dueOn: '2026-10-20',
    })
  })
  it.each([
    ['2026-10-21', 'concern.look_again_late'],
    ['2026-10-06', 'concern.look_again_past'],
  ])('cannot be until %s', (day, code) => {
    expect(lookAgain(aConcern(), 1, day, NOTED)).toMatchObject({ code })
  })
})

describe('who talks with the family', () => {
  it('is the writer or the leader', () => {
    expect(agreeTalker(aSharedConcern(), 2, LEADER)).toMatchObject({ talkerId: LEADER })
    expect(agreeTalker(aSharedConcern(), 2, SOMEBODY)).toMatchObject({ code: 'concern.talker_unknown' })
  })
  it('is nobody for a group', () => {
    const group = aSharedConcern({ about: { kind: 'group', group: '8B' } })
    expect(agreeTalker(group, 2, LEADER)).toMatchObject({ code: 'concern.nobody_to_talk_with' })
  })
})

describe('what is written', () => {
  it('can be changed until it is decided', () => {
    expect(change(aSharedConcern(), 2, aNote({ facts: 'Satt alene.' }))).toMatchObject({
      note: { facts: 'Satt alene.' },
      version: 3,
    })
  })
  it('holds no identity numbers', () => {
    expect(change(aConcern(), 1, aNote({ earlier: 'Se 01810912345' }))).toMatchObject({
      code: 'concern.identity_number',
    })
  })
  it.each(['01810912345', '018109 12345', '018109.12345', 'nr:01810912345,'])(
    'knows %s as an identity number',
    text => {
      expect(hasIdentityNumber(text)).toBe(true)
    },
  )
  it.each(['22 33 44 55', '40 minutter, 3 ganger', '123456789012'])('does not take %s for one', text => {
    expect(hasIdentityNumber(text)).toBe(false)
  })
  it('finds an identity number wherever it stands', () => {
    const number = fc.stringMatching(/^\d{11}$/)
    const around = fc.stringMatching(/^[a-zæøå ,.]*$/)
    const found = fc.property(around, number, around, (a, middle, b) => hasIdentityNumber(`${a}${middle}${b}`))
    expect(fc.check(found)).toMatchObject({ failed: false })
  })
})

it('has a state that only ever goes on', () => {
  const heard = new Date('2026-10-12T14:00:00Z')
  expect(stateOf(aConcern())).toBe('noted')
  expect(stateOf(aSharedConcern())).toBe('shared_with_leader')
  expect(stateOf(aSharedConcern({ familySharedAt: heard }))).toBe('shared_with_family')
})
