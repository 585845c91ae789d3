import * as z from 'zod'
import type { Relation } from '../person/model.ts'
import type { Grade } from '../person/protection-model.ts'

export { DOES_SAID, WRONG_SAID } from './said.ts'

/** What is wrong with a line: it is left out, and the rest goes on. */
const WRONG = [
  'number_missing',
  'number_wrong',
  'name_missing',
  'born_wrong',
  'grade_unknown',
  'status_unknown',
  'child_wrong',
  'relation_unknown',
  'responsibility_unknown',
  'contact_unknown',
  'twice',
] as const
export type Wrong = (typeof WRONG)[number]

/** What a line does, or asks people to do. Only the first kind changes anything. */
const DOES = [
  'name',
  'born',
  'grade',
  'guardian',
  'responsibility_lost',
  'kept_out',
  'grade_proposed',
  'responsibility_proposed',
  'look_number',
  'look_gone',
] as const
export type Does = (typeof DOES)[number]
/** What only tells that somebody should look. */
export const LOOKS: readonly Does[] = ['look_number', 'look_gone']
/** What two people must say yes to. */
export const PROPOSED: readonly Does[] = ['grade_proposed', 'responsibility_proposed']

/** A line of the file as it is shown: whom it is about, what it does or what is wrong. Nothing of both: nothing to change. */
export const RegisterLine = z.object({
  line: z.int(),
  about: z.string(),
  wrong: z.array(z.enum(WRONG)),
  does: z.array(z.enum(DOES)),
})
export type RegisterLine = z.infer<typeof RegisterLine>

const STATUSES = ['resident', 'moved', 'dead', 'ended'] as const
export type Status = (typeof STATUSES)[number]

/** What the register says of a person, and perhaps of what the person is to a child, in our words. */
export interface RegisterFact {
  readonly line: number
  readonly number: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string | null
  readonly grade: Grade | 'none' | null
  readonly status: Status
  /** The number that has taken this one's place. */
  readonly newNumber: string | null
  readonly childNumber: string | null
  readonly relation: Relation
  readonly responsible: boolean | null
  /** Has lost the right to be with the child. */
  readonly noContact: boolean
  readonly wrong: readonly Wrong[]
}

/** What came of an import. */
export const ImportResult = z.object({
  lines: z.int(),
  changed: z.int(),
  proposed: z.int(),
  refused: z.array(z.object({ line: z.int(), wrong: z.array(z.enum(WRONG)) })),
})
export type ImportResult = z.infer<typeof ImportResult>
