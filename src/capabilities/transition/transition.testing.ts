import type { Transition } from './model.ts'

/** Lars on his way from the school, begun and asked about. */
export const aTransition = (over: Partial<Transition> = {}): Transition => ({
  ...{ id: 'transition', caseId: 'case', childId: 'lars', passage: 'to_school', happensOn: '2027-08-15' },
  ...{ fromServiceId: 'school', toServiceId: 'ppt', toEmployeeId: null, state: 'open' },
  ...{ startedAt: new Date('2026-11-20T09:00:00Z'), beginBy: '2026-12-15', receiveBy: '2027-06-01', begunAt: null },
  ...{ askedAt: new Date('2026-11-21T09:00:00Z'), sentAt: null, sentBy: null, acceptedAt: null, acceptedBy: null },
  ...{ carried: [], declinedAt: null, declineReason: null, declineWords: null, checkOn: null, checkBy: null },
  ...{ checkAskedAt: null, checkedAt: null, checkedBy: null, checkGoing: null, checkMissing: null },
  ...{ droppedAt: null, droppedBecause: null, version: 1, ...over },
})
