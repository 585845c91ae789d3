import * as z from 'zod'

export { DOES_SAID, WRONG_SAID } from './said.ts'

/** What a file may hold: the services, or the people who work in them. */
export const ROSTER_KINDS = ['services', 'people'] as const

/** What is wrong with a line, or what it does. */
const WRONG = [
  'name_missing',
  'type_unknown',
  'owner_unknown',
  'unit_above_missing',
  'unit_above_unknown',
  'unit_above_differs',
  'twice',
  'email_missing',
  'email_wrong',
  'role_unknown',
  'role_by_hand',
  'service_unknown',
  'service_ended',
  'from_wrong',
  'language_unknown',
  'person_leaves',
  'identity_wrong',
  'identity_twice',
] as const
export type Wrong = (typeof WRONG)[number]
const DOES = ['add', 'role', 'login', 'kind', 'owner', 'name', 'title', 'phone', 'language'] as const
export type Does = (typeof DOES)[number]

/** A line of the file: what it is about, what it would do, or what is wrong with it. Nothing of both: it is so already. */
export const RosterLine = z.object({
  line: z.int(),
  about: z.string(),
  wrong: z.array(z.enum(WRONG)),
  does: z.array(z.enum(DOES)),
})
export type RosterLine = z.infer<typeof RosterLine>

/** A file's line in our words; a blank cell is null, and changes nothing. */
export interface ServiceLine {
  readonly line: number
  readonly name: string
  readonly kind: string | null
  readonly owner: string | null
  readonly unitAbove: string | null
  readonly phone: string | null
}
export interface PersonLine {
  readonly line: number
  readonly givenName: string
  readonly familyName: string
  readonly title: string | null
  readonly email: string
  readonly phone: string | null
  readonly language: string | null
  readonly service: string
  readonly role: string | null
  readonly from: string | null
  readonly identityNumber: string | null
}
/** A file that could be read as one of the two. */
export type Roster =
  | { readonly kind: 'services'; readonly lines: readonly ServiceLine[] }
  | { readonly kind: 'people'; readonly lines: readonly PersonLine[] }
