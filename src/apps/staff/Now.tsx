import { NextStep } from '../../capabilities/case/ui/NextStep.tsx'
import { NowTab } from '../../capabilities/overview/ui/now/NowTab.tsx'
import { askFamily, stepForm } from './step-form.tsx'

/** The child's *Nå*, with the forms of the rooms and the way on from the case. */
export const Now = () => <NowTab formOf={stepForm} next={caseId => <NextStep caseId={caseId} ask={askFamily} />} />
