import type { ReactNode } from 'react'
import { Button } from '../kit/act/Button.tsx'
import { Buttons } from '../kit/act/Buttons.tsx'
import { Card } from '../kit/page/Card.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { callTexts } from './texts.ts'
import './two-versions.css'

interface TwoVersionsProps {
  mine: ReactNode
  theirs: ReactNode
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two texts of the same thing, at the same size; the person chooses, nothing is overwritten unseen. */
export const TwoVersions = ({ mine, theirs, onKeepMine, onTakeTheirs }: TwoVersionsProps) => {
  const t = useTexts(callTexts)
  return (
    <Card look="differ" title={t('conflict')} as="h3">
      <div className="s-versions">
        <div>
          <h4>{t('mine')}</h4>
          <div>{mine}</div>
        </div>
        <div>
          <h4>{t('theirs')}</h4>
          <div>{theirs}</div>
        </div>
      </div>
      <Buttons>
        <Button kind="secondary" onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button kind="secondary" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </Buttons>
    </Card>
  )
}
