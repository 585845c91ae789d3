import type { AnyOperation } from '../../platform/api/operation.ts'
import { caseClosed } from '../case/index.ts'
import { listForUnit, listInCase } from './operations/read.ts'
import { answerQuestion, askUnit, endWithCase, takeBackQuestion } from './operations/write.ts'

/** For whoever fills `caseClosed`. */
export { endWithCase } from './operations/write.ts'

/** Stands behind the port of case, with disagreement's, until message does it for both. */
export const fillUnitQuestionPorts = (): void => caseClosed.fill(endWithCase)

export { unitQuestionTicks } from './jobs.ts'

export const unitQuestionOperations: readonly AnyOperation[] = [
  listInCase,
  askUnit,
  takeBackQuestion,
  answerQuestion,
  listForUnit,
]
