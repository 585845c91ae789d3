import { Details } from '../../../../web/kit/index.ts'
import { inSentence, labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilySharing } from '../hooks.ts'
import { ownTexts } from './own-texts.ts'

/** Everything that one has answered; nothing is ever taken out. */
export const History = ({ sharing }: { sharing: FamilySharing }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  if (sharing.history.length === 0) return null
  const lines = sharing.history.map(({ on, topic, withdrew, ...one }) =>
    t('historyLine', {
      ...one,
      day: date(on, 'long'),
      topic: inSentence(labelIn(sharing.topics.find(known => known.id === topic)?.label, language) ?? ''),
      withdrew: withdrew ? 'yes' : 'no',
    }),
  )
  return (
    <Details summary={t('history')}>
      <ol>
        {lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same may be answered twice on a day
          <li key={`${at} ${line}`}>{line}</li>
        ))}
      </ol>
    </Details>
  )
}
