import { Own, Stop } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useReview } from './hooks.ts'
import { reviewTexts } from './texts.ts'

/** When we look the whole plan over together, and what came of it last; nothing where no day is set. */
export const FamilyReview = ({ caseId }: { caseId: string }) => {
  const t = useTexts(reviewTexts)
  const { date } = useDates()
  const day = useReview(caseId).data?.day
  if (!day) return null
  const last = day.latest.find(one => one.kind === 'reviewed')
  return (
    <Stop title={t('whole')}>
      <p>{t('next', { day: date(day.on, 'long') })}</p>
      {last ? <Own by={t('lastBy', { name: last.by, day: date(last.at) })}>{last.words ?? ''}</Own> : null}
    </Stop>
  )
}
