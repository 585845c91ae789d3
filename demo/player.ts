import type { AnySchema, ContractProcedure, ErrorMap, InferSchemaInput } from '@orpc/contract'
import type { Actor } from '../src/kernel/actor.ts'
import type { OperationMeta } from '../src/kernel/declare.ts'
import { carryOut } from '../src/platform/api/carry-out.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Answer, AnyContract, AnyOperation } from '../src/platform/api/operation.ts'
import { demoActor } from './actors.ts'

/** Plays what people did, through the gate, at the times when they did it. */
export interface Player {
  readonly municipality: number
  /** The house at the time being played, for what is no operation. */
  readonly house: House
  /** The time being played. */
  now(): Date
  /** Sets the time being played. */
  at(moment: Date): void
  /** Carries out an operation as somebody; throws when it is not done. */
  does<C extends AnyContract>(who: string | Actor, contract: C, input: Wished<C>): Promise<Answer<C>>
}

/** What a caller sends: what the schema fills in may be left out. */
export type Wished<C> =
  C extends ContractProcedure<infer I extends AnySchema, AnySchema, ErrorMap, OperationMeta>
    ? InferSchemaInput<I>
    : never

const SECOND = 1000

/** A player of the operations that the server offers; the time is set before the first act. */
export function makePlayer(house: House, municipality: number, operations: readonly AnyOperation[]): Player {
  let time = new Date(0)
  // Nothing is sent of what happened before the demo begins: those mails came long ago. Gaps are found by the clock.
  const { afterCase: _, afterConcern: __, afterMunicipality: ___, ...still } = house
  const playing: House = { ...still, clock: () => time, enqueueIn: () => async () => {} }
  const byId = new Map(operations.map(op => [idOf(op.contract), op]))
  let acts = 0
  return {
    municipality,
    house: playing,
    now: () => time,
    at(moment) {
      time = moment
    },
    async does(who, contract, input) {
      const op = byId.get(idOf(contract))
      if (!op) throw new Error(`the server does not offer ${idOf(contract)}`)
      // Each act a second later, so that the log has an order.
      time = new Date(time.getTime() + SECOND)
      const actor = typeof who === 'string' ? demoActor(who, municipality) : who
      const outcome = await carryOut(playing, op, { actor, input, key: `demo-${acts++}`, requestId: 'demo' })
      if (outcome.is === 'done') return outcome.reply as Answer<typeof contract>
      const name = typeof who === 'string' ? who : who.id
      throw new Error(`${name} could not ${idOf(contract)} at ${time.toISOString()}: ${JSON.stringify(outcome)}`)
    },
  }
}

const idOf = (contract: AnyContract) => contract['~orpc'].meta.id
