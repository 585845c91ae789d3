import * as disagreement from '../../src/capabilities/disagreement/api.ts'
import { DAYS_OF, STEPS } from '../../src/capabilities/disagreement/model.ts'
import { deadlineDay } from '../../src/capabilities/settings/model.ts'
import { addDays } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Disagreement } from '../world.ts'
import { wrote } from './case.ts'

/** The holder writes down that the own service and another one do not agree. */
export async function disagrees(at: InCase): Promise<Disagreement> {
  const { player, world, cast } = at
  const [partner] = cast.partners
  if (!partner) throw new Error('nobody to disagree with')
  const { id } = await player.does(cast.holder, disagreement.raiseDisagreement, {
    ...{ caseId: world.id, question: 'who_does', services: [cast.holder.serviceId, partner.serviceId] },
    ...{ words: 'Begge mener at den andre skal begynne.', meanwhile: 'Vi går videre som før.', forFamily: false },
  })
  // Each step begins in the night after the last day of the one before.
  const decideBy = STEPS.reduce((from, step) => addDays(deadlineDay(settings, DAYS_OF[step], from), 1), today(at))
  const one: Disagreement = { id, decideBy: addDays(decideBy, -1), ended: false }
  world.disagreements.push(one)
  wrote(at)
  return one
}

/** The team agrees in the end. */
export async function agrees(at: InCase, one: Disagreement): Promise<void> {
  const { player, world, cast } = at
  const { disagreements } = await player.does(cast.holder, disagreement.listDisagreements, { caseId: world.id })
  const found = disagreements.find(each => each.id === one.id)
  if (!found) throw new Error('a disagreement is not there')
  const outcome = 'Vi begynner, og de hjelper fra januar.'
  const said = { caseId: world.id, disagreementId: one.id, outcome, version: found.version }
  await player.does(cast.holder, disagreement.settleDisagreement, said)
  one.ended = true
  wrote(at)
}
