import { Suspense, lazy } from 'react'

// What comes later is listened for beside the page, never before it.
const Live = lazy(async () => ({ default: (await import('../../web/live/Live.tsx')).Live }))

/** Keeps what is shown of a case as it is now, from when the page stands. */
export const FollowCase = ({ caseId }: { caseId: string }) => (
  <Suspense>
    <Live caseId={caseId} />
  </Suspense>
)
