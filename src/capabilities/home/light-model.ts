import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'

/** All that is shown to whoever has only the weakest log-in: time and place. No name, no child, not what it is about. */
export const Light = z.object({
  /** Whether something is asked of the reader. */
  waits: z.boolean(),
  meeting: z
    .object({
      startsAt: Instant,
      endsAt: Instant,
      /** Null where none is said, and where the child must not be found. */
      place: z.string().nullable(),
      /** Whether a place is said that only a stronger log-in shows. */
      placeHeldBack: z.boolean(),
    })
    .nullable(),
})
