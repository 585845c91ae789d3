import { Suspense, lazy } from 'react'
import type { ComponentType } from 'react'
import { HomeScreen } from '../../capabilities/overview/ui/home/HomeScreen.tsx'

// Seldom there is anything to tell or to renew, and who looked stands last: fetched beside the page, not before.
const Told = lazy(async () => ({
  default: (await import('../../capabilities/disclosure/ui/ToldNotices.tsx')).ToldNotices,
}))
const Renewals = lazy(async () => ({
  default: (await import('../../capabilities/sharing/ui/family/Renewals.tsx')).Renewals,
}))
const LastLook = lazy(async () => ({
  default: (await import('../../capabilities/sharing/ui/family/LastLook.tsx')).LastLook,
}))

const Birthdays = lazy(async () => ({
  default: (await import('../../capabilities/threshold/ui/family/BirthdayNotices.tsx')).BirthdayNotices,
}))

const beside = (Part: ComponentType<{ caseId: string }>) => (caseId: string) => (
  <Suspense>
    <Part caseId={caseId} />
  </Suspense>
)

const told = (caseId: string) => (
  <>
    {beside(Told)(caseId)}
    {beside(Birthdays)(caseId)}
  </>
)

/** Hjem, with what the family is told that they did not say yes to, the yeses that soon end, and who looked last. */
export const Home = () => <HomeScreen notices={told} renewals={beside(Renewals)} looked={beside(LastLook)} />
