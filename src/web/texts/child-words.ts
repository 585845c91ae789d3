import { useMemo } from 'react'
import { childTexts } from './child-texts.ts'
import { localDay } from './dates.ts'
import { useDates } from './use-dates.ts'
import { useTexts } from './use-texts.ts'

interface Child {
  readonly name: string
  readonly birthDate: string | null
  readonly expectedOn: string | null
}

/** Whole months from a day of birth; who is born on the 31st turns with the month after a shorter one. */
const monthsOf = (birth: string, day: string): number => {
  const [y1 = 0, m1 = 0, d1 = 0] = birth.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = day.split('-').map(Number)
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)
}

/** How old somebody is, in words: `5 år`, `14 måneder`, `ventes 3. mars`. */
export const useAge = (now: Date): ((child: Omit<Child, 'name'>) => string) => {
  const t = useTexts(childTexts)
  const { date } = useDates()
  return useMemo(
    () =>
      ({ birthDate, expectedOn }) => {
        if (birthDate === null) return expectedOn === null ? '' : t('expected', { day: date(expectedOn, 'day') })
        const months = monthsOf(birthDate, localDay(now))
        return months < 24 ? t('age', { months }) : t('years', { years: Math.floor(months / 12) })
      },
    [t, date, now],
  )
}

/** A child as a list names it: `Noor, 5 år`. */
export const useChildName = (now: Date): ((child: Child) => string) => {
  const age = useAge(now)
  return child => [child.name, age(child)].filter(word => word !== '').join(', ')
}
