import type { Random } from '../demo/crowd/random.ts'
import type { Player } from '../demo/player.ts'
import { addDays, dayOf, instantAt } from '../src/kernel/time.ts'
import { isWorkingDay } from '../src/kernel/working-days.ts'
import type { GapType } from '../src/capabilities/gap/model.ts'
import type { EmployeeActor } from '../src/kernel/actor.ts'
import type { Cast, CaseWorld, Staff, World } from './world.ts'

/** What a life is played on: who plays, by which chance, and where what happens is noted. */
export interface Stage {
  readonly player: Player
  readonly dice: Random
  readonly cast: Cast
  readonly staff: Map<string, Staff>
  /** Who sets up services and people. */
  readonly administrator: EmployeeActor
  /** Notes a world that has come to be. */
  readonly begins: (world: World) => void
  /** Who holds how many cases now. */
  readonly held: () => ReadonlyMap<string, readonly unknown[]>
  /** Says, before it is so, that a promise will be broken on purpose. */
  readonly injects: (type: GapType, about: string, thing: string) => void
  /** The types that this run injects. */
  readonly wanted: ReadonlySet<string>
  /** Whose mail is refused, by id. */
  readonly refused: Set<string>
  /** Which of the children it is: where in the deck its life begins, so that all cards are drawn somewhere. */
  readonly turn: number
}
/** The same with a case that is open. */
export interface InCase extends Stage {
  readonly world: CaseWorld
}
export type Chapter = (stage: InCase) => AsyncGenerator<Date, void>

/** The time now as the chapter plays it. */
export const nowOf = ({ player }: Stage): Date => player.now()
/** The local day now. */
export const today = (stage: Stage) => dayOf(nowOf(stage))

/** Somewhen on a working day, so many days on; `time` where it matters. */
export function later(stage: Stage, days: number, time?: string): Date {
  let day = addDays(today(stage), days)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  const { dice } = stage
  const minute = `${dice.between(0, 59)}`.padStart(2, '0')
  return instantAt(day, time ?? `${`${dice.between(8, 14)}`.padStart(2, '0')}:${minute}`)
}

/** Some days on, whatever day it is: what is late is late on holidays too. */
export const inDays = (stage: Stage, from: number, to = from) => later(stage, stage.dice.between(from, to))
