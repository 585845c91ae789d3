import type { Need, NeedRequest } from './model.ts'

const AT = new Date('2026-11-20T09:00:00Z')

/** Something that Lars needs, noted by the teacher. */
export const aNeed = (over: Partial<Need> = {}): Need => ({
  ...{ id: 'need', caseId: 'case', what: 'Noen å gå sammen med', why: null, offer: 'company', measureId: null },
  ...{ state: 'open', outcome: null, closedAt: null, addedBy: 'teacher', at: AT, topic: 'plan', audience: 'everyone' },
  ...{ notFor: null, serviceId: 'school', version: 1, ...over },
})

/** A question about it to PPT, sent by the holder. */
export const aRequest = (over: Partial<NeedRequest> = {}): NeedRequest => ({
  ...{ id: 'request', needId: 'need', caseId: 'case', serviceId: 'ppt', sentBy: 'holder', sentAt: AT, words: null },
  ...{ state: 'sent', answeredBy: null, answeredAt: null, reason: null, answer: null, takenBy: null, startsOn: null },
  ...{ instead: null, endedAt: null, outcome: null, version: 1, ...over },
})
