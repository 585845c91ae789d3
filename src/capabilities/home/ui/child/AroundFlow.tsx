import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { useTexts } from '../../../../web/texts/index.ts'
import { childsAround } from '../../child-api.ts'
import { Now } from './Now.tsx'
import { Sees, Who } from './People.tsx'
import { aroundTexts } from './texts.ts'

export type Around = ReplyOf<typeof childsAround>

interface AroundFlowProps {
  caseId: string
  onLeave: () => void
}

/** What is around the child: who helps, what happens, and who can see. Nothing is done here, and nothing is said of what was told before. */
export const AroundFlow = ({ caseId, onLeave }: AroundFlowProps) => {
  const read = useRead(childsAround, { caseId })
  return (
    <ShownToChild of={read} onBack={onLeave}>
      {around => <Views around={around} onLeave={onLeave} />}
    </ShownToChild>
  )
}

const VIEWS = [
  { view: 'who', picture: 'helpers' },
  { view: 'now', picture: 'meeting' },
  { view: 'sees', picture: 'eye' },
] as const
type View = (typeof VIEWS)[number]['view']

const Views = ({ around, onLeave }: { around: Around; onLeave: () => void }) => {
  const t = useTexts(aroundTexts)
  const [view, setView] = useState<View>()
  const onBack = () => setView(undefined)
  if (view === 'who') return <Who {...{ around, onBack }} />
  if (view === 'now') return <Now {...{ around, onBack }} />
  if (view === 'sees') return <Sees {...{ around, onBack }} />
  return (
    <OneThing title={t('around')} read={VIEWS.map(one => t('view', one))} onBack={onLeave}>
      <Tiles few label={t('around')}>
        {VIEWS.map(one => (
          <Tile key={one.view} picture={one.picture} label={t('view', one)} onPress={() => setView(one.view)} />
        ))}
      </Tiles>
    </OneThing>
  )
}
