import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { ReceiverShown } from './hooks.ts'
import { serviceTexts } from './service-texts.ts'

/** What a service says of its capacity, dated; what is old is said to be. */
export const useCapacityWords = () => {
  const t = useTexts(serviceTexts)
  const { date } = useDates()
  return (said: ReceiverShown['capacity']): string => {
    if (said === null) return t('never')
    const { taking, waitingWeeks, fullUntil, words, updatedOn, isStale } = said
    const until = fullUntil === null ? 'none' : date(fullUntil, 'long')
    const what =
      taking === 'yes'
        ? t('yes')
        : taking === 'waiting'
          ? t('waiting', { weeks: waitingWeeks ?? 0 })
          : t('full', { until })
    const when = t(isStale ? 'stale' : 'updated', { day: date(updatedOn, 'long') })
    return [`${what}.`, words === null ? '' : `${words}.`, when].filter(Boolean).join(' ')
  }
}
