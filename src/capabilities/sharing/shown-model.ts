import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label } from '../organisation/model.ts'
import { Relation } from '../person/model.ts'
import { GIVER_KINDS } from '../signer/model.ts'
import { ANSWERS, CellState, METHODS, TopicKey } from './model.ts'

const Topic = z.object({ id: TopicKey, label: Label, whatNoCloses: Label })
const Purpose = z.object({ id: z.string(), label: Label })

/** What one of those who must answer has said of a cell. */
const GiverSaid = z.object({
  giverId: Id,
  name: z.string(),
  answer: z.enum(ANSWERS).nullable(),
  on: Day.nullable(),
  method: z.enum(METHODS).nullable(),
  limits: z.string().nullable(),
  withdrew: z.boolean(),
})

/** A service and a topic as staff see it. */
export const ShownCell = z.object({
  topic: TopicKey,
  state: CellState,
  /** The service that owns the case sees by that, whatever is answered. */
  own: z.boolean(),
  until: Day.nullable(),
  askedOn: Day.nullable(),
  answers: z.array(GiverSaid),
  /** Those who see it without consent: who, on which ground in plain words, and until when. */
  otherwise: z.array(z.object({ name: z.string(), ground: Label, until: z.iso.datetime() })),
})
export type ShownCell = z.infer<typeof ShownCell>

const ServiceRow = z.object({
  id: Id,
  name: z.string(),
  own: z.boolean(),
  holds: z.boolean(),
  people: z.array(z.object({ name: z.string(), title: z.string().nullable() })),
  cells: z.array(ShownCell),
})

/** The grid of a case. */
export const Grid = z.object({
  childId: Id,
  childName: z.string(),
  topics: z.array(Topic),
  services: z.array(ServiceRow),
  givers: z.array(
    z.object({
      id: Id,
      kind: z.enum(GIVER_KINDS),
      name: z.string(),
      relation: Relation.nullable(),
      /** A youth who answers alone: how mature the youth is must be written. */
      alone: z.boolean(),
    }),
  ),
  /** For the form that asks: services that can be asked for, purposes, and the latest day. */
  others: z.array(z.object({ id: Id, name: z.string() })),
  purposes: z.array(Purpose),
  /** The topics that the step of the case needs: proposed to whoever asks. */
  asksFor: z.array(TopicKey),
  latest: Day,
  mayAsk: z.boolean(),
  mayRegister: z.boolean(),
})
export type Grid = z.infer<typeof Grid>

/** One cell with what it rests on. */
export const WhyCell = z.object({
  serviceName: z.string(),
  people: z.array(z.object({ name: z.string(), title: z.string().nullable() })),
  cell: ShownCell,
  /** What else the service sees, and does not see. */
  sees: z.array(TopicKey),
  seesNot: z.array(TopicKey),
  /** Whom a question waits for, and the day it was opened; only for those who see the whole case. */
  asked: z.array(z.object({ name: z.string(), opened: Day.nullable() })),
  reminders: z.array(z.int()),
  lastLook: z.object({ name: z.string(), at: Instant, act: z.string() }).nullable(),
})
export type WhyCell = z.infer<typeof WhyCell>

/** How somebody else has answered: never why, and never in which words. */
const OTHERS_STATES = ['yes', 'no', 'not_answered'] as const

const FamilyTopic = z.object({
  topic: TopicKey,
  /** Whether the service sees it now, and until when. */
  open: z.boolean(),
  until: Day.nullable(),
  asked: z.boolean(),
  mine: z
    .object({
      answer: z.enum(ANSWERS),
      limits: z.string().nullable(),
      on: Day,
      /** The people whom this one keeps out of it. */
      notFor: z.array(Id),
      /** A yes that has ended by itself. */
      over: z.boolean(),
    })
    .nullable(),
  others: z.array(z.object({ name: z.string(), state: z.enum(OTHERS_STATES) })),
})

/** What a guardian or youth sees and decides. */
export const FamilySharing = z.object({
  childName: z.string(),
  /** Whether this one is among those who must answer. */
  decides: z.boolean(),
  topics: z.array(Topic),
  services: z.array(
    z.object({
      id: Id,
      name: z.string(),
      own: z.boolean(),
      people: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })),
      /** What is asked now and not answered by this one. */
      request: z
        .object({
          id: Id,
          why: z.string(),
          purpose: Label,
          by: z.string(),
          topics: z.array(TopicKey),
          until: Day,
          on: Day,
        })
        .nullable(),
      /** When own yes ends, if it is soon, and until when one press renews it. */
      renewal: z.object({ endsOn: Day, until: Day }).nullable(),
      topics: z.array(FamilyTopic),
    }),
  ),
  history: z.array(
    z.object({
      on: Day,
      service: z.string(),
      topic: TopicKey,
      answer: z.enum(ANSWERS),
      withdrew: z.boolean(),
      method: z.enum(METHODS),
    }),
  ),
})
export type FamilySharing = z.infer<typeof FamilySharing>
