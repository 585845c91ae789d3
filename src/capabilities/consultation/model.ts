import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** Advice without names, from one service to another. The one who answers never learns whom it is about. */
export const Consultation = z.object({
  id: Id,
  /** Null when it was asked without a concern: nothing ties it to anything. */
  concernId: Id.nullable(),
  askerId: Id,
  askerServiceId: Id,
  serviceId: Id,
  question: z.string(),
  askedAt: z.date(),
  dueOn: Day,
  answer: z.string().nullable(),
  answeredBy: Id.nullable(),
  answeredAt: z.date().nullable(),
  version: z.int(),
})
export type Consultation = z.infer<typeof Consultation>
