import type { AnyOperation } from '../../platform/api/operation.ts'
import { concernGuardiansChanged } from '../concern/index.ts'
import { guardiansChanged } from '../person/index.ts'
import { renewForChild } from '../sharing/index.ts'
import { askAnewForChild } from './operations/anew.ts'
import { answerThreshold, inviteParent, registerThreshold } from './operations/answer.ts'
import { dropMovedOfChild } from './operations/moved.ts'
import { changeContact, openContact } from './operations/contact.ts'
import { openThresholds } from './operations/open.ts'

export { contactAboutPerson, thresholdAboutPerson } from './operations/about.ts'
export { thresholdTicks } from './jobs.ts'

/** What changes on a birthday: asked of the youth before, told to the parents, and never switched unannounced. */
export const thresholdOperations: readonly AnyOperation[] = [
  openThresholds,
  answerThreshold,
  registerThreshold,
  inviteParent,
  openContact,
  changeContact,
]

/** Stands behind the port of person, for sharing and concern too: call it after they have filled theirs. */
export const fillThresholdPorts = (): void => guardiansChanged.fill(thresholdGuardiansChanged)

/** What follows from a change of guardians here and before, until contact does it for all. */
export const thresholdGuardiansChanged: Parameters<typeof guardiansChanged.fill>[0] = async (tx, change) => {
  await renewForChild(tx, change)
  await concernGuardiansChanged(tx, change)
  await dropMovedOfChild(tx, change)
  await askAnewForChild(tx, change)
}
