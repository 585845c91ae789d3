import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** What of how one is reached another may see. Nothing is chosen beforehand. */
export const Shows = z.object({ phone: z.boolean(), email: z.boolean(), address: z.boolean() })
export type Shows = z.infer<typeof Shows>
export const FIELDS = ['phone', 'email', 'address'] as const

/** How somebody said it, whom an employee wrote it in for. */
export const HOWS = ['paper', 'phone', 'met'] as const

/** How somebody is reached: what is known, and may be shown. */
export const Reached = z.object({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
})
export type Reached = z.infer<typeof Reached>

/** Another guardian of the same child, with what that one may see. */
export const Other = z.object({
  personId: Id,
  name: z.string(),
  children: z.array(z.string()),
  shows: Shows,
  /** How often something was said between the two; 0 when nothing was. A write names it. */
  version: z.int(),
  /** When it was said, and who wrote it in where that was somebody else; null when nothing is. */
  since: Day.nullable(),
  writtenBy: z.string().nullable(),
})
export type Other = z.infer<typeof Other>

/** The same to who holds one child: of other children of theirs, and of who wrote it in around those, nothing. */
export const Said = Other.pick({ personId: true, name: true, shows: true, version: true })

/** One's own choices. */
export const Choices = z.object({
  own: Reached,
  /** One's own address is protected: nothing is shown to anybody. That somebody else's is, is never told here. */
  hidden: z.boolean(),
  others: z.array(Other),
})
