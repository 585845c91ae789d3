import { DayPicker } from 'react-day-picker'
import { nb } from 'react-day-picker/locale/nb'
import { nn } from 'react-day-picker/locale/nn'
import 'react-day-picker/style.css'
import { directionOf, isWritten } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import { dateText, localDay } from '../../texts/dates.ts'
import { useLanguage } from '../../texts/language.tsx'

interface CalendarProps {
  value: string
  from?: string | undefined
  to?: string | undefined
  onChoose: (day: string) => void
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** The names of months and days in a language that the calendar does not know. */
const formattersIn = (language: Language) => ({
  formatCaption: (month: Date) => dateText(month, 'month', language),
  formatWeekdayName: (day: Date) => dateText(day, 'dayNameShort', language),
})

/** A month to choose a day from; brought in when somebody opens it. */
const Calendar = ({ value, from, to, onChoose }: CalendarProps) => {
  const language = useLanguage()
  const chosen = value ? noon(value) : undefined
  const outside = [...(from ? [{ before: noon(from) }] : []), ...(to ? [{ after: noon(to) }] : [])]
  return (
    <div className="s-calendar">
      <DayPicker
        mode="single"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the calendar opens by a press; the keyboard must be in it
        autoFocus
        showWeekNumber
        timeZone="Europe/Oslo"
        locale={language === 'nn' ? nn : nb}
        dir={directionOf(language)}
        {...(isWritten(language) ? {} : { formatters: formattersIn(language) })}
        selected={chosen}
        {...(chosen ? { defaultMonth: chosen } : {})}
        disabled={outside}
        onSelect={day => (day ? onChoose(localDay(day)) : undefined)}
      />
    </div>
  )
}

export default Calendar
