import type { Relation, Source } from '../person/model.ts'
import type { Grade, HeldGrade } from '../person/protection-model.ts'
import type { MatterKind } from './matter-model.ts'

/** What a guardian is to a child now, as a register's file is compared with it. */
export interface KnownCare {
  readonly id: string
  readonly personId: string
  readonly responsible: boolean
  readonly source: Source
  readonly keptOut: boolean
  /** Whether it is proposed already, or was declined, that the person gets responsibility. */
  readonly proposed: boolean
}

/** A child that the municipality knows. */
export interface KnownChild {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string | null
  /** Closed to all but a circle: nothing of it is told in a list. */
  readonly closed: boolean
  readonly grades: readonly KnownGrade[]
  readonly care: readonly KnownCare[]
}

/** A grade, and whether its end is proposed or was declined already. */
export type KnownGrade = Pick<HeldGrade, 'id' | 'grade' | 'source'> & { readonly proposed: boolean }

/** A guardian or other carer that the municipality knows. */
export interface KnownPerson {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly grades: readonly KnownGrade[]
  /** Is something to a child that is closed to all but a circle. */
  readonly nearClosed: boolean
  /** What this person is to children now. */
  readonly care: readonly { readonly id: string; readonly childId: string; readonly responsible: boolean }[]
}

/** All that a register's file may touch, by the look-up of identity numbers. */
export interface KnownPeople {
  readonly children: ReadonlyMap<string, KnownChild>
  readonly people: ReadonlyMap<string, KnownPerson>
}

type Graded = { readonly childId: string | null; readonly personId: string | null }

/** What a register changes, ready to be written set by set. It holds nothing that would loosen. */
export interface RegisterChanges {
  readonly childDetails: readonly { id: string; givenName: string; familyName: string; birthDate: string | null }[]
  readonly personNames: readonly { id: string; givenName: string; familyName: string }[]
  readonly grades: readonly (Graded & { grade: Grade })[]
  readonly newPeople: readonly { id: string; givenName: string; familyName: string; number: string }[]
  readonly newCare: readonly { id: string; childId: string; personId: string; relation: Relation }[]
  readonly lost: readonly string[]
  readonly keptOut: readonly string[]
  /** The people of these, who may have no child left here. */
  readonly out: readonly string[]
  /** What people must handle; `mark` tells the same again from another. */
  readonly matters: readonly (Graded & { what: MatterKind; mark: string })[]
  readonly loosenings: readonly { childId: string; gradeId: string | null; guardianshipId: string | null }[]
  /** The children whose readers may have become fewer. */
  readonly touched: readonly string[]
}
