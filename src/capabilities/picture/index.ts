import type { AnyOperation } from '../../platform/api/operation.ts'
import { aboutOwn } from './operations/about-own.ts'
import { aboutPicture } from './operations/about-picture.ts'
import { addEntry, takeBackEntry } from './operations/entry.ts'
import { earlierStatements, openPicture } from './operations/open.ts'
import { finishStatement, signStatement, writeStatement } from './operations/statement.ts'

/** What the capability carries out. */
export const pictureOperations: readonly AnyOperation[] = [
  ...[openPicture, earlierStatements, addEntry, takeBackEntry],
  ...[writeStatement, signStatement, finishStatement],
]

/** What of the picture is told to somebody who asks for all that is kept about that one. */
export const pictureAboutPerson = [aboutPicture, aboutOwn]
