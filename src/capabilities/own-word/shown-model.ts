import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'
import { Weight } from '../voice/model.ts'
import { ForWhom, OwnWord, Preparation } from './model.ts'

const Pointed = z.object({ id: z.string(), label: Label })

/** Own words as one reader sees them. */
export const ShownWord = OwnWord.pick({ id: true, kind: true, words: true, mood: true }).extend({
  at: Instant,
  symbols: z.array(Pointed),
  /** What is wanted from a meeting, with the helper by name who says it. */
  preparation: Preparation.omit({ saidById: true, hardSymbols: true })
    .extend({ helper: z.string().nullable(), hardSymbols: z.array(Pointed) })
    .nullable(),
  /** What came of it, the latest first. */
  weights: z.array(z.object({ weight: Weight, because: z.string().nullable(), at: Instant })),
  /** Whether the child itself tells it, or a parent. */
  childs: z.boolean(),
  by: z.string(),
  mine: z.boolean(),
  /** Whom it is for: to the writer, and to those who help, who must know whom not to tell. To others of the family nothing. */
  whom: z.object({ forWhom: ForWhom, notFor: z.string().nullable() }).nullable(),
  /** Newer words stand in its place; told to the writer alone. */
  replaced: z.boolean(),
  /** Taken back; told to the writer alone. */
  takenBack: z.boolean(),
})
export type ShownWord = z.input<typeof ShownWord>

/** What the family has told, as one reader sees it. */
export const OwnWords = z.object({
  childName: z.string(),
  words: z.array(ShownWord),
  /** Where the page after begins; null where there is nothing more for this reader. */
  next: Id.nullable(),
  /** What the reader can write now: for whom, and what can be pointed at. Null to who does not write here, and in a closed case. */
  write: z
    .object({
      forWhom: z.array(ForWhom),
      guardians: z.array(z.object({ id: Id, name: z.string() })),
      symbols: z.array(Pointed.extend({ area: z.string() })),
      /** Whether somebody has said yes to hold the baton; else who acts by rule is asked. */
      isHeld: z.boolean(),
    })
    .nullable(),
})
export type OwnWords = z.input<typeof OwnWords>
