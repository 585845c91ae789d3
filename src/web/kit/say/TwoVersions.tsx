import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../act/Button.tsx'
import { Buttons } from '../act/Buttons.tsx'
import { Card } from '../page/Card.tsx'
import { kitTexts } from '../texts.ts'
import './two-versions.css'

export interface Versions {
  mine: ReactNode
  theirs: ReactNode
  onKeepMine: () => void
  onTakeTheirs: () => void
}

const others = { title: 'conflict', mine: 'mine', theirs: 'theirs', keep: 'keepMine', take: 'takeTheirs' } as const
const own = { title: 'twice', mine: 'here', theirs: 'earlier', keep: 'keepHere', take: 'takeEarlier' } as const

/** Two texts of the same thing, at the same size; the person chooses, nothing is overwritten unseen. */
export const TwoVersions = ({
  isOwn = false,
  ...of
}: Versions & { /** Both are written by oneself. */ isOwn?: boolean }) => {
  const t = useTexts(kitTexts)
  const words = isOwn ? own : others
  return (
    <Card look="differ" title={t(words.title)} as="h3">
      <div className="s-versions">
        <div>
          <h4>{t(words.mine)}</h4>
          <div>{of.mine}</div>
        </div>
        <div>
          <h4>{t(words.theirs)}</h4>
          <div>{of.theirs}</div>
        </div>
      </div>
      <Buttons>
        <Button kind="secondary" onClick={of.onKeepMine}>
          {t(words.keep)}
        </Button>
        <Button kind="secondary" onClick={of.onTakeTheirs}>
          {t(words.take)}
        </Button>
      </Buttons>
    </Card>
  )
}
