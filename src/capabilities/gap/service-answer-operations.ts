import type { Actor } from '../../kernel/actor.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { maySeeToService } from './access.ts'
import { giveAnswer, openedBy, rulesOfToday, takeAnswerBack } from './answer-operations.ts'
import { findGapOf } from './answer-store.ts'
import * as api from './api.ts'

/** A gap of a service. It is about no child, so that whoever may see to it reads all that is said of it. */
const find = (tx: Tx, { serviceId, gapId }: { serviceId: string; gapId: string }, { municipality }: Actor) =>
  findGapOf(tx, { caseId: null, serviceId, gapId, municipality })

/** What a gap of a service can be answered with. */
export const openServiceGap = operation(api.openServiceGap, {
  subject: find,
  beside: rulesOfToday,
  allow: maySeeToService,
  handle: async ({ actor, now, subject: gap, beside: settings }) =>
    openedBy({ actor, now, gap, settings, seesAll: true }),
})

/** Says that a gap of a service is none. */
export const answerServiceGap = operation(api.answerServiceGap, {
  subject: find,
  beside: rulesOfToday,
  allow: maySeeToService,
  handle: async ({ tx, actor, now, input, subject: gap, beside: settings }) =>
    giveAnswer(tx, { actor, now, gap, settings, seesAll: true }, input),
})

/** Says that it is a gap after all. */
export const takeBackOfService = operation(api.takeBackOfService, {
  subject: find,
  beside: rulesOfToday,
  allow: maySeeToService,
  handle: async ({ tx, actor, now, input, subject: gap, beside: settings }) =>
    takeAnswerBack(tx, { actor, now, gap, settings, seesAll: true }, input),
})
