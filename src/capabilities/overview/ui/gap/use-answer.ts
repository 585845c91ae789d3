import { useRead, useWrite } from '../../../../web/call/index.ts'
import { answerGap, answerServiceGap, openGap, openServiceGap, takeBack, takeBackOfService } from '../../../gap/api.ts'

/** A gap by what it is of: a case, or a service. */
export interface OfGap {
  readonly gapId: string
  readonly caseId?: string | undefined
  readonly serviceId?: string | undefined
}
interface Said {
  readonly done: string
  readonly onDone?: () => void
}

/** What a gap can be answered with. */
export const useOpenGap = ({ gapId, caseId = '', serviceId = '' }: OfGap) => {
  const inCase = useRead(openGap, { caseId, gapId }, { when: caseId !== '' })
  const inService = useRead(openServiceGap, { serviceId, gapId }, { when: caseId === '' })
  return caseId === '' ? inService : inCase
}

/** Says that a gap is none. */
export const useAnswerGap = ({ gapId, caseId = '', serviceId = '' }: OfGap, said: Said) => {
  const [inCase, inService] = [useWrite(answerGap, said), useWrite(answerServiceGap, said)]
  const send = (answer: { version: number; reason: string; words: string; until: string }) =>
    caseId === '' ? inService.send({ serviceId, gapId, ...answer }) : inCase.send({ caseId, gapId, ...answer })
  return { write: caseId === '' ? inService : inCase, send }
}

/** Says that it is one after all. */
export const useTakeBack = ({ gapId, caseId = '', serviceId = '' }: OfGap, said: Said) => {
  const [inCase, inService] = [useWrite(takeBack, said), useWrite(takeBackOfService, said)]
  const send = (version: number) =>
    caseId === '' ? inService.send({ serviceId, gapId, version }) : inCase.send({ caseId, gapId, version })
  return { write: caseId === '' ? inService : inCase, send }
}
