import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'

/** Which text: the screen's name for it, and the id of what it is about. `case.note:5b1c…`. Never a name of anybody. */
export const DraftKey = z.string().regex(/^[a-z][A-Za-z0-9._:-]{0,119}$/)

const MOST_TEXT = 200_000

/** What somebody was writing. Only the writer ever sees it, and it is sealed at rest. */
export const Draft = z.object({ key: DraftKey, text: z.string().max(MOST_TEXT), version: z.int(), savedAt: Instant })
/** The same before it becomes a reply. */
export type Draft = z.input<typeof Draft>
