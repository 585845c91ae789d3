import { Suspense, lazy } from 'react'
import type { ComponentType } from 'react'
import type { Acts } from '../../capabilities/home/ui/Answers.tsx'
import { HomeScreen } from '../../capabilities/home/ui/HomeScreen.tsx'
import { FollowCase } from './FollowCase.tsx'

// Seldom there is anything to tell or to renew, and who looked stands last: fetched beside the page, not before.
const Told = lazy(async () => ({
  default: (await import('../../capabilities/disclosure/ui/ToldNotices.tsx')).ToldNotices,
}))
const StartAsked = lazy(async () => ({ default: (await import('./StartAsked.tsx')).StartAsked }))
const Renewals = lazy(async () => ({
  default: (await import('../../capabilities/sharing/ui/family/Renewals.tsx')).Renewals,
}))
const LastLook = lazy(async () => ({
  default: (await import('../../capabilities/oversight/ui/family/LastLook.tsx')).LastLook,
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

const notices = (caseId: string) => (
  <>
    <FollowCase caseId={caseId} />
    {beside(Told)(caseId)}
    {beside(Birthdays)(caseId)}
  </>
)

/** Answered where it stands: the yeses that soon end, what the youth is asked before a birthday, what was to begin. */
const acts: Acts = ({ kind, id }, caseId) => {
  if (kind === 'renewal') return beside(Renewals)(caseId)
  if (kind === 'birthday') return beside(BirthdayAsked)(caseId)
  if (kind !== 'start') return undefined
  return (
    <Suspense>
      <StartAsked caseId={caseId} measureId={id} />
    </Suspense>
  )
}

/** Hjem, with what the family is told that they did not say yes to or of a birthday, and who looked last. */
export const Home = () => <HomeScreen notices={notices} acts={acts} looked={beside(LastLook)} />
