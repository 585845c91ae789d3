import * as z from 'zod'
import { inAddress, read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { History, Shared } from './model.ts'

export { attachPaper, openPaper } from './paper-api.ts'

const inCase = { login: 'substantial', about: 'case' } as const

/** Every answer that was given, with how it ended: to the family their own, to the holder everybody's. */
export const openHistory = read('consent.history', '/cases/{caseId}/consent/history', {
  ...inCase,
  trail: 'consent.history_opened',
})
  .input(z.object({ caseId: Id }))
  .output(History)

/** What one service has been given under the consents, withdrawn and expired ones too: topic, time, and whether it was seen. The latest first. */
export const openShared = read('consent.shared', '/cases/{caseId}/consent/history/{serviceId}', {
  ...inCase,
  trail: 'consent.shared_opened',
})
  .input(
    z.object({
      caseId: Id,
      serviceId: Id,
      /** `next` of the page before. */
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      limit: inAddress(z.int().min(1).max(100).default(30)),
    }),
  )
  .output(Shared)
