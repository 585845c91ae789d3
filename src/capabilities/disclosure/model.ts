import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { Sector } from './ground-model.ts'

export const TopicKey = z.enum(TOPIC_IDS)
export const words = z.string().trim().min(1).max(2000)

export const ABOUTS = ['case', 'concern'] as const
/** Whether the family is told: already, later on a day, or not for now and for a reason. */
export const TOLDS = ['told', 'later', 'not'] as const

/** What is said of telling the family. Whoever is not told is asked about again on a day. */
const Telling = z.discriminatedUnion('told', [
  z.object({ told: z.literal('told'), on: Day }),
  z.object({ told: z.literal('later'), checkOn: Day, because: words }),
  z.object({ told: z.literal('not'), reason: z.string(), because: words, checkOn: Day }),
])
type Telling = z.infer<typeof Telling>

/** What is said of it later: that they have been told, or that it must wait. */
export const ToldNow = z.discriminatedUnion('is', [
  z.object({ is: z.literal('told'), on: Day }),
  z.object({ is: z.literal('waits'), checkOn: Day }),
])
export type ToldNow = z.infer<typeof ToldNow>

/** Who gets it: a service here, or somebody outside by sector and name. */
export const Receiver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service'), serviceId: Id }),
  z.object({
    kind: z.literal('outside'),
    sector: Sector,
    name: z.string().trim().min(1).max(120),
    contact: z.string().trim().min(1).max(200).optional(),
  }),
])
export type Receiver = z.infer<typeof Receiver>

/** Sight for somebody in the service that gets it, by name, until a day. */
const SightFor = z.object({ employeeId: Id, until: Day })

/** What is to be recorded as given without consent. */
export const Giving = z.object({
  ground: z.string(),
  to: Receiver,
  purpose: words,
  topics: z.array(TopicKey).max(TOPIC_IDS.length),
  /** What was given, in words. */
  what: words,
  necessity: words.optional(),
  proportionality: words.optional(),
  telling: Telling,
  sight: SightFor.optional(),
})
export type Giving = z.infer<typeof Giving>

/** Something given without consent, as it is kept. */
export interface Disclosure {
  readonly id: string
  readonly about: { readonly kind: (typeof ABOUTS)[number]; readonly id: string }
  readonly childId: string | null
  readonly ground: string
  readonly law: string
  readonly section: string | null
  readonly fromServiceId: string
  readonly toServiceId: string | null
  readonly toSector: string
  readonly toName: string | null
  /** How somebody outside is reached. */
  readonly toContact: string | null
  readonly purpose: string
  readonly topics: readonly string[]
  readonly what: string
  readonly necessity: string | null
  readonly proportionality: string | null
  readonly told: (typeof TOLDS)[number]
  readonly toldOn: Day | null
  readonly untoldReason: string | null
  readonly untoldWords: string | null
  readonly checkOn: Day | null
  readonly byId: string
  readonly at: Date
}

/** What has been said about telling the family since: told on a day, or to be looked at again. */
export interface ToldSince {
  readonly disclosureId: string
  readonly toldOn: Day | null
  readonly checkOn: Day | null
  readonly words: string
  readonly byId: string
  readonly at: Date
}

/** A ground switched on or off by the municipality, with the reason. */
export interface GroundSwitch {
  readonly id: string
  readonly ground: string
  readonly isOn: boolean
  readonly because: string
  readonly byId: string
  readonly at: Date
}

/** A case opened in an emergency. */
export interface GlassBreak {
  readonly id: string
  readonly caseId: string
  readonly childId: string
  readonly employeeId: string
  readonly serviceId: string
  /** The service that had the case then. */
  readonly ownerServiceId: string
  readonly reason: string
  readonly told: boolean
  readonly untoldReason: string | null
  readonly untoldWords: string | null
  readonly at: Date
  readonly endsAt: Date
}
