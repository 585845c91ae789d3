import { Link, Tag } from '../../../web/kit/index.ts'
import { Card } from '../../../web/kit/page/Card.tsx'
import { useDates, useListed, useTexts } from '../../../web/texts/index.ts'
import type { Row } from './hooks.ts'
import { messageTexts } from './texts.ts'
import './message.css'

/** The threads one is in, each with whom, and what waits. */
export const ThreadList = ({ threads, to }: { threads: readonly Row[]; to: (threadId: string) => string }) => (
  <ul className="s-threads">
    {threads.map(one => (
      <li key={one.id}>
        <OneRow one={one} to={to(one.id)} />
      </li>
    ))}
  </ul>
)

const OneRow = ({ one, to }: { one: Row; to: string }) => {
  const t = useTexts(messageTexts)
  const { date } = useDates()
  const listed = useListed()
  const waits = useWaits(one.waits)
  return (
    <Card
      as="h3"
      title={<Link to={to}>{one.subject ?? t('page')}</Link>}
      beside={one.unread > 0 ? <Tag tone="accent">{t('unread', { count: one.unread })}</Tag> : undefined}
    >
      {one.withWhom.length > 0 ? <p>{t('withWhom', { names: listed(one.withWhom) })}</p> : null}
      <p className="s-soft">
        {t('count', { count: one.count })}. {t('last', { day: date(one.lastAt, 'long') })}.
      </p>
      {waits ? <p>{waits}</p> : null}
    </Card>
  )
}

/** Until when an answer is waited for, in words. */
export const useWaits = (waits: Row['waits']): string | undefined => {
  const t = useTexts(messageTexts)
  const { date } = useDates()
  if (!waits) return undefined
  const day = date(waits.dueAt, 'long')
  if (waits.forMe) return t(waits.late ? 'lateMe' : 'waitsMe', { day })
  return t(waits.late ? 'lateThem' : 'waitsThem', { day })
}
