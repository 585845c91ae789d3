import { Skeleton as DsSkeleton } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import './say.css'

/** The shape of what is on its way. */
export const Skeleton = ({ lines = 3 }: { lines?: number }) => {
  const t = useTexts(kitTexts)
  return (
    <output className="s-skeleton">
      <span className="s-unseen">{t('fetching')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <DsSkeleton key={line} variant="text" width={line === 0 ? 30 : 80} />
      ))}
    </output>
  )
}
