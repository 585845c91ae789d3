import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'

const Child = z.object({ childId: Id, name: z.string() })

/** A measure that serves other children of the family too, of those whose measure the reader sees in their own plan. */
const Shared = z.object({ measureId: Id, title: z.string(), alsoFor: z.array(Child).min(1) })

/** A measure that could serve more, with all its words, which go along, and whom; each is chosen. */
const Possible = z.object({
  measureId: Id,
  title: z.string(),
  details: z.string().nullable(),
  version: z.int(),
  children: z.array(Child.extend({ caseId: Id })).min(1),
})

/** Which measures of a case serve several children, as one reader sees it. */
export const Several = z.object({ shared: z.array(Shared) })

/** Which measures of a case could serve more children, for one who works in their cases. */
export const More = z.object({ possible: z.array(Possible) })

/** How one measure is tied to the same for other children. */
export interface Tie {
  readonly measureId: string
  readonly caseId: string
  readonly tieId: string
}
