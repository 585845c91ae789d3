import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import type { Day } from '../../kernel/time.ts'
import type { TopicId } from '../organisation/model.ts'
import { AGE_CHANGES, TopicKey } from '../signer/model.ts'
import type { Threshold } from '../signer/model.ts'

export const Change = z.enum(AGE_CHANGES)

/** In which way an answer came: in the family's app, or written down by the holder. */
export const METHODS = ['portal', 'oral', 'paper'] as const
export type Method = (typeof METHODS)[number]

const words = z.string().trim().max(2000)

/** What of a case somebody may see, by its topics. */
export const Topics = z.array(TopicKey).max(5)

/** What a young adult lets one parent see from the day the case is the young adult's own; no topic is nothing. */
export const ParentSight = z.object({ personId: Id, topics: Topics })
export type ParentSight = z.infer<typeof ParentSight>

/** What the youth says before a birthday on which something changes. */
export const Said = z.object({
  /** What the grown-ups should listen to. */
  heard: words.optional(),
  /** What the parents should not see. */
  unseen: words.optional(),
  /** The youth's own yes or no, for each service that sees something by the parents' yes. */
  consents: z
    .array(
      z.object({
        serviceId: Id,
        answers: z.array(z.object({ topic: TopicKey, answer: z.enum(['yes', 'no']) })).max(5),
      }),
    )
    .max(50)
    .default([]),
  /** One by one, where the case becomes the youth's own. */
  parents: z.array(ParentSight).max(10).default([]),
  /** There is nothing to say, and nobody is to ask again: then nothing else is said. */
  nothing: z.boolean().default(false),
})
export type Said = z.infer<typeof Said>

/** A service that sees something by the parents' yes, and the topics that need the youth's own yes from the birthday. */
export interface NeedsOwnYes {
  readonly serviceId: string
  readonly topics: readonly { readonly topic: TopicId; readonly purpose: string }[]
}

/** A case whose child comes to an age at which something changes, of which nobody was told. */
export interface Coming extends Threshold {
  readonly caseId: string
  readonly childId: string
}

/** The latest that a young adult has said of a parent. */
export interface Invitation extends ParentSight {
  readonly id: string
  readonly at: Date
}

/** Days that follow from when a birthday is told of. */
export interface ToldDays {
  readonly dueOn: Day
  readonly bitesOn: Day
}
