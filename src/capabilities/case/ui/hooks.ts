import { useRead, useUndo, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export type CaseShown = ReplyOf<typeof api.openCase>

/** A case with where it stands and who holds. */
export const useCase = (caseId: string) => useRead(api.openCase, { caseId })

/** Goes to another step, from which one may go back to the one before. */
export const useSetStep = (done: string, from: string) => {
  const back = useUndo(api.setStep)
  return useWrite(api.setStep, { done, undo: ({ version }, { caseId }) => back({ caseId, version, stepId: from }) })
}

/** What a change of level needs, and whom one may invite with it. */
export const useLevelCheck = (caseId: string) => useRead(api.checkLevel, { caseId })

/** Changes the level. */
export const useChangeLevel = (done: string, onDone: () => void) => useWrite(api.changeLevel, { done, onDone })

/** Lets the case rest. */
export const usePause = (done: string, onDone: () => void) => {
  const takeUp = useUndo(api.resumeCase)
  return useWrite(api.pauseCase, { done, onDone, undo: ({ version }, { caseId }) => takeUp({ caseId, version }) })
}

/** Takes the case up again. */
export const useResume = (done: string) => useWrite(api.resumeCase, { done })

/** Closes the case. */
export const useClose = (done: string, onDone: () => void) => useWrite(api.closeCase, { done, onDone })

/** Whom the baton can be offered to when the case opens again. */
export const useForReopening = (caseId: string) => useRead(api.listForReopening, { caseId })

/** Opens a closed case again. */
export const useReopen = (done: string, onDone: () => void) => useWrite(api.reopenCase, { done, onDone })
