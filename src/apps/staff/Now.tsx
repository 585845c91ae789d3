import { NextStep } from '../../capabilities/case/ui/NextStep.tsx'
import { HandOver } from '../../capabilities/child-screen/ui/HandOver.tsx'
import { InterpreterGap } from '../../capabilities/meeting/ui/InterpreterGap.tsx'
import { MessagesLink } from '../../capabilities/message/ui/StaffPages.tsx'
import { NowTab } from '../../capabilities/overview/ui/now/NowTab.tsx'
import { TransitionLink } from '../../capabilities/transition/ui/TransitionLink.tsx'
import { AskUnitWay } from '../../capabilities/unit-question/ui/AskUnitWay.tsx'
import { ThresholdNow } from '../../capabilities/threshold/ui/staff/ThresholdNow.tsx'
import { Stack } from '../../web/kit/page/Columns.tsx'
import { May } from '../../web/may/index.ts'
import { useParam } from '../../web/paths/go.ts'
import { askFamily, familysWords, stepForm } from './step-form.tsx'

/** The child's *Nå*, with the forms and gaps of the rooms, the way on, and what a coming birthday changes. */
export const Now = () => {
  const caseId = useParam('caseId')
  return (
    <Stack>
      <May do="threshold.open" in={caseId}>
        <ThresholdNow caseId={caseId} />
      </May>
      <NowTab
        formOf={stepForm}
        next={id => <NextStep caseId={id} ask={askFamily} words={familysWords(id)} />}
        stuck={<AskUnitWay caseId={caseId} />}
        gapOf={({ id, at, noInterpreter }) =>
          noInterpreter ? <InterpreterGap key={id} meetingId={id} at={at} missing={noInterpreter} /> : undefined
        }
      />
      <May do="child_screen.hand_over" in={caseId}>
        <HandOver caseId={caseId} on="card" />
      </May>
      <May do="message.begin" in={caseId}>
        <MessagesLink caseId={caseId} />
      </May>
      <May do="transition.start" in={caseId}>
        <TransitionLink caseId={caseId} />
      </May>
    </Stack>
  )
}
