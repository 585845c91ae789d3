import { expect } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { Answer, AnyContract, Operation } from '../../platform/api/operation.ts'

export const house = await aHouse()

/** Reads as an actor; answers the reply, or fails. */
export async function reads<C extends AnyContract, S>(
  op: Operation<C, S>,
  actor: Actor,
  input: unknown = {},
): Promise<Answer<C>> {
  const outcome = await carryOut(house, op, { actor, input })
  if (outcome.is !== 'done') throw new Error(`not read: ${JSON.stringify(outcome)}`)
  return outcome.reply
}

/** What comes of a call, by name. */
export async function comesOf<C extends AnyContract, S>(
  op: Operation<C, S>,
  actor: Actor | undefined,
  input: unknown = {},
) {
  const { is } = await carryOut(house, op, { actor, input })
  return is
}

/** Reads, and tells how many round trips to the database it took. */
export async function tripsOf<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown = {}) {
  const counted: number[] = []
  const database = { ...house.database, onTrips: (trips: number) => void counted.push(trips) }
  // Once before: the settings are then known, and texts are built.
  await reads(op, actor, input)
  const outcome = await carryOut({ ...house, database }, op, { actor, input })
  expect(outcome.is).toBe('done')
  expect(counted).toHaveLength(1)
  return counted[0] ?? Infinity
}

/** The same person with too weak a log-in. */
export const weak = (actor: Actor): Actor => ({ ...actor, level: 'low' })
