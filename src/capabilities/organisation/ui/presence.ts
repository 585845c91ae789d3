import { localDay, useDates, useTexts } from '../../../web/texts/index.ts'
import type { PersonOf } from './hooks.ts'
import { peopleTexts } from './texts.ts'

/** The last local day before an instant. */
export const lastDayBefore = (instant: string): string => localDay(new Date(Date.parse(instant) - 1))

/** Whether somebody is here, as sentences: away now or soon, with whom instead, and when the last day is. */
export const usePresence = () => {
  const t = useTexts(peopleTexts)
  const { date } = useDates()
  return (person: PersonOf, now: Date): string[] => {
    const [absence] = person.absences
    const deputy = absence?.deputy ? t('deputyIs', { name: absence.deputy.name }) : t('noDeputy')
    const last = absence?.to ? t('awayUntil', { day: date(lastDayBefore(absence.to), 'brief') }) : t('awayOpen')
    const isAway = absence !== undefined && new Date(absence.from) <= now
    return [
      ...(absence ? [`${isAway ? last : t('comesAway', { day: date(absence.from, 'brief') })}, ${deputy}`] : []),
      ...(person.leavesAt ? [t('leaves', { day: date(lastDayBefore(person.leavesAt), 'weekday') })] : []),
    ]
  }
}
