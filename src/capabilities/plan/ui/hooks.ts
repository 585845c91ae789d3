import { useRead, useUndo, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** The plan as this reader sees it. */
export const usePlan = (caseId: string) => useRead(api.openPlan, { caseId }, { when: caseId !== '' })
export type Plan = ReplyOf<typeof api.openPlan>
export type GoalShown = Plan['goals'][number]
export type MeasureShown = Plan['measures'][number]
export type EvaluationShown = MeasureShown['evaluations'][number]
export type ViewShown = MeasureShown['views'][number]

interface Then {
  done: string
  onDone?: (() => void) | undefined
}
interface ThenBack extends Then {
  /** Takes the change back; the version is the one that the change left. */
  undo: (reply: { version: number }) => void
}
/** Adds a goal. */
export const useAddGoal = (then: Then) => useWrite(api.addGoal, then)
/** Changes a goal. */
export const useChangeGoal = (then: ThenBack) => useWrite(api.changeGoal, then)
/** Gives a goal back the words it had. */
export const useTakeBackGoal = () => useUndo(api.changeGoal)
/** Adds a measure. */
export const useAddMeasure = (then: Then) => useWrite(api.addMeasure, then)
/** Changes a measure. */
export const useChangeMeasure = (then: ThenBack) => useWrite(api.changeMeasure, then)
/** Gives a measure back what was agreed. */
export const useTakeBackMeasure = () => useUndo(api.changeMeasure)
/** Starts a planned measure. */
export const useStartMeasure = (then: Then) => useWrite(api.startMeasure, then)
/** Ends a measure. */
export const useEndMeasure = (then: Then) => useWrite(api.endMeasure, then)
/** Evaluates a measure. */
export const useRecordEvaluation = (then: Then) => useWrite(api.recordEvaluation, then)

/** The measures that my service owns. */
export const useOwnMeasures = () => useRead(api.listOwn, {})
export type OwnMeasures = ReplyOf<typeof api.listOwn>
/** Adds a measure that my service owns. */
export const useAddOwn = (then: Then) => useWrite(api.addOwn, then)
/** Starts a planned measure of my service. */
export const useStartOwn = (then: Then) => useWrite(api.startOwn, then)
/** Evaluates a measure of my service. */
export const useEvaluateOwn = (then: Then) => useWrite(api.evaluateOwn, then)
