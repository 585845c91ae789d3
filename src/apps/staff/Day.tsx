import { FirstSteps } from '../../capabilities/organisation/ui/FirstSteps.tsx'
import { DayScreen } from '../../capabilities/overview/ui/day/DayScreen.tsx'
import type { Acts } from '../../capabilities/overview/ui/day/Waiting.tsx'
import { LooseningsWaiting } from '../../capabilities/person/ui/protection/Waiting.tsx'
import { StartMeasure } from '../../capabilities/plan/ui/StartMeasure.tsx'
import { RequestsWaiting } from '../../capabilities/privacy/ui/RequestsWaiting.tsx'
import { MattersWaiting } from '../../capabilities/register/ui/MattersWaiting.tsx'

/** What was to begin is answered where it stands. */
const acts: Acts = ({ kind, id, caseId, facts }) => {
  if (kind !== 'start') return undefined
  const measure = { id, title: String(facts['title'] ?? ''), version: Number(facts['version']) }
  return <StartMeasure caseId={caseId} measure={measure} asked />
}

/**
 * Min dag, with what only some roles are shown above it: the way to begin, whether somebody may be protected less, what a
 * register has found, and what is asked of own data.
 */
export const Day = () => (
  <DayScreen
    acts={acts}
    first={
      <>
        <FirstSteps />
        <LooseningsWaiting />
        <MattersWaiting />
        <RequestsWaiting />
      </>
    }
  />
)
