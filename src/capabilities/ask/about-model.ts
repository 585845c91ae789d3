import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'
import { ASK_KINDS, ASK_STATES } from './model.ts'

/** What somebody was asked and answered. */
export const Asked = z.object({
  asked: z.array(
    z.object({
      kind: z.enum(ASK_KINDS),
      state: z.enum(ASK_STATES),
      sentAt: Instant,
      openedAt: Instant.nullable(),
      answeredAt: Instant.nullable(),
      words: z.string().nullable(),
    }),
  ),
})
