import { randomUUID } from 'node:crypto'
import type { CareIn, CareOrder, SigningException, WhoSigns } from './model.ts'

/** A guardian for tests: with parental responsibility from birth. */
export const aCarer = (personId: string, over: Partial<CareIn> = {}): CareIn => ({
  guardianshipId: randomUUID(),
  personId,
  relation: 'parent',
  parentalResponsibility: true,
  from: '2005-01-01',
  to: null,
  ...over,
})

/** A care order for tests: taken over long ago and still so. */
export const aCareOrder = (over: Partial<CareOrder> = {}): CareOrder => ({
  ...{ id: randomUUID(), serviceId: randomUUID(), from: '2025-01-01', to: null, version: 1 },
  words: 'Vedtak i barneverns- og helsenemnda.',
  ...over,
})

/** An exception for tests: a guardian who need not answer this autumn. */
export const anException = (over: Partial<SigningException> = {}): SigningException => ({
  ...{ id: randomUUID(), kind: 'without_guardian', personId: randomUUID(), topics: null, reason: 'court' },
  ...{ words: 'Dom av 1. oktober.', from: '2026-10-01', to: '2027-01-01', recordedBy: randomUUID(), version: 1 },
  ...over,
})

/** Who signs, for tests: a child of nine, nobody responsible, the ages that most municipalities have. */
export const whoSigns = (over: Partial<WhoSigns> = {}): WhoSigns => ({
  child: { id: randomUUID(), birthDate: '2017-05-05' },
  guardians: [],
  careOrders: [],
  exceptions: [],
  ages: { youthSees: 12, youthConsent: 15, youthConsentsAlone: 16, ownsCase: 18 },
  ...over,
})
