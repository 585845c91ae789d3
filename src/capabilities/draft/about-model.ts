import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'

/** What somebody has begun to write and not used. */
export const Written = z.object({ drafts: z.array(z.object({ text: z.string(), savedAt: Instant })) })
