import * as feedback from '../../src/capabilities/feedback/api.ts'
import * as person from '../../src/capabilities/person/api.ts'
import * as threshold from '../../src/capabilities/threshold/api.ts'
import { nowOf } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Birthday } from '../world.ts'

/** The holder writes down somebody who answers for the child. */
export async function addGuardian(at: InCase): Promise<{ id: string; version: number }> {
  const { player, world, cast } = at
  const added = await player.does(cast.holder, person.addGuardian, {
    ...{ childId: cast.childId, relation: 'mother', parentalResponsibility: true, source: 'court' },
    person: { givenName: 'Ragna', familyName: `Bø${at.dice.between(1, 999)}` },
  })
  world.answersForChild = nowOf(at)
  return { id: added.id, version: added.version }
}

/** And that this is so no more. */
export async function endGuardian(at: InCase, one: { id: string; version: number }): Promise<void> {
  const { player, world, cast } = at
  await player.does(cast.holder, person.endGuardian, {
    ...{ childId: cast.childId, guardianshipId: one.id, version: one.version },
  })
  world.answersForChild = null
}

/** The youth says that there is nothing to say before a birthday. */
export async function answersBirthday(at: InCase, one: Birthday): Promise<void> {
  const { player, world, cast } = at
  const { thresholds } = await player.does(cast.youth, threshold.openThresholds, { caseId: world.id })
  const asked = thresholds.find(found => found.age === one.age)
  if (!asked) throw new Error(`nobody asked before the birthday of ${one.age}`)
  const said = { nothing: true }
  await player.does(cast.youth, threshold.answerThreshold, { caseId: world.id, id: asked.id, said })
  one.answered = true
}

/** What the youth thinks of the help, where somebody has asked; each time otherwise, without throwing the dice. */
export async function saysWhatItThinks(at: InCase, turn: number): Promise<void> {
  const { player, world, cast } = at
  const { ask } = await player.does(cast.youth, feedback.openFeedback, { caseId: world.id })
  if (!ask || turn % SELDOM === 0) return
  const items = ask.questions.map(({ id }, no) => ({ question: id, value: (turn + no) % VALUES }))
  await player.does(cast.youth, feedback.answerFeedback, { caseId: world.id, askId: ask.id, version: 0, items })
}
/** Every third time nobody answers. */
const SELDOM = 3
const VALUES = 5
