import { useState } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Details, Stack } from '../../../../web/kit/index.ts'
import { May } from '../../../../web/may/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useShown } from '../hooks.ts'
import { Said } from '../Said.tsx'
import { feedbackStaffTexts } from './texts.ts'

/**
 * Answers that somebody of the family has chosen to show to the reader, shut under a line that is always there and on no paper: the plan stands
 * open while both homes look at it, and that somebody has answered is for the reader alone.
 */
export const ShownAnswers = ({ caseId }: { caseId: string }) => {
  const t = useTexts(feedbackStaffTexts)
  const { date } = useDates()
  const [wanted, setWanted] = useState(false)
  const shown = useShown(caseId, wanted)
  return (
    <May in={caseId} do="feedback.shown">
      <div className="s-no-print">
        <Details summary={t('shownTitle')} isPrivate onOpen={() => setWanted(true)}>
          <Shown of={shown}>
            {answers => (
              <Stack>
                <p className="s-soft">{t(answers.length === 0 ? 'shownNone' : 'shownText')}</p>
                {answers.map(one => (
                  <Details key={one.id} summary={t('shownBy', { name: one.by, day: date(one.at, 'day') })} isPrivate>
                    <Said items={one.items} words={one.words} />
                  </Details>
                ))}
              </Stack>
            )}
          </Shown>
        </Details>
      </div>
    </May>
  )
}
