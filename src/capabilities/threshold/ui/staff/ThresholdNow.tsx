import { Link, Message } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { kindOf, useThresholds } from '../hooks.ts'
import { thresholdTexts } from './texts.ts'

/** On *Nå*: that a birthday comes on which something changes, and whether the youth has said anything. */
export const ThresholdNow = ({ caseId }: { caseId: string }) => {
  const t = useTexts(thresholdTexts)
  const { date } = useDates()
  const page = useThresholds(caseId).data
  const shown = page?.thresholds.find(one => !one.passed || (one.answered === null && kindOf(one) === 'owns'))
  if (!page || !shown) return null
  const facts = { child: page.childName, age: `${shown.age}`, day: date(shown.on) }
  return (
    <Message>
      <p>
        {shown.passed ? t('nowPassed', facts) : t('now', { ...facts, answered: `${shown.answered !== null}` })}{' '}
        <Link to={paths.team(caseId, 'barnet')}>{t('see')}</Link>
      </p>
    </Message>
  )
}
