import { DayScreen } from '../../capabilities/overview/ui/day/DayScreen.tsx'
import type { Acts } from '../../capabilities/overview/ui/day/Waiting.tsx'
import { LooseningsWaiting } from '../../capabilities/person/ui/protection/Waiting.tsx'
import { StartMeasure } from '../../capabilities/plan/ui/StartMeasure.tsx'

/** What was to begin is answered where it stands. */
const acts: Acts = ({ kind, id, caseId, facts }) => {
  if (kind !== 'start' || caseId === null) return undefined
  const measure = { id, title: String(facts['title'] ?? ''), version: Number(facts['version']) }
  return <StartMeasure caseId={caseId} measure={measure} asked />
}

/** Min dag, and before it what only a leader may answer: whether somebody may be protected less. */
export const Day = () => (
  <>
    <LooseningsWaiting />
    <DayScreen acts={acts} />
  </>
)
