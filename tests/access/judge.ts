import { findCase } from '../../src/capabilities/case/index.ts'
import { findConcern } from '../../src/capabilities/concern/index.ts'
import { isLetIn } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { askerOf, relations } from './relations.ts'
import type { Relation } from './relations.ts'
import { rows } from './rows.ts'
import type { Row } from './row.ts'
import * as on from './subjects.ts'
import type { Builder } from './subjects.ts'
import { now, worldsOf } from './world.ts'
import type { Dimension, World } from './world.ts'

/** In which worlds a relation may do something, and which dimensions that turns on. */
export interface Answer {
  readonly always: boolean
  readonly never: boolean
  readonly turnsOn: readonly Dimension[]
  readonly where: readonly World[]
}

/** An operation in plain words, with the answer for each relation in order. */
export interface Judged {
  readonly id: string
  readonly capability: string
  readonly words: string
  readonly login: string
  readonly answers: readonly Answer[]
}

export const idOf = (op: AnyOperation): string => op.contract['~orpc'].meta.id

/** Which builder makes an operation's subject. A loader that takes nothing loads nothing: a list. */
export const builderOf = (op: AnyOperation, row: Row): Builder | undefined => {
  if (row.on) return row.on
  if (op.subject === findCase) return on.inCase
  if (op.subject === findConcern) return on.concern
  return op.subject.length === 0 ? on.ownThings : undefined
}

/** Built once for each world and relation: the policies only read. */
const built = new Map<Builder, Map<Relation, unknown[]>>()
const subjectOf = (builder: Builder, world: World, at: number, relation: Relation): unknown => {
  const byRelation = built.get(builder) ?? new Map<Relation, unknown[]>()
  built.set(builder, byRelation)
  const kept = byRelation.get(relation) ?? []
  byRelation.set(relation, kept)
  if (!(at in kept)) kept[at] = builder.build(world, relation)
  return kept[at]
}

interface Laid {
  readonly worlds: readonly World[]
  /** For each dimension: which worlds are alike in all else, as a number for each world. */
  readonly alike: ReadonlyMap<Dimension, readonly number[]>
}
const laid = new Map<Builder, Laid>()
const layOut = (builder: Builder): Laid => {
  const kept = laid.get(builder)
  if (kept) return kept
  const worlds = worldsOf(builder.by)
  const alike = new Map(
    builder.by.map(name => [name, numbered(worlds.map(one => JSON.stringify({ ...one, [name]: 0 })))]),
  )
  const made = { worlds, alike }
  laid.set(builder, made)
  return made
}

const numbered = (names: readonly string[]): readonly number[] => {
  const numbers = new Map<string, number>()
  return names.map(name => numbers.get(name) ?? (numbers.set(name, numbers.size), numbers.size - 1))
}

const answerOf = (op: AnyOperation, builder: Builder, relation: Relation): Answer => {
  const { worlds, alike } = layOut(builder)
  const asker = askerOf(relation)
  // The gate asks this first.
  const letIn = isLetIn(asker, op.contract['~orpc'].meta)
  const may = worlds.map((world, at) => letIn && op.allow(asker, subjectOf(builder, world, at, relation), now).allowed)
  const where = worlds.filter((_, at) => may[at])
  const [never, always] = [where.length === 0, where.length === worlds.length]
  const turns = (name: Dimension) => {
    const first = new Map<number, boolean | undefined>()
    return (alike.get(name) ?? []).some((group, at) => {
      if (!first.has(group)) first.set(group, may[at])
      return first.get(group) !== may[at]
    })
  }
  return { never, always, turnsOn: never || always ? [] : builder.by.filter(turns), where }
}

/** Asks the very policy of every operation about every relation in every world. */
export function judgeAll(operations: readonly AnyOperation[]): readonly Judged[] {
  return operations.flatMap(op => {
    const id = idOf(op)
    return (rows[id] ?? []).map(row => {
      const builder = builderOf(op, row)
      if (!builder) throw new Error(`${id}: say in tests/access/rows.ts how its subject is built`)
      const answers = relations.map(relation => answerOf(op, builder, relation))
      const capability = id.split('.')[0] ?? id
      return { id, capability, words: row.words, login: op.contract['~orpc'].meta.login, answers }
    })
  })
}
