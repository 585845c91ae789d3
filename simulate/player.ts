import { demoActor } from '../demo/actors.ts'
import type { Player } from '../demo/player.ts'
import { carryOut } from '../src/platform/api/carry-out.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Answer, AnyContract, AnyOperation } from '../src/platform/api/operation.ts'

const SECOND = 1000
const idOf = (contract: AnyContract) => contract['~orpc'].meta.id

/**
 * Plays through the operations that the server offers, as people do: gaps are looked for with each commit. `before` is
 * told when an act is about to be, with all that went before it noted.
 */
export function simulated(
  house: House,
  municipality: number,
  { operations, before }: { operations: readonly AnyOperation[]; before: () => void },
): Player {
  let time = new Date(0)
  const playing: House = { ...house, clock: () => time }
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
      before()
      time = new Date(time.getTime() + SECOND)
      const actor = typeof who === 'string' ? demoActor(who, municipality) : who
      const key = `simulated-${municipality}-${acts++}`
      const outcome = await carryOut(playing, op, { actor, input, key, requestId: 'simulated' })
      if (outcome.is === 'done') return outcome.reply as Answer<typeof contract>
      throw new Error(`${actor.id} could not ${idOf(contract)} at ${time.toISOString()}: ${JSON.stringify(outcome)}`)
    },
  }
}
