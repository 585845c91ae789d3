import { useMutation } from '@tanstack/react-query'
import { Button } from '../kit/act/Button.tsx'
import { moveClock } from '../session/acts.ts'
import { useAllAgain, useNow } from '../session/session.tsx'
import { useDates } from '../texts/use-dates.ts'
import { useTexts } from '../texts/use-texts.ts'
import { demoTexts } from './demo-texts.ts'

/** What the clock shows, and how to move it ahead. */
export const DemoClock = () => {
  const t = useTexts(demoTexts)
  const now = useNow()
  const { date, time } = useDates()
  const allAgain = useAllAgain()
  const move = useMutation({ mutationFn: moveClock, onSuccess: allAgain })
  const jumps = [
    { days: 1, text: t('demoDay') },
    { days: 7, text: t('demoWeek') },
    { days: 21, text: t('demoThreeWeeks') },
  ]
  return (
    <section className="s-demo s-no-print" aria-label={t('demo')}>
      <p>
        <b>{t('demo')}</b> {date(now, 'weekday')} {time(now)}
      </p>
      <div>
        <span>{t('demoForward')}</span>
        {jumps.map(({ days, text }) => (
          <Button
            key={days}
            kind="plain"
            busy={move.isPending && move.variables === days}
            disabled={move.isPending}
            label={`${text}. ${t('demoForward')}`}
            onClick={() => move.mutate(days)}
          >
            {text}
          </Button>
        ))}
      </div>
      <output>
        {move.isPending ? t('demoPlaying') : null}
        {move.isError ? t('demoFailed') : null}
      </output>
    </section>
  )
}
