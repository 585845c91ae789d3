import { DisagreementsWaiting } from '../../capabilities/disagreement/ui/DisagreementsPage.tsx'
import { useDisagreeing } from '../../capabilities/disagreement/ui/hooks.ts'
import { ThrownWaiting, useThrownWaiting } from '../../capabilities/need/ui/ThrownWaiting.tsx'
import { FirstSteps } from '../../capabilities/organisation/ui/FirstSteps.tsx'
import { DayScreen } from '../../capabilities/overview/ui/day/DayScreen.tsx'
import type { Acts } from '../../capabilities/overview/ui/day/Waiting.tsx'
import { useLoosenings } from '../../capabilities/person/ui/protection/hooks.ts'
import { LooseningsWaiting } from '../../capabilities/person/ui/protection/Waiting.tsx'
import { StartMeasure } from '../../capabilities/plan/ui/StartMeasure.tsx'
import { RequestsWaiting } from '../../capabilities/privacy/ui/RequestsWaiting.tsx'
import { useWaiting } from '../../capabilities/privacy/ui/restriction-hooks.ts'
import { MattersWaiting, useMatters } from '../../capabilities/register/ui/MattersWaiting.tsx'
import { PhoneWaiting, useUnconfirmed } from '../../capabilities/settings/ui/PhoneWaiting.tsx'
import { AlsoMine, OwnWork } from './DayPlaces.tsx'

/** What was to begin is answered where it stands. */
const acts: Acts = ({ kind, id, caseId, facts }) => {
  if (kind !== 'start') return undefined
  const measure = { id, title: String(facts['title'] ?? ''), version: Number(facts['version']) }
  return <StartMeasure caseId={caseId} measure={measure} asked />
}

/** How many things wait that other rooms show above the list. */
const useWaitingElsewhere = (): number => {
  const loosenings = useLoosenings().data?.length ?? 0
  const matters = useMatters().data?.matters.length ?? 0
  const thrown = useThrownWaiting().data?.length ? 1 : 0
  const disagreeing = useDisagreeing().data?.waiting.length ? 1 : 0
  const own = useWaiting().data
  const phone = useUnconfirmed() ? 1 : 0
  return loosenings + matters + thrown + disagreeing + (own ? own.due.length + own.toCorrect.length : 0) + phone
}

/**
 * Min dag, with what only some roles are shown above it: the way to begin, whether somebody may be protected less, what a
 * register has found, what is asked of own data, and a number nobody has confirmed.
 */
export const Day = () => (
  <DayScreen
    acts={acts}
    waiting={useWaitingElsewhere()}
    last={<OwnWork />}
    beside={<AlsoMine />}
    first={
      <>
        <FirstSteps />
        <LooseningsWaiting />
        <MattersWaiting />
        <RequestsWaiting />
        <ThrownWaiting />
        <DisagreementsWaiting />
        <PhoneWaiting />
      </>
    }
  />
)
