import * as transition from '../../src/capabilities/transition/api.ts'
import { addDays } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Passage } from '../world.ts'
import { wrote } from './case.ts'

/** A passage that no clock begins: its day is said by hand, and any service sends. */
const BY_HAND = 'to_service'
const found = settings.passages.find(one => one.id === BY_HAND)
if (!found) throw new Error(`no passage ${BY_HAND}`)
const { beginDays, receiveDays } = found
export { beginDays }

/** The holder begins a passage that is to be on a day. */
export async function begins(at: InCase, on: Day): Promise<Passage> {
  const { player, world, cast } = at
  const begun = await player.does(cast.holder, transition.startTransition, { caseId: world.id, passage: BY_HAND, on })
  const [soon, before] = [addDays(today(at), beginDays), addDays(on, -receiveDays)]
  const beginBy = soon < on ? soon : on
  const receiveBy = before > beginBy ? before : beginBy
  const one: Passage = { id: begun.id, version: begun.version, beginBy, receiveBy, state: 'idle' }
  world.passages.push(one)
  wrote(at)
  return one
}

/** Something is written of what may go along. */
export async function prepares({ player, world, cast }: InCase, one: Passage): Promise<void> {
  const words = 'Det som hjelper, er å ta en ting om gangen.'
  await player.does(cast.holder, transition.writeBlock, {
    ...{ caseId: world.id, transitionId: one.id, block: 'goals', version: 0, words, picked: [] },
  })
  one.version += 1
  one.state = 'prepared'
}

/** It is not to be after all. */
export async function drops(at: InCase, one: Passage): Promise<void> {
  const { player, world, cast } = at
  const dropped = { caseId: world.id, transitionId: one.id, version: one.version, because: 'Det blir ikke noe av.' }
  await player.does(cast.holder, transition.dropTransition, dropped)
  one.state = 'dropped'
  wrote(at)
}
