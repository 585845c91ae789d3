import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** What a scanner or a phone makes; nothing that can run, and nothing else is taken in. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** The largest paper, in bytes: some scanned pages. */
export const MOST_PAPER_BYTES = 4 * 1024 * 1024
/** The same as base64, by which bytes travel in JSON. */
export const MOST_PAPER_TEXT = Math.ceil(MOST_PAPER_BYTES / 3) * 4

/** A paper as it is listed; its content is opened apart. */
export const Paper = z.object({ id: Id, mediaType: z.enum(MEDIA_TYPES), size: z.int(), on: Day })
export type Paper = z.infer<typeof Paper>
