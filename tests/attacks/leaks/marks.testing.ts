import { randomUUID } from 'node:crypto'
import type { DestinationStream, Logger } from 'pino'
import type { aCase } from '../../../src/capabilities/case/testing.ts'
import type { Actor, AnyActor } from '../../../src/kernel/actor.ts'
import type { House } from '../../../src/platform/api/carry-out.ts'
import { carryOut } from '../../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../../src/platform/api/operation.ts'
import type { JobHandler } from '../../../src/platform/outbox/jobs.ts'
import type { Mark } from '../leak-scan.ts'

/** What was seeded, and stands nowhere else. */
export const SEEDED = {
  name: 'Merkesara',
  address: 'Merkelia 77',
  note: 'Merkenotat om angst',
  place: 'Merkekroken møterom',
  threat: 'Merketrussel fra far',
  parentsAddress: 'Merkebakken 5',
  blocked: 'Merkesperret om samtalen',
  ground: 'Merkegrunn til sperren',
  told: 'Merkeblått på overarmen',
  report: 'Merkemelding sendt',
  letter: 'Merkebrev om søvnen',
  youths: 'Merkespørsmål om å flytte',
  kept: 'Merketanke for meg selv',
  answered: 'Merkesvar om hjelpen',
  keptAtScreen: 'Merkehvisking ved skjermen',
  hard: 'Merkestrid hjemme om kvelden',
  drawn: 'Merkeglede ved trommene',
  agreed: 'Merkeord som vi er enige om',
} as const

/** What can do something, so that a leak can be planted in one of its parts. */
export interface World {
  readonly house: House
  readonly operations: readonly AnyOperation[]
  readonly jobs: readonly JobHandler[]
  readonly logger: (to: DestinationStream) => Logger
  /** Where the list of parts is made of. */
  readonly folder: string
  readonly people: ReadonlyMap<string, Actor>
  readonly here: Awaited<ReturnType<typeof aCase>>
  readonly other: Awaited<ReturnType<typeof aCase>>
  /** What a mother, and what a youth, writes to one of the team. */
  readonly threadId: string
  readonly youthsThreadId: string
  /** Numbers and lists before and after what nobody else may notice, by person and view. */
  readonly views: readonly ReadonlyMap<string, string>[]
}

export const idOf = (op: AnyOperation) => op.contract['~orpc'].meta.id

/** Carries out an operation of a world as somebody. */
export const call = ({ house }: Pick<World, 'house'>, op: AnyOperation, actor: AnyActor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID(), requestId: 'leaks' })

/** Carries one out that must be done; answers its reply. */
export async function done(world: Pick<World, 'house' | 'operations'>, id: string, actor: AnyActor, input: object) {
  const op = world.operations.find(one => idOf(one) === id)
  const outcome = op && (await call(world, op, actor, input))
  if (outcome?.is !== 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`)
  return outcome.reply
}

const only =
  (...names: readonly string[]) =>
  (to: string) =>
    names.includes(to)

/** All who see the plan of the second child. */
const ALL = ['adviser', 'other mother', 'other father', 'youth']
/** Who may meet what: the teacher, and the mother of the closed child; the others of the open one as far as they see it. */
export const marks: readonly Mark[] = [
  { what: 'the name', text: SEEDED.name, mayReach: only('teacher', 'mother') },
  { what: 'the address', text: SEEDED.address, mayReach: only() },
  { what: 'the note for own service', text: SEEDED.note, mayReach: only('teacher') },
  { what: 'the meeting place', text: SEEDED.place, mayReach: only() },
  { what: 'why it is closed', text: SEEDED.threat, mayReach: only('teacher') },
  { what: 'a parent’s address', text: SEEDED.parentsAddress, mayReach: only() },
  {
    what: 'the note a father is kept from',
    text: SEEDED.blocked,
    mayReach: only('teacher', 'adviser', 'other mother', 'youth'),
  },
  { what: 'why he is kept from it', text: SEEDED.ground, mayReach: only('teacher') },
  { what: 'what was noted and shared with nobody', text: SEEDED.told, mayReach: only('teacher') },
  { what: 'the report', text: SEEDED.report, mayReach: only('teacher') },
  { what: 'what a mother writes to one', text: SEEDED.letter, mayReach: only('adviser', 'other mother') },
  { what: 'what a youth writes to one', text: SEEDED.youths, mayReach: only('adviser', 'youth') },
  { what: 'what a youth keeps', text: SEEDED.kept, mayReach: only('youth') },
  { what: 'what a youth answers about the help', text: SEEDED.answered, mayReach: only('youth') },
  // It is there for the child once it has a log-in of its own, and for nobody before: not who handed the screen over either.
  { what: 'what a child keeps at a screen', text: SEEDED.keptAtScreen, mayReach: only('youth') },
  // PPT takes part by consent to the plan and meetings, not to what is at home.
  { what: 'what a mother says is hard at home', text: SEEDED.hard, mayReach: only('other mother') },
  { what: 'what a youth keeps from a father', text: SEEDED.drawn, mayReach: only('adviser', 'other mother', 'youth') },
  { what: 'what is said together', text: SEEDED.agreed, mayReach: only(...ALL) },
]
