import type { ReactNode } from 'react'
import { Answers } from './Answers.tsx'
import type { Acts } from './Answers.tsx'
import { Began } from './Began.tsx'
import { Holds } from './Holds.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { Others } from './Others.tsx'
import { Story } from './Story.tsx'
import { ToPlan } from './ToPlan.tsx'
import { ToWeek } from './ToWeek.tsx'
import { WaitFor } from './WaitFor.tsx'
import type { CaseHome, ChildHome } from './use-home.ts'

interface InCaseProps {
  readonly child: ChildHome
  readonly inCase: CaseHome
  /** What is answered where it stands, and who looked last: put in by the app. */
  readonly acts: Acts
  readonly looked: ReactNode
}

/** Hjem about a case: what happens, the next meeting, what I can answer, who holds and helps; or what is kept of it. */
export const InCase = ({ child, inCase, acts, looked }: InCaseProps) => (
  <>
    <Story name={child.name} story={inCase.story} />
    {inCase.closedOn === null ? <Open child={child} inCase={inCase} acts={acts} /> : <ToPlan to="kept" />}
    <Began heard={child.heard} />
    {looked}
  </>
)

const Open = ({ child, inCase, acts }: Omit<InCaseProps, 'looked'>) => {
  const [meeting] = inCase.meetings
  return (
    <>
      {meeting ? <NextMeeting meeting={meeting} /> : null}
      <ToWeek />
      <Answers child={child} inCase={inCase} acts={acts} />
      <WaitFor waiting={inCase.waiting} />
      <Holds holder={inCase.holder} />
      <Others helpers={inCase.helpers} />
      <ToPlan to="tell" />
    </>
  )
}
