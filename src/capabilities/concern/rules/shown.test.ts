import { describe, expect, it } from 'vitest'
import type { Decision } from '../model.ts'
import { NO_VIEW } from '../model.ts'
import {
  aGuardianActor,
  anEmployeeActor,
  aSharedConcern,
  aTalk,
  FATHER,
  LEADER,
  MOTHER,
  WRITER,
} from '../testing/rules.ts'
import { shownDecision, shownNote, shownState, shownTalks } from './shown.ts'

const writer = anEmployeeActor()
const leader = anEmployeeActor({ id: LEADER, role: 'leader' })
const mother = aGuardianActor()
const heard = { familySharedAt: new Date('2026-10-12T14:00:00Z') }
const decision = (given: Partial<Decision>): Decision => ({
  ...{
    at: new Date('2026-10-15T08:00:00Z'),
    by: WRITER,
    outcome: 'acute',
    reason: '',
    family: NO_VIEW,
    child: NO_VIEW,
  },
  ...{ leaderMayKnow: false, topic: null, caseId: null, measureId: null },
  ...given,
})
const acute = aSharedConcern({ ...heard, decision: decision({}) })

describe('the acute route', () => {
  it('leaves no trace for the family: the concern looks undecided', () => {
    expect(shownDecision(mother, acute)).toBeNull()
    expect(shownState(mother, acute)).toBe('shared_with_family')
  })
  it('is the decider’s own', () => {
    expect(shownDecision(writer, acute)).toMatchObject({ outcome: 'acute' })
    expect(shownDecision(leader, acute)).toMatchObject({ outcome: 'elsewhere' })
  })
  it('is shown to the leader when the decider chose that', () => {
    const told = aSharedConcern({ decision: decision({ leaderMayKnow: true }) })
    expect(shownDecision(leader, told)).toMatchObject({ outcome: 'acute' })
  })
})

describe('the family', () => {
  it('reads what was seen and what goes well, and what the writer thinks only if that was shared', () => {
    expect(shownNote(mother, aSharedConcern(heard))).toMatchObject({
      facts: aSharedConcern().note.facts,
      interpretation: null,
    })
    expect(shownNote(mother, aSharedConcern({ interpretationShared: true }))).toEqual(aSharedConcern().note)
  })
  it('reads what the child has said only as the child: nobody has asked the child who else may', () => {
    const note = { ...aSharedConcern().note, childSaid: 'Jeg gruer meg til pappahelgene.' }
    const concern = aSharedConcern({ ...heard, note, interpretationShared: true })
    const child = concern.about.kind === 'child' ? aGuardianActor({ id: concern.about.childId }) : mother
    const read = [mother, aGuardianActor({ id: FATHER }), child, writer].map(who => shownNote(who, concern).childSaid)
    expect(read).toEqual(['', '', note.childSaid, note.childSaid])
  })
  it('reads the talks it took part in, never what another home has said', () => {
    const talks = [aTalk(), aTalk({ heardBy: [FATHER], familyView: 'Dette er skolens skyld.' })]
    expect(shownTalks(mother, talks)).toEqual([talks[0]])
    expect(shownTalks(aGuardianActor({ id: FATHER }), talks)).toEqual([talks[1]])
    expect(shownTalks(leader, talks)).toEqual(talks)
    expect(talks[0]?.heardBy).toEqual([MOTHER])
  })
  it('reads how it ended, not the views that were written down for the decision', () => {
    const ended = decision({ outcome: 'own_service', family: { said: 'Far mener noe annet', notYet: null } })
    expect(shownDecision(mother, aSharedConcern({ ...heard, decision: ended }))).toMatchObject({
      outcome: 'own_service',
      family: NO_VIEW,
    })
  })
})
