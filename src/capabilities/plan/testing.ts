import type { Goal, Measure } from './model.ts'
import type { NewGoal } from './rules/goal.ts'

/** A measure of a case, running. */
export const aMeasure = (more: Partial<Measure> = {}): Measure => ({
  id: 'measure',
  caseId: 'case',
  ownerServiceId: null,
  forGroup: null,
  fromConcernId: null,
  fromMeetingId: null,
  goalId: null,
  title: 'Liten lekegruppe',
  details: null,
  arena: 'kindergarten',
  responsible: { kind: 'employee', id: 'kari' },
  startsOn: '2026-10-19',
  evaluateOn: '2026-11-30',
  status: 'running',
  endedAt: null,
  endedAs: null,
  addedBy: 'kari',
  at: new Date('2026-10-19T08:00:00Z'),
  topic: 'plan',
  audience: 'everyone',
  notFor: null,
  serviceId: 'kindergarten',
  version: 1,
  ...more,
})

/** What is written of a goal of the family. */
export const aGoal = (more: Partial<NewGoal> = {}): NewGoal => ({
  whose: 'family',
  guardianId: null,
  words: 'Noor skal få venner hun kan snakke med.',
  area: null,
  sign: null,
  targetOn: null,
  topic: 'plan',
  ...more,
})

/** The same goal as it stands in a case. */
export const aStandingGoal = (more: Partial<Goal> = {}): Goal => ({
  ...aGoal(),
  id: 'goal',
  caseId: 'case',
  status: 'open',
  addedBy: 'kari',
  at: new Date('2026-10-19T08:00:00Z'),
  audience: 'everyone',
  notFor: null,
  serviceId: 'kindergarten',
  version: 1,
  ...more,
})
