import { useNow } from '../../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../../web/texts/index.ts'
import { familyPlanTexts } from './family-texts.ts'
import './span.css'

const WIDTH = 320
const INSET = 10

/** From the day it began, past today, to the day we look at it. */
export const Span = ({ from, to }: { from: string; to: string }) => {
  const t = useTexts(familyPlanTexts)
  const { date } = useDates()
  const now = useNow()
  const whole = Math.max(1, daysUntil(to, from))
  const gone = Math.min(1, Math.max(0, daysUntil(now, from) / whole))
  const today = INSET + gone * (WIDTH - 2 * INSET)
  return (
    <div className="s-span">
      <svg
        viewBox={`0 0 ${WIDTH} 20`}
        role="img"
        aria-label={t('track', { from: date(from, 'day'), to: date(to, 'day') })}
      >
        <line x1={INSET} x2={WIDTH - INSET} y1="10" y2="10" className="s-span-ahead" />
        <line x1={INSET} x2={today} y1="10" y2="10" className="s-span-gone" />
        <circle cx={INSET} cy="10" r="5" className="s-span-done" />
        <circle cx={WIDTH - INSET} cy="10" r="5" className="s-span-next" />
        <circle cx={today} cy="10" r="7" className="s-span-today" />
      </svg>
      <p aria-hidden="true">
        <span>
          {t('began')} {date(from, 'brief')}
        </span>
        <span>
          {t('lookAt')} {date(to, 'brief')}
        </span>
      </p>
    </div>
  )
}
