import { daysUntil, localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import { factOf } from '../../../gap/model.ts'
import type { DayRow } from './row-words.ts'
import { dayTexts } from './texts.ts'

/** By when, in two lines; `late` when the day has gone. */
export interface WhenWords {
  readonly strong: string
  readonly text: string
  readonly late?: boolean
}

/** Says by when a row should be done, or since when it has been open. */
export const useWhen = (now: Date): ((row: DayRow) => WhenWords) => {
  const t = useTexts(dayTexts)
  const { date, time, relative, openFor, timeLeft } = useDates()
  return ({ kind, at, facts }) => {
    switch (kind) {
      case 'gap':
      case 'minutes': {
        const late = factOf(facts, 'answeredUntil') === ''
        return { strong: openFor(at, now), text: t('since', { day: date(at, 'short') }), late }
      }
      case 'meeting':
        return {
          strong: t('at', { from: time(at), to: time(factOf(facts, 'ends') || at) }),
          text: `${relative(at, now)}, ${date(at, 'short')}`,
        }
      case 'concern': {
        const day = daysUntil(now, factOf(facts, 'notedAt') || at)
        const of = daysUntil(factOf(facts, 'decideBy') || at, factOf(facts, 'notedAt') || at)
        return { strong: t('dayOf', { day, of }), text: date(at, 'short'), late: daysUntil(at, now) < 0 }
      }
      case 'draft':
        return { strong: t('saved'), text: relative(at, now).toLowerCase() }
      case 'ask':
      case 'start':
      case 'evaluation':
      case 'interpreter':
      case 'step':
      case 'report':
      case 'untold': {
        const late = daysUntil(at, now) < 0
        return { strong: late ? timeLeft(at, now) : relative(at, now), text: date(localDay(at), 'short'), late }
      }
    }
  }
}
