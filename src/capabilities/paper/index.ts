import type { AnyOperation } from '../../platform/api/operation.ts'
import { getsOnPaper } from '../child-screen/index.ts'
import { listPapers, waitingOnPaper } from './operations/list.ts'
import { printPaper } from './operations/print.ts'
import { printLetter } from './operations/letter-paper.ts'
import { endLetter, listLetters, makeLetter, seeIdentity } from './operations/letters.ts'
import { servedAmong } from './store.ts'
import { noteGiven, serveOnPaper, takeBackGiven } from './operations/serve.ts'

export { aboutPapers as papersAboutPerson } from './about-operations.ts'
export { redeemLetter } from './operations/redeem.ts'
export { paperTicks } from './jobs.ts'

/** Stands behind the port of child-screen: who gets everything on paper has no use of a log-in. */
export const fillPaperPorts = (): void =>
  getsOnPaper.fill(
    async (tx, { municipality, personId }) => (await servedAmong(tx, { municipality, ids: [personId] })).length > 0,
  )

/** Paper for those who do not read here: printed in their language, brought, and noted. */
export const paperOperations: readonly AnyOperation[] = [
  ...[listPapers, printPaper, noteGiven, takeBackGiven, serveOnPaper, waitingOnPaper],
  ...[listLetters, makeLetter, printLetter, endLetter, seeIdentity],
]
