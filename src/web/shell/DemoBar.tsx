import { Suspense, lazy } from 'react'
import { useSession } from '../session/session.tsx'

// Where people live there is no demo: fetched only there.
const DemoClock = lazy(async () => ({ default: (await import('./DemoClock.tsx')).DemoClock }))

/** Only in the demo: what the clock shows, and how to move it ahead. */
export const DemoBar = () =>
  useSession().demo ? (
    <Suspense fallback={<div className="s-demo s-no-print" />}>
      <DemoClock />
    </Suspense>
  ) : null
