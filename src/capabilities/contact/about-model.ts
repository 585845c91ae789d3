import * as z from 'zod'
import { Day } from '../../kernel/time.ts'
import { HOWS, Shows } from './model.ts'

/** What somebody has said that others may see of how that one is reached. */
export const AboutContact = z.object({
  maySee: z.array(Shows.extend({ on: Day, name: z.string().nullable(), saidHow: z.enum(HOWS).nullable() })),
})
