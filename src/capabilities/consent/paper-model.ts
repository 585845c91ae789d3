import * as z from 'zod'
import { MEDIA_TYPES } from '../../kernel/file.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** The largest paper, in bytes: some scanned pages. */
export const MOST_PAPER_BYTES = 4 * 1024 * 1024

/** A paper as it is listed; its content is opened apart. */
export const Paper = z.object({ id: Id, mediaType: z.enum(MEDIA_TYPES), size: z.int(), on: Day })
export type Paper = z.infer<typeof Paper>
