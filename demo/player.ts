import type { Actor } from '../src/kernel/actor.ts'
import { instantAt } from '../src/kernel/time.ts'
import { carryOut } from '../src/platform/api/carry-out.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Answer, AnyContract, AnyOperation, Input, Operation } from '../src/platform/api/operation.ts'
import { demoEmployees } from './employees.ts'
import { demoChildren } from './families.ts'
import { idOf } from './ids.ts'

/** Plays what people did, through the gate, at the times when they did it. */
export interface Player {
  readonly municipality: number
  /** The house at the time being played, for what is no operation. */
  readonly house: () => House
  /** Sets the time being played: a day and a local time. */
  at(day: string, time?: string): void
  /** Carries out an operation as somebody; throws when it is not done. */
  does<C extends AnyContract, S>(who: string, op: Operation<C, S>, input: Input<C>): Promise<Answer<C>>
}

/** Who somebody of the demo is to the gate. */
export function demoActor(slug: string, municipality: number): Actor {
  const employee = demoEmployees.find(one => one.slug === slug)
  if (employee)
    return {
      kind: 'employee',
      role: employee.role,
      id: idOf(slug),
      municipality,
      serviceId: idOf(employee.at),
      level: 'high',
    }
  if (demoChildren.some(child => child.guardians.some(one => one.slug === slug)))
    return { kind: 'family', role: 'guardian', id: idOf(slug), municipality, level: 'high' }
  throw new Error(`nobody in Veikryss is called ${slug}`)
}

/** A player that begins at the demo's first day. */
export function makePlayer(house: House, municipality: number): Player {
  let time = instantAt('2026-01-02', '08:00')
  const playing = { ...house, clock: () => time }
  let acts = 0
  return {
    municipality,
    house: () => playing,
    at(day, local = '10:00') {
      time = instantAt(day, local)
    },
    async does(who, op, input) {
      const actor = typeof who === 'string' ? demoActor(who, municipality) : who
      // Each act a second later, so that the log has an order.
      time = new Date(time.getTime() + 1000)
      const outcome = await carryOut(playing, op, { actor, input, key: `demo-${acts++}`, requestId: 'demo' })
      if (outcome.is === 'done') return outcome.reply
      throw new Error(`${who} could not ${idOfOperation(op)} at ${time.toISOString()}: ${JSON.stringify(outcome)}`)
    },
  }
}

const idOfOperation = (op: AnyOperation) => op.contract['~orpc'].meta.id
