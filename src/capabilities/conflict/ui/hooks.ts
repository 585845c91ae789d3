import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Which measures are in each other's way, and what a week asks of the family. */
export const useConflicts = (caseId: string) => useRead(api.listConflicts, { caseId }, { when: caseId !== '' })
export type Conflicts = ReplyOf<typeof api.listConflicts>
export type MeasureInWeek = Conflicts['measures'][number]

interface Then {
  done: string
  onDone: () => void
}
/** Says when in the week a measure is. */
export const useSetWeek = (then: Then) => useWrite(api.setWeek, then)
/** Says whether two measures pull together. */
export const useJudge = (then: Then) => useWrite(api.judge, then)
