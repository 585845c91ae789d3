import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Arena, GoalStatus, Measure, RESPONSIBLE_KINDS, Whose } from '../plan/model.ts'
import { Label } from '../settings/model.ts'
import { Entry, ForWhom, Kind, Level, Statement, TieKind } from './model.ts'

/** Who wrote or signed: the child, a parent, or a service with the one who did it. A parent is named to the child and to those who help. */
const By = z.object({
  kind: z.enum(['child', 'guardian', 'service']),
  name: z.string().nullable(),
  serviceId: Id.nullable(),
  service: z.string().nullable(),
  mine: z.boolean(),
})
export type By = z.infer<typeof By>

/** Something in the picture; what the child has told everybody in own words stands among it. */
export const ShownEntry = Entry.pick({ id: true, arena: true, because: true }).extend({
  kind: Kind,
  level: Level.nullable(),
  words: z.string().nullable(),
  /** What was pointed at. */
  symbols: z.array(Label.extend({ id: z.string() })),
  /** Whether an adult wrote it together with the child. */
  withChild: z.boolean(),
  from: z.enum(['picture', 'own_word']),
  by: By,
  at: Instant,
  /** Whom it is for, and under which topic: to whoever wrote it, and to those who help. */
  whom: z
    .object({ forWhom: ForWhom, notFor: z.string().nullable(), notForId: Id.nullable(), topic: Entry.shape.topic })
    .nullable(),
  /** What the reader can do with it. */
  may: z.object({ anew: z.boolean(), takeBack: z.boolean() }),
})
export type ShownEntry = z.input<typeof ShownEntry>

const ShownMeasure = Measure.pick({ id: true, title: true, status: true, goalId: true }).extend({
  arena: Arena,
  /** Without a name where that would tell of a service that the reader may not know of. */
  responsible: z.object({ kind: z.enum(RESPONSIBLE_KINDS), name: z.string() }),
  /** The service that does it; null where the family does, or where the reader may not know of it. */
  serviceId: Id.nullable(),
})

/** Two services, and what they do together; nothing where they do nothing that the reader may know of. */
export const Line = z.object({
  oneId: Id,
  otherId: Id,
  because: z.array(z.object({ kind: TieKind, at: Instant, title: z.string().nullable() })),
})
export type Line = z.input<typeof Line>

const ShownSignature = z.object({ id: Id, by: By, differs: z.string().nullable(), at: Instant })

/** A version of what is said together. */
export const ShownStatement = Statement.pick({ id: true }).extend({
  words: z.string(),
  by: By,
  at: Instant,
  finished: z.object({ by: z.string(), at: Instant }).nullable(),
  signatures: z.array(ShownSignature),
})
export type ShownStatement = z.input<typeof ShownStatement>

/** One that stands. */
const StandingStatement = ShownStatement.extend({
  /** Who has not signed it, as far as the reader may be told: services, the child, and the reader. */
  unsigned: z.array(By),
  may: z.object({ sign: z.boolean(), finish: z.boolean() }),
})
export type StandingStatement = z.input<typeof StandingStatement>

/** Some of those that stood before, the latest first. */
export const EarlierStatements = z.object({ earlier: z.array(ShownStatement), more: z.boolean() })

/** The picture as one reader sees it. */
export const ShownPicture = z.object({
  childName: z.string(),
  arenas: z.array(z.object({ id: z.string(), label: Label, offered: z.boolean() })),
  entries: z.array(ShownEntry),
  goals: z.array(z.object({ id: Id, words: z.string(), whose: Whose, status: GoalStatus })),
  measures: z.array(ShownMeasure),
  /** What is needed and nobody does yet. */
  needs: z.array(z.object({ id: Id, what: z.string() })),
  /** Those of the family whom the reader may be told of here. */
  family: z.array(z.object({ id: Id, kind: z.enum(['child', 'guardian']), name: z.string(), me: z.boolean() })),
  services: z.array(z.object({ id: Id, name: z.string(), people: z.array(z.string()), holds: z.boolean() })),
  lines: z.array(Line),
  /** The pairs of them without a line, as far as the reader can see. */
  apart: z.array(z.object({ oneId: Id, otherId: Id })),
  /** What is said together, as it stands: one text, or two where somebody began anew; the newest first. */
  statements: z.array(StandingStatement),
  /** What stood before. */
  before: EarlierStatements,
  may: z.object({
    add: z.boolean(),
    /** The service whose glasses the reader has. */
    glassesOf: Id.nullable(),
  }),
  /** For the form: whom it can be for, who can be left out, and topics. */
  forWhom: z.array(ForWhom),
  guardians: z.array(z.object({ id: Id, name: z.string() })),
  topics: z.array(z.object({ id: z.string(), label: Label })),
})
export type ShownPicture = z.input<typeof ShownPicture>
