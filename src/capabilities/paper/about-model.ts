import * as z from 'zod'
import { Day } from '../../kernel/time.ts'
import { SEEN_BY } from './letter-model.ts'
import { WAYS } from './model.ts'

/** What is kept of paper about a person, as that one reads it. */
export const AboutPapers = z.object({
  served: z.array(z.object({ on: Day, onPaper: z.boolean(), because: z.string() })),
  letters: z.array(z.object({ on: Day, usedOn: Day.nullable() })),
  identitySeen: z.array(z.object({ on: Day, how: z.enum(SEEN_BY), words: z.string(), by: z.string() })),
  handedOver: z.array(z.object({ on: Day, how: z.enum(WAYS), language: z.string(), takenBackOn: Day.nullable() })),
})
