import { useState } from 'react'
import { Button, Buttons, Row } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { AboutBlock } from './AboutBlock.tsx'
import type { ShownBlock } from './hooks.ts'
import { LiftDialog } from './LiftDialog.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'
import { blockTexts } from './texts.ts'

/** One block, with the ways to look at it again and to lift it. */
export const BlockRow = ({ caseId, block }: { caseId: string; block: ShownBlock }) => {
  const t = useTexts(blockTexts)
  const [doing, setDoing] = useState<'review' | 'lift'>()
  const close = () => setDoing(undefined)
  return (
    <Row apart>
      <AboutBlock block={block} />
      {block.mayMind ? (
        <Buttons>
          <Button kind="plain" onClick={() => setDoing('review')}>
            {t('review')}
          </Button>
          <Button kind="plain" onClick={() => setDoing('lift')}>
            {t('lift')}
          </Button>
        </Buttons>
      ) : null}
      {doing === 'review' ? <ReviewDialog caseId={caseId} block={block} onClose={close} /> : null}
      {doing === 'lift' ? <LiftDialog caseId={caseId} block={block} onClose={close} /> : null}
    </Row>
  )
}
