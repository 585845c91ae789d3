import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Details, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { NOT_HEARD_AS } from '../../case/model.ts'
import { reviewTexts } from './texts.ts'
import { useReview } from './hooks.ts'
import type { PlanDayShown } from './hooks.ts'
import { MoveDayDialog } from './MoveDayDialog.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'

/** When the whole plan is looked over together, and what came of it before. */
export const ReviewSection = ({ caseId, told }: { caseId: string; told?: ReactNode }) => (
  <Shown of={useReview(caseId)}>{({ day }) => <OneDay caseId={caseId} day={day} told={told} />}</Shown>
)

const OneDay = ({ caseId, day, told }: { caseId: string; day: PlanDayShown; told: ReactNode }) => {
  const t = useTexts(reviewTexts)
  const { date } = useDates()
  const now = useNow()
  const [open, setOpen] = useState<'move' | 'review'>()
  const isLate = day !== null && daysUntil(day.on, now) < 0
  const close = () => setOpen(undefined)
  return (
    <Card title={t('title')} {...(isLate ? { look: 'alarm' as const } : {})}>
      <p>{day === null ? t('none') : t(isLate ? 'late' : 'next', { day: date(day.on, 'long') })}</p>
      <Buttons>
        {day === null ? null : (
          <May do="review.keep" in={caseId}>
            <Button kind={isLate ? 'primary' : 'secondary'} onClick={() => setOpen('review')}>
              {t('review')}
            </Button>
          </May>
        )}
        <May do="review.setDay" in={caseId}>
          <Button kind={day === null ? 'secondary' : 'plain'} onClick={() => setOpen('move')}>
            {t(day === null ? 'set' : 'move')}
          </Button>
        </May>
      </Buttons>
      {day === null ? null : <Before latest={day.latest} />}
      {open === 'move' ? <MoveDayDialog caseId={caseId} day={day} onClose={close} /> : null}
      {open === 'review' ? <ReviewDialog caseId={caseId} day={day} told={told} onClose={close} /> : null}
    </Card>
  )
}

const Before = ({ latest }: Pick<NonNullable<PlanDayShown>, 'latest'>) => {
  const t = useTexts(reviewTexts)
  const { date } = useDates()
  const language = useLanguage()
  const whyNot = ({ notHeard, childNotHeard }: (typeof latest)[number]) =>
    [notHeard && labelIn(NOT_HEARD_AS[notHeard], language), childNotHeard].filter(Boolean).join('. ')
  return (
    <Details summary={t('before')}>
      <Stack>
        {latest.map(one => (
          <Stack key={one.id} gap="small">
            <b>{t('kind', { kind: one.kind, day: date(one.reviewOn, 'long') })}</b>
            {one.words === null ? null : <p className="s-written">{one.words}</p>}
            {one.childHeard === null ? null : <p>{t('heard', { heard: `${one.childHeard}`, because: whyNot(one) })}</p>}
            <p className="s-soft s-small">{t('by', { name: one.by, day: date(one.at) })}</p>
          </Stack>
        ))}
      </Stack>
    </Details>
  )
}
