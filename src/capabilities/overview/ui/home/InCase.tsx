import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { Answers } from './Answers.tsx'
import { Began } from './Began.tsx'
import { Holds } from './Holds.tsx'
import { Kept } from './Kept.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { Others } from './Others.tsx'
import { Story } from './Story.tsx'
import { Tell } from './Tell.tsx'
import type { CaseHome, ChildHome } from './use-home.ts'

// The last stop of the page brings the contracts of another capability: fetched beside what it reads, not before.
const LastLook = lazy(async () => ({ default: (await import('./LastLook.tsx')).LastLook }))

interface InCaseProps {
  readonly child: ChildHome
  readonly inCase: CaseHome
  /** The yeses that soon end, put in by the app. */
  readonly renewals: ReactNode
}

/** Hjem about a case: what happens, the next meeting, what I can answer, who holds and helps; or what is kept of it. */
export const InCase = ({ child, inCase, renewals }: InCaseProps) => (
  <>
    <Story name={child.name} story={inCase.story} />
    {inCase.closedOn === null ? <Open child={child} inCase={inCase} renewals={renewals} /> : <Kept />}
    <Began heard={child.heard} />
    <Suspense>
      <LastLook caseId={inCase.caseId} />
    </Suspense>
  </>
)

const Open = ({ child, inCase, renewals }: InCaseProps) => {
  const [meeting] = inCase.meetings
  return (
    <>
      {meeting ? <NextMeeting meeting={meeting} /> : null}
      <Answers child={child} inCase={inCase} renewals={renewals} />
      <Holds holder={inCase.holder} />
      <Others helpers={inCase.helpers} />
      <Tell />
    </>
  )
}
