import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'
import { ENDINGS, LocalTime, NoticeKind, When } from './model.ts'

/** What somebody was told, and how it left the inbox. */
export const Told = z.object({
  told: z.array(
    z.object({
      kind: NoticeKind,
      toldAt: Instant,
      dueAt: Instant.nullable(),
      readAt: Instant.nullable(),
      ending: z.enum(ENDINGS).nullable(),
    }),
  ),
  chosen: z.array(z.object({ topic: z.string(), when: When })),
  quietFrom: LocalTime.nullable(),
  quietTo: LocalTime.nullable(),
  messages: z.array(
    z.object({
      channel: z.enum(['email', 'sms']),
      state: z.enum(['queued', 'sent', 'failed', 'dropped']),
      sendAt: Instant,
      settledAt: Instant.nullable(),
    }),
  ),
})
