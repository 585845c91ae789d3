import { Suspense, lazy } from 'react'
import { HomeScreen } from '../../capabilities/overview/ui/home/HomeScreen.tsx'

// Seldom there is anything to tell: fetched beside the page, not before.
const Told = lazy(async () => ({
  default: (await import('../../capabilities/disclosure/ui/ToldNotices.tsx')).ToldNotices,
}))
const Renewals = lazy(async () => ({
  default: (await import('../../capabilities/sharing/ui/family/Renewals.tsx')).Renewals,
}))

/** Hjem, with what the family is told that they did not say yes to, and the yeses that soon end. */
export const Home = () => (
  <HomeScreen
    notices={caseId => (
      <Suspense>
        <Told caseId={caseId} />
      </Suspense>
    )}
    renewals={caseId => (
      <Suspense>
        <Renewals caseId={caseId} />
      </Suspense>
    )}
  />
)
