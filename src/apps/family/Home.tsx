import { Suspense, lazy } from 'react'
import type { ComponentType } from 'react'
import { HomeScreen } from '../../capabilities/overview/ui/home/HomeScreen.tsx'
import { Live } from '../../web/live/index.ts'

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

const BirthdayAsked = lazy(async () => ({
  default: (await import('../../capabilities/threshold/ui/family/BirthdayNotices.tsx')).BirthdayAsked,
}))

const both = (One: ComponentType<{ caseId: string }>, Other: ComponentType<{ caseId: string }>) => (caseId: string) => (
  <>
    {beside(One)(caseId)}
    {beside(Other)(caseId)}
  </>
)
const notices = (caseId: string) => (
  <>
    <Live caseId={caseId} />
    {both(Told, Birthdays)(caseId)}
  </>
)

/**
 * Hjem, with what the family is told that they did not say yes to or of a birthday, what the youth is asked before one, the
 * yeses that soon end, and who looked last.
 */
export const Home = () => (
  <HomeScreen notices={notices} renewals={both(BirthdayAsked, Renewals)} looked={beside(LastLook)} />
)
