import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { ReaderShown } from './hooks.ts'
import { messageTexts } from './texts.ts'

/** Who somebody is, in words: name, what they do and where, or how they are of the child's. */
export const useReaderWords = () => {
  const t = useTexts(messageTexts)
  const { date } = useDates()
  const what = ({ kind, title, service, familyRole }: ReaderShown) => {
    if (kind === 'employee') return [title, service].filter(one => one !== null && one !== '').join(', ')
    return familyRole === 'youth' ? t('youth') : t('relation', { relation: title ?? 'other' })
  }
  const who = (one: ReaderShown) => {
    const words = what(one)
    return words === '' ? one.name : t('person', { name: one.name, what: words })
  }
  return {
    what,
    who,
    /** Who is away, until when, and who stands in; undefined for who is there. */
    away: ({ name, away }: ReaderShown) =>
      away
        ? t('away', {
            name,
            until: away.until === null ? 'none' : date(away.until, 'long'),
            stands: away.standIn ?? 'none',
          })
        : undefined,
  }
}
