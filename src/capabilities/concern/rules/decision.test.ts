import { describe, expect, it } from 'vitest'
import { aConcern, aSharedConcern, LEADER, NOTED, WRITER } from '../testing/rules.ts'
import { NO_VIEW } from '../model.ts'
import { decide, leave, levelOf, names } from './decision.ts'
import type { Ground, Wanted } from './decision.ts'

const now = new Date('2026-10-15T08:00:00Z')
const wanted = (given: Partial<Wanted> = {}): Wanted => ({
  outcome: 'own_service',
  reason: 'Språket trenger hjelp',
  measure: null,
  topic: 'everyday',
  familyNotYet: null,
  child: { said: 'Jeg vil bygge med Ella.', notYet: null },
  ...given,
})
const ground = (given: Partial<Ground> = {}): Ground => ({
  ...{ by: LEADER, leads: true, familySaid: 'Vi ser det samme hjemme.', childNames: ['Noor', 'Saleh'], now },
  ...given,
})
const alone = ground({ by: WRITER, leads: false, familySaid: null })

describe('the decision', () => {
  it('by the leader, with what family and child have said', () => {
    expect(decide(aSharedConcern(), 2, wanted(), ground())).toMatchObject({
      version: 3,
      decision: {
        ...{ by: LEADER, outcome: 'own_service', topic: 'everyday' },
        ...{ family: { said: 'Vi ser det samme hjemme.', notYet: null }, child: { said: 'Jeg vil bygge med Ella.' } },
      },
    })
  })
  it('says why the family has not been asked, when it has not', () => {
    const why = wanted({ familyNotYet: 'Mor er i fødsel. Vi snakker med dem mandag.' })
    expect(decide(aSharedConcern(), 2, why, ground({ familySaid: null }))).toMatchObject({
      decision: { family: { notYet: why.familyNotYet } },
    })
  })
  it.each([
    ['without the family’s view or why not', wanted(), ground({ familySaid: null }), 'concern.family_view_missing'],
    ['without the child’s view or why not', wanted({ child: NO_VIEW }), ground(), 'concern.child_view_missing'],
    ['by the writer alone, when others have seen it', wanted(), alone, 'concern.needs_leader'],
    ['with an identity number', wanted({ reason: 'Se 01810912345' }), ground(), 'concern.identity_number'],
    [
      'with a measure for a group that names the child',
      wanted({ outcome: 'group_measure', measure: 'Se etter Noor i friminuttet' }),
      ground(),
      'concern.names_child',
    ],
  ])('is not made %s', (_, want, on, code) => {
    expect(decide(aSharedConcern(), 2, want, on)).toMatchObject({ code })
  })
  it('opens no case for a group', () => {
    const group = aSharedConcern({ about: { kind: 'group', group: '8B' } })
    expect(decide(group, 2, wanted(), ground())).toMatchObject({ code: 'concern.needs_child' })
  })
  it('for a group asks for nobody’s view', () => {
    const group = aSharedConcern({ about: { kind: 'group', group: '8B' } })
    const measure = wanted({ outcome: 'group_measure', measure: 'Faste makkerpar i 8B', child: NO_VIEW })
    expect(decide(group, 2, measure, ground({ familySaid: null }))).toMatchObject({
      decision: { outcome: 'group_measure' },
    })
  })
  it('is made once', () => {
    const decided = decide(aSharedConcern(), 2, wanted(), ground())
    if (!('note' in decided)) throw new Error('not decided')
    expect(decide(decided, 3, wanted(), ground())).toMatchObject({ code: 'concern.already_decided' })
  })
})

describe('the writer alone', () => {
  it('ends what nobody else has seen, with a reason', () => {
    const nothing = wanted({ outcome: 'ended', child: NO_VIEW, reason: 'Hun hadde influensa' })
    expect(decide(aConcern(), 1, nothing, alone)).toMatchObject({
      decision: { outcome: 'ended', reason: 'Hun hadde influensa' },
    })
  })
  it.each(['own_service', 'with_others', 'group_measure'] as const)('does not decide %s', outcome => {
    expect(decide(aConcern(), 1, wanted({ outcome }), alone)).toMatchObject({ code: 'concern.needs_leader' })
  })
  it('takes the acute route at any time, also when the leader has seen it', () => {
    expect(leave(aSharedConcern(), 2, { acute: true, leaderMayKnow: false }, WRITER, now)).toMatchObject({
      decision: { outcome: 'acute', leaderMayKnow: false },
    })
    expect(
      leave(aConcern({ familySharedAt: NOTED }), 1, { acute: true, leaderMayKnow: true }, WRITER, now),
    ).toMatchObject({
      decision: { leaderMayKnow: true },
    })
  })
  it('leaves for any other way in the very same shape', () => {
    const how = (acute: boolean) => leave(aSharedConcern(), 2, { acute, leaderMayKnow: false }, WRITER, now)
    const other = how(false)
    expect(other).toMatchObject({ decision: { outcome: 'elsewhere' } })
    expect({ ...how(true), decision: null }).toEqual({ ...other, decision: null })
  })
})

it('opens a case at the level of its own service, or with others', () => {
  expect([levelOf('own_service'), levelOf('with_others'), levelOf('ended'), levelOf('acute')]).toEqual([
    1,
    2,
    undefined,
    undefined,
  ])
})

it.each([
  ['Noor er ofte alene', 'Noor', true],
  ['noor', 'Noor', true],
  ['Noora er ofte alene', 'Noor', false],
  ['Se på klassemiljøet', 'Noor', false],
])('"%s" names %s: %s', (text, name, expected) => {
  expect(names(text, name)).toBe(expected)
})
