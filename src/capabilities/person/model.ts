import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** Address protection, from none to the strictest; it may be tightened by anybody who holds the record. */
export const PROTECTIONS = [
  'none',
  'hidden_residence',
  'client_address',
  'confidential',
  'strictly_confidential',
] as const
export const Protection = z.enum(PROTECTIONS)
export type Protection = z.infer<typeof Protection>

export const RELATIONS = ['mother', 'father', 'parent', 'foster_parent', 'step_parent', 'grandparent', 'other'] as const
export const Relation = z.enum(RELATIONS)
export type Relation = z.infer<typeof Relation>

/** Where a guardian's responsibility is known from. */
export const SOURCES = ['register', 'stated', 'court', 'child_welfare'] as const
export const Source = z.enum(SOURCES)
export type Source = z.infer<typeof Source>

/** A language tag: `nb`, `ar`, `se`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}$/)
export const PersonName = z.string().trim().min(1).max(100)

/** What others need to know of a child; never number or address, and no place for a protected child. */
export const ChildBrief = z.object({
  id: Id,
  /** What the child is called: the preferred name, else the given one. */
  name: z.string(),
  /** The same with the family name. */
  fullName: z.string(),
  birthDate: Day.nullable(),
  expectedOn: Day.nullable(),
  /** The kindergarten or school; null for a child whose whereabouts are protected. */
  placeId: Id.nullable(),
  protection: Protection,
  languages: z.array(z.string()),
  interpreterLanguage: z.string().nullable(),
  version: z.int(),
})
export type ChildBrief = z.infer<typeof ChildBrief>

/** A guardian or other carer of a child on some day; never with address. */
export const Guardian = z.object({
  guardianshipId: Id,
  personId: Id,
  name: z.string(),
  fullName: z.string(),
  relation: Relation,
  parentalResponsibility: z.boolean(),
  source: Source,
  livesWith: z.boolean().nullable(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  from: Day,
  to: Day.nullable(),
  version: z.int(),
})
export type Guardian = z.infer<typeof Guardian>

/** How to reach a person of a family, for the server's own notices; never in a reply. */
export interface Contact {
  readonly id: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
  readonly protection: Protection
}

/** Where a child is, as far as the grade lets it be shown. */
export interface ShownPlace {
  readonly placeId: string | null
  readonly address: string | null
  readonly hidden: boolean
}
