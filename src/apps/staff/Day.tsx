import { DayScreen } from '../../capabilities/overview/ui/day/DayScreen.tsx'
import { LooseningsWaiting } from '../../capabilities/person/ui/protection/Waiting.tsx'

/** Min dag, and before it what only a leader may answer: whether somebody may be protected less. */
export const Day = () => (
  <>
    <LooseningsWaiting />
    <DayScreen />
  </>
)
