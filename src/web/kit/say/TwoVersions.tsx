import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../act/Button.tsx'
import { Buttons } from '../act/Buttons.tsx'
import { kitTexts } from '../texts.ts'
import '../page/page.css'
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
  const id = useId()
  const words = isOwn ? own : others
  return (
    // No headings: it comes and goes anywhere in a form, under a heading of any rank.
    <section className="s-card" data-look="differ" aria-labelledby={id}>
      <p className="s-versions-title" id={id}>
        {t(words.title)}
      </p>
      <div className="s-versions">
        <div>
          <p>{t(words.mine)}</p>
          <div>{of.mine}</div>
        </div>
        <div>
          <p>{t(words.theirs)}</p>
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
    </section>
  )
}
