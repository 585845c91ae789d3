import type { ReactNode } from 'react'
import type { Read } from '../call/use-read.ts'
import { Skeleton } from '../kit/say/Skeleton.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { OneThing } from './OneThing.tsx'
import { Picture } from './Picture.tsx'
import { pictureTexts } from './texts.ts'

interface ShownToChildProps<Reply> {
  of: Read<Reply>
  onBack: () => void
  children: (data: Reply) => ReactNode
}

/** What a read answers; when it does not come, a picture of what to do now, and the way back. */
export const ShownToChild = <Reply,>({ of, onBack, children }: ShownToChildProps<Reply>) => {
  const t = useTexts(pictureTexts)
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (!of.trouble) return <Skeleton lines={4} />
  const isHere = of.trouble.kind === 'offline' || of.trouble.kind === 'broken'
  return (
    <OneThing
      title={t(isHere ? 'broken' : 'notHere')}
      read={[]}
      onBack={onBack}
      onOn={isHere ? of.again : undefined}
      busy={of.fetching}
    >
      <div className="s-knows">
        <Picture of={isHere ? 'undo' : 'hand-back'} size="large" />
      </div>
    </OneThing>
  )
}
