import { ToResults } from '../../capabilities/feedback/ui/staff/ToResults.tsx'
import { UnitScreen } from '../../capabilities/overview/ui/unit/UnitScreen.tsx'
import { Coming } from '../../capabilities/transition/ui/Coming.tsx'

/** Enheten min, with what other rooms know is on its way to the unit, and the way to what families think of the help. */
export const Unit = () => (
  <UnitScreen
    more={
      <>
        <Coming />
        <ToResults />
      </>
    }
  />
)
