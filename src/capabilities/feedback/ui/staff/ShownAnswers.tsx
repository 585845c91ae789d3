import { Card, Details, Stack } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useShown } from '../hooks.ts'
import { Said } from '../Said.tsx'
import { feedbackStaffTexts } from './texts.ts'

/** Answers that somebody of the family has chosen to show to the reader, shut: the plan stands open while people meet. */
export const ShownAnswers = ({ caseId }: { caseId: string }) => {
  const t = useTexts(feedbackStaffTexts)
  const { date } = useDates()
  const answers = useShown(caseId).data ?? []
  if (answers.length === 0) return null
  return (
    <Card title={t('shownTitle')} look="flat">
      <Stack>
        <p className="s-soft">{t('shownText')}</p>
        {answers.map(one => (
          <Details key={one.id} summary={t('shownBy', { name: one.by, day: date(one.at, 'day') })}>
            <Said items={one.items} words={one.words} />
          </Details>
        ))}
      </Stack>
    </Card>
  )
}
