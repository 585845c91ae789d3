import { useDates, useTexts } from '../texts/index.ts'
import { capacityTexts } from './texts.ts'

/** What a service has said of its capacity, as any reply brings it. */
export interface SaidCapacity {
  readonly taking: 'yes' | 'waiting' | 'full'
  readonly waitingWeeks: number | null
  readonly fullUntil: string | null
  readonly offers: readonly string[]
  readonly words: string | null
  readonly updatedOn: string
  readonly isStale: boolean
}

/** What a service says of its capacity, dated; what is old is said to be. */
export const useCapacityWords = () => {
  const t = useTexts(capacityTexts)
  const { date } = useDates()
  const what = ({ taking, waitingWeeks, fullUntil }: SaidCapacity): string => {
    if (taking === 'yes') return t('yes')
    if (taking === 'waiting') return t('waiting', { weeks: waitingWeeks ?? 0 })
    return t('full', { until: fullUntil === null ? 'none' : date(fullUntil, 'long') })
  }
  return (said: SaidCapacity | null): string => {
    if (said === null) return t('never')
    const { words, updatedOn, isStale } = said
    const when = t(isStale ? 'stale' : 'updated', { day: date(updatedOn, 'long') })
    return [`${what(said)}.`, words === null ? '' : `${words}.`, when].filter(Boolean).join(' ')
  }
}
