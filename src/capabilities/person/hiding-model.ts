import * as z from 'zod'
import config from '../../../config/protection.json' with { type: 'json' }
import { PROTECTIONS, Protection } from './model.ts'

/** What a grade may hide. */
export const HIDDEN = [
  /** The address. */
  'address',
  /** Kindergarten or school. */
  'place',
  /** Telephone and e-mail of a guardian. */
  'contact',
  /** Where to meet, for all but those who are called. */
  'meetingPlace',
  /** Nobody becomes a guardian by one person's hand, nor by a register's. */
  'newGuardians',
  /** Address, place and meeting place are not even kept. */
  'stored',
  /** The case and its child, for all but the named employees. */
  'case',
  /** What mail and calendars would tell. */
  'notices',
] as const
export const Hidden = z.enum(HIDDEN)
export type Hidden = z.infer<typeof Hidden>

const Hides = z.record(Protection, z.array(Hidden))
type Hides = z.infer<typeof Hides>

/** A stricter grade hides at least what a milder one does; without that "the stricter wins" would show something. */
const isRising = (hides: Hides): boolean =>
  PROTECTIONS.every((grade, at) => {
    const milder = PROTECTIONS[at - 1]
    return milder === undefined || hides[milder].every(one => hides[grade].includes(one))
  })

/** The grades as data: where they are known from, and what each hides. */
export const ProtectionConfig = z.object({
  source: z.string().min(1),
  sourceUrl: z.url(),
  verifiedOn: z.iso.date(),
  /** What nobody has checked in the law itself. */
  notVerified: z.string(),
  mildestFirst: z.array(Protection).refine(order => order.join() === PROTECTIONS.join(), 'not our order'),
  hides: Hides.refine(isRising, 'a stricter grade must hide all that a milder one does'),
})

/** The grades of this edition. */
export const protectionConfig = ProtectionConfig.parse(config)
