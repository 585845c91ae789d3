import type { AnyOperation } from '../../platform/api/operation.ts'
import { addEntry, takeBackEntry } from './operations/entry.ts'
import { openPicture } from './operations/open.ts'
import { finishStatement, signStatement, writeStatement } from './operations/statement.ts'

/** What the capability carries out. */
export const pictureOperations: readonly AnyOperation[] = [
  ...[openPicture, addEntry, takeBackEntry],
  ...[writeStatement, signStatement, finishStatement],
]

export { aboutPicture as pictureAboutPerson } from './operations/about-picture.ts'
