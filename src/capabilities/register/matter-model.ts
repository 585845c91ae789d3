import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** What no file may do: a new number, somebody dead, moved or no longer registered, a closed child whom nobody knew of. */
export const MATTERS = ['number', 'dead', 'moved', 'ended', 'unseen'] as const
export const MatterKind = z.enum(MATTERS)
export type MatterKind = z.infer<typeof MatterKind>

/** Something from a register's file that waits for a person. */
export interface Matter {
  readonly id: string
  readonly what: MatterKind
  readonly childId: string | null
  readonly personId: string | null
  /** The children it is about: the child itself, or those of the guardian. */
  readonly childIds: readonly string[]
  readonly foundAt: Date
  readonly version: number
}

/** A matter as it is shown: whom it is about only to those who may know of the child. */
export const ShownMatter = z.object({
  id: Id,
  what: MatterKind,
  name: z.string().nullable(),
  on: Day,
  version: z.int(),
})
export type ShownMatter = z.infer<typeof ShownMatter>

/** Who may be named for a child of whom nobody knew. */
export const Candidate = z.object({ id: Id, name: z.string(), title: z.string().nullable(), service: z.string() })
