import { ConcernBlocks } from '../../capabilities/block/ui/ConcernBlocks.tsx'
import { ConcernPage } from '../../capabilities/concern/ui/ConcernPage.tsx'
import { ConcernSights } from '../../capabilities/oversight/ui/ConcernSights.tsx'
import { Live } from '../../web/live/index.ts'
import { useParam } from '../../web/paths/go.ts'

/** A concern, and beside it: who sees it, and who must not. */
export const ConcernScreen = () => {
  const concernId = useParam('concernId')
  return (
    <ConcernPage
      beside={
        <>
          <Live concernId={concernId} />
          <ConcernSights concernId={concernId} />
          <ConcernBlocks concernId={concernId} />
        </>
      }
    />
  )
}
