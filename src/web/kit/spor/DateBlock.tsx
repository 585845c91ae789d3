import { dateText } from '../../texts/dates.ts'
import type { When } from '../../texts/dates.ts'
import { useLanguage } from '../../texts/language.tsx'
import './spor.css'

/** A day as a leaf of a calendar: weekday, number, month. */
export const DateBlock = ({ when }: { when: When }) => {
  const language = useLanguage()
  const [weekday, number, month] = (['dayName', 'dayNumber', 'monthName'] as const).map(part =>
    dateText(when, part, language),
  )
  return (
    <p className="s-leaf">
      <span>{weekday}</span> <b>{number}</b> <span>{month}</span>
    </p>
  )
}
