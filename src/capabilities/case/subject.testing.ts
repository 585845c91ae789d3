import type { EmployeeActor, FamilyActor } from '../../kernel/actor.ts'
import type { AccessFact, Ground } from '../sight/model.ts'
import type { CaseSubject } from './model.ts'

/** The instant at which policies are asked. */
export const NOW = new Date('2026-11-24T07:00:00Z')
const LONG_AGO = new Date('2026-11-01T07:00:00Z')

export const staff = (
  id: string,
  serviceId = 'school',
  role: EmployeeActor['role'] = 'practitioner',
): EmployeeActor => ({ id, kind: 'employee', role, serviceId, municipality: 1, level: 'high' })

export const family = (id: string, role: FamilyActor['role'] = 'guardian'): FamilyActor => ({
  ...{ id, kind: 'family', role, municipality: 1, level: 'high' },
})

/** What somebody sees, on one ground since long ago; nothing without. */
export const seenBy = (ground?: Ground, over: Partial<AccessFact> = {}): CaseSubject['sight'] => ({
  kin: false,
  facts: ground ? [{ topic: '*', ground, groundId: null, from: LONG_AGO, to: null, ...over }] : [],
})

/** The case of Lars, owned by the school and held by `holder`, as somebody of the school sees it. */
export const aSubject = (over: Partial<CaseSubject> = {}): CaseSubject => ({
  childCase: {
    ...{ id: 'case', number: 'A1', childId: 'lars', ownerServiceId: 'school', level: 1, status: 'open', step: '1.1' },
    ...{ stepSince: LONG_AGO, stepDue: null, stood: null, openedAt: LONG_AGO, openedBecause: '', pausedUntil: null },
    ...{ closedAt: null, closeReason: null, closingNote: null, lastActivityAt: LONG_AGO, version: 1 },
  },
  child: {
    ...{ id: 'lars', name: 'Lars', fullName: 'Lars Prøve', birthDate: '2017-05-05', expectedOn: null, placeId: null },
    ...{ protection: 'none', languages: ['nb'], interpreterLanguage: null, version: 1 },
  },
  sight: seenBy('own_service'),
  holder: { id: 'holder', name: '', serviceId: 'school', serviceName: '', kind: 'accepted', since: LONG_AGO },
  participates: true,
  ...over,
})
