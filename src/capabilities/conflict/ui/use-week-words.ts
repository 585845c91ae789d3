import { useTexts } from '../../../web/texts/index.ts'
import type { Week } from '../model.ts'
import { conflictTexts } from './texts.ts'

/** A week in words: its days and times, and how much time it asks of the family. */
export function useWeekWords() {
  const t = useTexts(conflictTexts)
  const day = (weekday: number) => t('day', { day: `d${weekday}` })
  const time = (minutes: number) =>
    minutes === 0 ? t('noMinutes') : t('duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim()
  const when = ({ weekdays, beginsAt, endsAt, familyMinutes }: Week) => {
    const days = weekdays.map((weekday, at) => (at === 0 ? day(weekday) : day(weekday).toLowerCase())).join(', ')
    const timed = beginsAt === null || endsAt === null ? t('noTime') : t('when', { days, from: beginsAt, to: endsAt })
    return familyMinutes === 0 ? timed : `${timed}, ${t('asks', { time: time(familyMinutes) })}`
  }
  return { day, time, when }
}
