import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export type CaseShown = ReplyOf<typeof api.openCase>

/** A case with where it stands and who holds. */
export const useCase = (caseId: string) => useRead(api.openCase, { caseId })

/** Goes to another step. */
export const useSetStep = (done: string) => useWrite(api.setStep, { done })

/** What a change of level needs; with a service that is to be invited. */
export const useLevelCheck = (caseId: string) => useRead(api.checkLevel, { caseId })

/** Changes the level. */
export const useChangeLevel = (done: string, onDone: () => void) => useWrite(api.changeLevel, { done, onDone })

/** Lets the case rest. */
export const usePause = (done: string, onDone: () => void) => useWrite(api.pauseCase, { done, onDone })

/** Takes the case up again. */
export const useResume = (done: string) => useWrite(api.resumeCase, { done })

/** Closes the case. */
export const useClose = (done: string, onDone: () => void) => useWrite(api.closeCase, { done, onDone })

/** Opens a closed case again. */
export const useReopen = (done: string, onDone: () => void) => useWrite(api.reopenCase, { done, onDone })
