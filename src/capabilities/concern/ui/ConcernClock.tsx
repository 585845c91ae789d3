import { Card, DayClock } from '../../../web/kit/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { concernTexts } from './texts.ts'

interface ConcernClockProps {
  /** The day it was noted, and today. */
  from: string
  today: string
  shareBy: string
  /** Null for a group: there is no family to talk with. */
  talkBy: string | null
  dueOn: string
  done?: { share: boolean; talk: boolean; decided: boolean }
}

interface Stop {
  label: string
  on: string
  done: boolean
}

const NOTHING = { share: false, talk: false, decided: false }

/** Where we are between the note and the decision, and what must be done by when. */
export const ConcernClock = ({ from, today, shareBy, talkBy, dueOn, done = NOTHING }: ConcernClockProps) => {
  const t = useTexts(concernTexts)
  const { date } = useDates()
  const days = daysUntil(dueOn, from)
  const at = daysUntil(today, from)
  const ahead: Stop[] = [
    { label: t('share'), on: shareBy, done: done.share },
    ...(talkBy === null ? [] : [{ label: t('talk'), on: talkBy < dueOn ? talkBy : dueOn, done: done.talk }]),
    { label: t('decided'), on: dueOn, done: done.decided },
  ]
  const start = { label: at === 0 ? t('today') : t('noted'), on: from, done: at > 0 }
  const words = ahead.map(stop =>
    stop.done ? t('clockDone', { label: stop.label }) : t('clockStop', { label: stop.label, date: date(stop.on) }),
  )
  return (
    <Card title={t('clockTitle', { days })} beside={t('clockNow', { day: at, date: date(today) })}>
      <DayClock
        days={days}
        today={Math.max(0, at)}
        label={t('clockLabel', { start: date(from), end: date(dueOn), stops: words.join(' ') })}
        stops={[start, ...ahead].map(stop => ({
          day: daysUntil(stop.on, from),
          label: stop.label,
          date: date(stop.on, 'brief'),
          dayName: t('clockDay', { day: daysUntil(stop.on, from) }),
          done: stop.done,
        }))}
      />
    </Card>
  )
}
