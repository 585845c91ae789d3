import { refuse } from '../../kernel/refusal.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { Settings } from '../settings/model.ts'
import type { Capacity, ShownCapacity } from './model.ts'

/** What a service says of its capacity, if it is whole. */
export function keep(
  said: Omit<Capacity, 'updatedAt' | 'updatedBy' | 'version'>,
  known: { readonly settings: Pick<Settings, 'offers'>; readonly now: Date },
) {
  const { taking, waitingWeeks, fullUntil, offers } = said
  if ((taking === 'waiting') !== (waitingWeeks !== null)) return refuse('capacity.incomplete')
  if (fullUntil !== null && (taking !== 'full' || fullUntil < dayOf(known.now))) return refuse('capacity.incomplete')
  if (offers.some(id => !known.settings.offers.some(one => one.id === id))) return refuse('capacity.offer_unknown')
  return { ...said, offers: [...new Set(offers)] }
}

/** Whether what was said of a capacity is old: said too long ago, or past its own day. */
export const isStale = (
  { updatedAt, fullUntil }: Pick<Capacity, 'updatedAt' | 'fullUntil'>,
  { capacityDays }: Pick<Settings, 'capacityDays'>,
  today: Day,
): boolean => addDays(dayOf(updatedAt), capacityDays) < today || (fullUntil !== null && fullUntil < today)

/** A capacity as whoever chooses among services sees it: dated, without who said it. */
export const shown = (said: Capacity, settings: Pick<Settings, 'capacityDays'>, today: Day): ShownCapacity => ({
  ...{ taking: said.taking, waitingWeeks: said.waitingWeeks, fullUntil: said.fullUntil },
  ...{
    offers: said.offers,
    words: said.words,
    updatedOn: dayOf(said.updatedAt),
    isStale: isStale(said, settings, today),
  },
})
