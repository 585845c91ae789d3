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
const PersonName = z.string().trim().min(1).max(100)

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

/** What of a child can be written; a change names only what it changes. */
export const ChildDetails = z.object({
  givenName: PersonName,
  familyName: PersonName,
  preferredName: PersonName.nullable(),
  birthDate: Day.nullable(),
  expectedOn: Day.nullable(),
  languages: z.array(LanguageTag).min(1).max(5),
  interpreterLanguage: LanguageTag.nullable(),
  protection: Protection,
  placeId: Id.nullable(),
})
export type ChildDetails = z.infer<typeof ChildDetails>

/** A child as those who write it know it. The identity number itself is never among it. */
export const Child = ChildDetails.extend({ id: Id, hasNumber: z.boolean(), version: z.int() })
export type Child = z.infer<typeof Child>

/** Eleven digits; whether they are a number is judged when it is written. Spaces are let through. */
export const IdentityNumber = z
  .string()
  .transform(text => text.replaceAll(' ', ''))
  .pipe(z.string().regex(/^\d{11}$/))

/** What of a guardian, or other person of a family, can be written. */
export const FamilyDetails = z.object({
  givenName: PersonName,
  familyName: PersonName,
  phone: z.string().trim().max(20).nullable(),
  email: z.email().max(200).nullable(),
  language: LanguageTag,
  interpreterLanguage: LanguageTag.nullable(),
  protection: Protection,
})
export type FamilyDetails = z.infer<typeof FamilyDetails>

/** What somebody is to the child. */
export const Care = z.object({
  relation: Relation,
  /** Must this person answer for the child? */
  parentalResponsibility: z.boolean(),
  source: Source,
  livesWith: z.boolean().nullable(),
})
export type Care = z.infer<typeof Care>

/** A guardianship with its person, as it is written. */
export interface GuardianshipRow extends Care {
  /** Since when the person may not be near the child, and why: whatever a register says, nothing is seen or told. */
  readonly keptOut: { readonly at: Date; readonly because: string } | null
  readonly id: string
  readonly childId: string
  readonly personId: string
  readonly from: Day
  readonly to: Day | null
  readonly version: number
  readonly person: FamilyDetails & { readonly version: number }
}

/** A child with what decides whether the actor may open it. */
export interface ChildSubject {
  readonly child: Child
  /** Sees some case or concern about the child. */
  readonly seen: boolean
  /** The actor's own family, or closed to the actor. */
  readonly kin: boolean
  /** Closed to all but the named, of whom the actor is one. */
  readonly named: boolean
}
