import type { Relation } from '../src/capabilities/person/model.ts'
import { syntheticNumber } from './ids.ts'
import { batonDayChildren } from './stories/baton-day-children.ts'
import { hassanChildren } from './stories/hassan-children.ts'
import { jonasFamily } from './stories/jonas-family.ts'
import { storyChildren } from './stories/children.ts'
import { siblingChildren } from './stories/sibling-children.ts'
import { sarasFamily } from './stories/sara-family.ts'

/** A guardian. */
export interface DemoGuardian {
  readonly slug: string
  readonly name: string
  readonly relation: Relation
  readonly language?: string
  readonly interpreter?: string
  readonly address?: string
  readonly livesWith: boolean
  /** For a number, so that a register's file may name this person. */
  readonly born?: string
  /** False for one without parental responsibility. */
  readonly responsible?: boolean
  /** Written already with a sibling. */
  readonly again?: boolean
  /** One line for the page where a newcomer chooses whom to be; those without cannot log in. */
  readonly sees?: string
}
/** A child with family; born, or expected. */
export interface DemoChild {
  readonly slug: string
  readonly name: string
  readonly born?: string
  readonly expected?: string
  /** The kindergarten, school or other service where the child goes. */
  readonly at: string
  readonly languages: readonly string[]
  readonly guardians: readonly DemoGuardian[]
  /** One line for the page where a newcomer chooses whom to be; children without have no pages of their own. */
  readonly sees?: string
}

/** The children whose stories are told one by one. */
export const demoChildren: readonly DemoChild[] = [
  ...storyChildren,
  jonasFamily,
  ...batonDayChildren,
  ...sarasFamily,
  ...siblingChildren,
  ...hassanChildren,
]

/** The made-up number of somebody in these families, by short name. */
export function numberOf(slug: string): string {
  const nth = demoChildren.findIndex(one => one.slug === slug)
  const guardian = demoChildren.flatMap(one => one.guardians).find(one => one.slug === slug)
  const born = demoChildren[nth]?.born ?? guardian?.born
  if (born === undefined) throw new Error(`${slug} has no number`)
  return syntheticNumber(born, Math.max(nth, 0))
}
