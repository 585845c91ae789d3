import * as z from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Period } from '../../kernel/time.ts'

/** What can be seen: a case, or a concern before there is a case. */
const ABOUT_KINDS = ['case', 'concern'] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]
export interface About {
  readonly kind: AboutKind
  readonly id: string
}

/** Who can see: a person, or everybody who acts in a service. */
export const READER_KINDS = ['employee', 'service', 'family'] as const
export type ReaderKind = (typeof READER_KINDS)[number]

/** On which ground somebody sees; `block` takes away instead. */
export const GROUNDS = [
  'own_service',
  'participation',
  'guardianship',
  'own_case',
  'consent',
  'invited',
  'other_ground',
  'block',
  'break_glass',
] as const
export const Ground = z.enum(GROUNDS)
export type Ground = z.infer<typeof Ground>

/** The grounds that the family is always told of; a disclosure and an emergency are told by their own rule. */
export const TOLD_GROUNDS: ReadonlySet<string> = new Set(['own_service', 'participation', 'consent'])

/** Who may read a text, within those who see its topic. */
export const AUDIENCES = ['everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only'] as const
export const Audience = z.enum(AUDIENCES)
export type Audience = z.infer<typeof Audience>

/** The topic of a fact that covers every topic. */
export const EVERY_TOPIC = '*'

/** That a reader may see a topic (or, for a block, may not), on a ground, during a time. */
export interface AccessFact extends Period {
  readonly topic: string
  readonly ground: Ground
  /** The consent answer, participation or guardianship it rests on. */
  readonly groundId: string | null
}

/** A fact with whom it is for, as the owner of an act implies it. */
export interface ImpliedFact extends AccessFact {
  readonly readerKind: ReaderKind
  readonly readerId: string
  /** The service in which an employee must be acting to see by it; left out or null: any. */
  readonly inServiceId?: string | null
}

/** That a service has to do with a topic of a case: was asked for, answered for or given it; `*` for one that owns or holds. */
export interface ServiceTie {
  readonly serviceId: string
  readonly topic: string
  /** Null for as long as the case has been there. */
  readonly since: Date | null
}

/** What decides whether one actor sees one case or concern: this reader's facts, and whether the child is own family. */
export interface Sight {
  readonly facts: readonly AccessFact[]
  readonly kin: boolean
  /** What services have to do with the case; only for a member of the family who is not to know of every topic. */
  readonly ties?: readonly ServiceTie[]
}

/** As whom an actor reads: as the person, and as the service acted in. */
export interface Reader {
  readonly municipality: number
  readonly readerKind: 'employee' | 'family'
  readonly readerId: string
  /** Null for family. */
  readonly serviceId: string | null
}

/** The actor as a reader; its fields are the values that `sightOf` needs in a prepared query. */
export const readerOf = (actor: Actor): Reader => ({
  municipality: actor.municipality,
  readerKind: actor.kind,
  readerId: actor.id,
  serviceId: actor.kind === 'employee' ? actor.serviceId : null,
})

/** What a block hides besides topics: one entry and what corrects it, or everything that the child has said. */
export const entryKey = (id: string): string => `entry:${id}`
export const VOICE_KEY = 'voice'

/** A service that something tells of, as of an instant: who may not know that it was there then, is not told. */
export const ServiceThen = z.object({ serviceId: z.string(), at: z.coerce.date() })
export type ServiceThen = z.infer<typeof ServiceThen>

/** A thing with a topic and an audience: a log entry, a goal, a measure, a file. */
export interface Told {
  readonly id?: string
  /** The entry that it corrects. */
  readonly corrects?: string | null
  /** All that correct each other with it, itself among them: who is kept from one of them is kept from all. */
  readonly chain?: readonly string[] | null
  /** Whether it is, or tells of, what the child has said. */
  readonly spoken?: boolean
  readonly topic: string
  readonly audience: Audience
  /** The guardian who may not read it, for `not_guardian`. */
  readonly notFor?: string | null
  /** The service that owns it, for `own_service`. */
  readonly serviceId?: string | null
  /** The service that it tells of. */
  readonly ofServiceId?: string | null
  /** Services that it may tell of besides, each as of when. */
  readonly told?: readonly ServiceThen[]
  /** When it was; left out for what stands now. */
  readonly at?: Date
}
