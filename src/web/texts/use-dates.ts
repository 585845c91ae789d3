import { useMemo } from 'react'
import { clockText, dateText, openFor, relativeDays, timeLeft, timeText } from './dates.ts'
import type { DateShape, When } from './dates.ts'
import { useLanguage } from './language.tsx'

/** Dates in words in the language of the person: `date`, `time`, and the ones that need to know what is now. */
export const useDates = () => {
  const language = useLanguage()
  return useMemo(
    () => ({
      date: (when: When, shape: DateShape = 'weekday') => dateText(when, shape, language),
      time: (when: When) => timeText(when, language),
      clock: (time: string) => clockText(time, language),
      relative: (when: When, now: When) => relativeDays(when, now, language),
      openFor: (since: When, now: When) => openFor(since, now, language),
      timeLeft: (due: When, now: When) => timeLeft(due, now, language),
    }),
    [language],
  )
}
