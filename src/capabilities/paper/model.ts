import * as z from 'zod'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { NOTICE_KINDS } from '../notice/model.ts'

/** What can be printed for somebody of a family, in that one's language. */
export const PAPER_KINDS = ['information', 'consent', 'meeting', 'minutes', 'contact', 'transition_pack'] as const
export const PaperKind = z.enum(PAPER_KINDS)
export type PaperKind = z.infer<typeof PaperKind>

/** What can be given: a paper, something that was told, or that something waits and no more. */
export const GivenKind = z.enum([...new Set([...PAPER_KINDS, ...NOTICE_KINDS, 'waits'] as const)])

/** How it reached the person: put in the hand, by post, or read aloud. */
export const WAYS = ['handed', 'posted', 'told'] as const
export const PaperLanguage = z.enum(LANGUAGE_CODES)

/** When something was given, how, and in which language. */
export const Given = z.object({ on: Day, how: z.enum(WAYS), language: PaperLanguage, by: z.string() })
export type Given = z.infer<typeof Given>

/** Something that can be printed for a person. */
export const PaperThing = z.object({
  kind: PaperKind,
  thingId: Id.nullable(),
  title: z.string().nullable(),
  on: Day.nullable(),
  /** When the person was asked it last; null for what is not asked. */
  since: Instant.nullable(),
  given: Given.extend({ id: Id }).nullable(),
})
export type PaperThing = z.infer<typeof PaperThing>

/** Somebody of the family, with all that can be printed. */
export const PaperPerson = z.object({
  personId: Id,
  name: z.string(),
  /** Whether it is the child itself. */
  child: z.boolean(),
  language: PaperLanguage,
  /** Since when everything goes on paper, and why; null for who reads here. */
  onPaper: z.object({ since: Day, because: z.string(), by: z.string() }).nullable(),
  things: z.array(PaperThing),
  /** What else has been given lately, as it stood in the list of what waited; what it was is not said again. */
  givenElse: z.array(Given.extend({ id: Id })),
})

/** Something that waits for somebody who is served on paper, and that the holder must bring. */
export const WaitingOnPaper = z.object({
  caseId: Id,
  childName: z.string(),
  personId: Id,
  name: z.string(),
  language: z.string(),
  /** Of an ask or a notice: the words of its kind are in config/notices.json. `waits` for all that the holder is not to know of. */
  kind: GivenKind,
  label: z.object({ nb: z.string(), nn: z.string() }),
  thingId: Id.nullable(),
  /** The meeting or thread that it is about. */
  aboutId: Id.nullable(),
  since: Instant,
  dueAt: Instant.nullable(),
  /** It was given, and holds no more: that is what is to be said. */
  off: z.boolean(),
  given: Given.nullable(),
})
