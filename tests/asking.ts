import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as z from 'zod'
import { compose } from '../src/apps/server/compose.ts'
import type { Actor, AnyActor } from '../src/kernel/actor.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { carryOut } from '../src/platform/api/carry-out.ts'

const Made = z.looseObject({ id: z.string() })

/** Asks the operations of the server by their ids. */
export function askingIn(house: () => House) {
  const { operations } = compose()
  const byId = new Map(operations.map(op => [op.contract['~orpc'].meta.id, op]))
  const call = async (id: string, actor: AnyActor, input: object = {}) => {
    const op = byId.get(id)
    if (!op) throw new Error(`no operation ${id}`)
    return carryOut(house(), op, { actor, input, key: randomUUID() })
  }
  const done = async (id: string, actor: Actor, input: object = {}) => {
    const outcome = await call(id, actor, input)
    if (outcome.is !== 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`)
    return outcome.reply
  }
  const made = async (id: string, actor: Actor, input: object) => Made.parse(await done(id, actor, input)).id
  /** Ids in a reply: of its rows, or of the rows in one of its fields; nothing where the list is hidden. */
  const listed = async (
    id: string,
    actor: Actor,
    input: object,
    where?: string,
    key = 'id',
  ): Promise<readonly string[]> => {
    const outcome = await call(id, actor, input)
    if (outcome.is !== 'done') return []
    const rows = where === undefined ? outcome.reply : z.looseObject({}).parse(outcome.reply)[where]
    return z
      .array(z.looseObject({ [key]: z.string() }))
      .parse(rows)
      .map(one => String(one[key]))
  }
  /** Whether somebody gets past "hidden" with something: refused, in conflict or done. */
  const reaches = async (id: string, actor: Actor, input: object) => {
    const { is } = await call(id, actor, input)
    expect(['done', 'refused', 'hidden']).toContain(is)
    return is !== 'hidden'
  }
  const among = async (ids: readonly string[], may: (id: string) => Promise<boolean>) => {
    const verdicts = await Promise.all(ids.map(may))
    return ids.filter((_, at) => verdicts[at])
  }
  return { byId, operations, call, done, made, listed, reaches, among }
}
