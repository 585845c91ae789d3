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

interface InCaseProps {
  readonly child: ChildHome
  readonly inCase: CaseHome
  /** The yeses that soon end, and who looked last: put in by the app. */
  readonly renewals: ReactNode
  readonly looked: ReactNode
}

/** Hjem about a case: what happens, the next meeting, what I can answer, who holds and helps; or what is kept of it. */
export const InCase = ({ child, inCase, renewals, looked }: InCaseProps) => (
  <>
    <Story name={child.name} story={inCase.story} />
    {inCase.closedOn === null ? <Open child={child} inCase={inCase} renewals={renewals} /> : <Kept />}
    <Began heard={child.heard} />
    {looked}
  </>
)

const Open = ({ child, inCase, renewals }: Omit<InCaseProps, 'looked'>) => {
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
