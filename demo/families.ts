import type { Relation } from '../src/capabilities/person/model.ts'
import { batonDayChildren } from './stories/baton-day-children.ts'
import { storyChildren } from './stories/children.ts'

/** A guardian. */
export interface DemoGuardian {
  readonly slug: string
  readonly name: string
  readonly relation: Relation
  readonly language?: string
  readonly interpreter?: string
  readonly address?: string
  readonly livesWith: boolean
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
}

/** The children whose stories are told one by one. */
export const demoChildren: readonly DemoChild[] = [...storyChildren, ...batonDayChildren]
