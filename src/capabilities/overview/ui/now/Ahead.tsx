import { Card } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { NowReply } from './now-reply.ts'
import { nowTexts } from './texts.ts'
import './now.css'

const MOST = 8

/** What has a day further on. */
export const Ahead = ({ items }: { items: NowReply['ahead'] }) => {
  const t = useTexts(nowTexts)
  const { date } = useDates()
  return (
    <Card look="flat" title={t('ahead')}>
      {items.length === 0 ? <p className="s-soft">{t('nothingAhead')}</p> : null}
      <ul className="o-ahead">
        {items.slice(0, MOST).map(({ kind, on, words }) => (
          <li key={`${kind} ${on} ${words ?? ''}`}>
            <span>{t('aheadWhat', { kind, words: words ?? '' })}</span>
            <span className="s-soft">{date(on, 'brief')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
