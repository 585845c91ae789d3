import type { AnyOperation } from '../../platform/api/operation.ts'
import { addEntry, takeBackEntry } from './operations/entry.ts'
import { earlierStatements, openPicture } from './operations/open.ts'
import { finishStatement, signStatement, writeStatement } from './operations/statement.ts'

/** What the capability carries out. */
export const pictureOperations: readonly AnyOperation[] = [
  ...[openPicture, earlierStatements, addEntry, takeBackEntry],
  ...[writeStatement, signStatement, finishStatement],
]

export { aboutPicture as pictureAboutPerson } from './operations/about-picture.ts'
