import { NowTab } from '../../capabilities/overview/ui/now/NowTab.tsx'
import { stepForm } from './step-form.tsx'

/** The child's *Nå*, with the forms of the rooms. */
export const Now = () => <NowTab formOf={stepForm} />
