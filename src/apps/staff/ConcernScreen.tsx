import { ConcernBlocks } from '../../capabilities/block/ui/ConcernBlocks.tsx'
import { ConcernPage } from '../../capabilities/concern/ui/ConcernPage.tsx'
import { ConcernSights } from '../../capabilities/oversight/ui/ConcernSights.tsx'
import { Buttons, Page } from '../../web/kit/index.ts'
import { useParam } from '../../web/paths/go.ts'

/** A concern, and after it: who sees it, and who must not. */
export const ConcernScreen = () => {
  const concernId = useParam('concernId')
  return (
    <>
      <ConcernPage />
      <Page>
        <Buttons>
          <ConcernSights concernId={concernId} />
          <ConcernBlocks concernId={concernId} />
        </Buttons>
      </Page>
    </>
  )
}
