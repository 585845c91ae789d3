import type { AnyOperation } from '../../platform/api/operation.ts'
import { answerGap, openGap, takeBack } from './answer-operations.ts'
import { figures } from './figures-operations.ts'
import { remind } from './operations.ts'
import { answerServiceGap, openServiceGap, takeBackOfService } from './service-answer-operations.ts'

export { gapTicks } from './jobs.ts'
export { afterCase, afterConcern, afterMunicipality } from './store.ts'

export const gapOperations: readonly AnyOperation[] = [
  ...[remind, openGap, answerGap, takeBack],
  ...[openServiceGap, answerServiceGap, takeBackOfService, figures],
]
