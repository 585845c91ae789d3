import { randomUUID } from 'node:crypto'
import type { ConsentAnswer, ConsentRequest, SharingSources } from './model.ts'

let position = 0

/** An answer for tests: a yes to the plan in the portal. */
export const anAnswer = (over: Partial<ConsentAnswer> & Pick<ConsentAnswer, 'giver' | 'serviceId'>): ConsentAnswer => ({
  id: randomUUID(),
  topic: 'plan',
  purpose: 'cooperation',
  answer: 'yes',
  limits: null,
  notFor: [],
  from: '2026-11-01',
  to: '2027-06-01',
  method: 'portal',
  language: 'nb',
  interpreter: null,
  archiveRef: null,
  maturity: null,
  registeredBy: null,
  at: new Date('2026-11-01T08:00:00Z'),
  position: ++position,
  ...over,
})

/** A request for tests. */
export const aRequest = (over: Partial<ConsentRequest> & Pick<ConsentRequest, 'serviceId'>): ConsentRequest => ({
  id: randomUUID(),
  topics: ['plan'],
  purpose: 'cooperation',
  why: 'Vi vil gjøre dette sammen.',
  askedBy: randomUUID(),
  validTo: '2027-06-01',
  maturity: null,
  at: new Date('2026-10-20T08:00:00Z'),
  ...over,
})

/** Sources for tests: a child of nine, two guardians with responsibility, nobody who takes part. */
export const someSources = (over: Partial<SharingSources> = {}): SharingSources => ({
  closed: false,
  ownerServiceId: randomUUID(),
  child: { id: randomUUID(), birthDate: '2017-05-05' },
  guardians: [],
  participants: [],
  holders: [],
  answers: [],
  requests: [],
  grants: [],
  ages: { youthSees: 13, youthConsent: 15, youthConsentsAlone: 18, ownsCase: 18 },
  lapsingDays: 20,
  careOrders: [],
  exceptions: [],
  kinds: new Map(),
  ...over,
})
