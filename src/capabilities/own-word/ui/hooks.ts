import { useRead, useUndo, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { addGoal } from '../../plan/api.ts'
import type { openPlan } from '../../plan/api.ts'
import * as api from '../api.ts'
import { sayOfMeasure, unsayOfMeasure } from '../measure-api.ts'

export type Told = ReplyOf<typeof api.listOwnWords>
export type Word = Told['words'][number]
/** What the reader can write, and for whom. */
export type CanWrite = NonNullable<Told['write']>

/** What was told in a case, as far as the reader reads it: the latest, or what was told before something. */
export const useOwnWords = (caseId: string, before?: string) =>
  useRead(api.listOwnWords, { caseId, ...(before !== undefined && { before }) })
/** What somebody does not agree with in the plan, also what was told so long ago that it is not among the latest of all. */
export const useDisagreed = (caseId: string) => useRead(api.listOwnWords, { caseId, kind: 'disagree' })

const shows = [api.listOwnWords]
interface Done {
  done: string
  onDone?: () => void
}
/** Tells it to those who were chosen. */
export const useTell = (how: Done) => useWrite(api.tellOwnWord, { ...how, shows })
/** Keeps it for oneself. */
export const useKeep = (how: Done) => useWrite(api.keepOwnWord, { ...how, shows })
/** Takes back what was told; puts away what was kept. */
export const useTakeBack = (how: Done) => useWrite(api.takeBackOwnWord, { ...how, shows })
export const usePutAway = (how: Done) => useWrite(api.putAwayOwnWord, { ...how, shows })
/** Says what came of own words; a decision that waited for it shows so. */
export const useWeigh = (how: Done) => useWrite(api.weighOwnWord, how)

export type GoalShown = ReplyOf<typeof openPlan>['goals'][number]
export type MeasureShown = ReplyOf<typeof openPlan>['measures'][number]
/** Says what a measure does. */
export const useSayOfMeasure = (how: Done) => useWrite(sayOfMeasure, how)
/** Takes back what one has said of a measure. */
export const useUnsay = (how: Done) => useWrite(unsayOfMeasure, how)
/** Writes what one wants into the plan. */
export const useAddGoal = (how: Done) => useWrite(addGoal, how)
/** Words one's own goal anew, or says where it stands. */
export const useChangeOwnGoal = (
  how: Done & { undo?: (reply: { version: number }, input: { words: string }) => void },
) => useWrite(api.changeOwnGoal, how)
/** Lets it stand as it stood. */
export const useTakeBackOwnGoal = () => useUndo(api.changeOwnGoal)
