import type { ReplyOf } from '../../../../web/call/index.ts'
import { Baton, Link, Row, Table, Tag } from '../../../../web/kit/index.ts'
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { daysUntil, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { children } from '../../api.ts'
import { useAge } from '../child-words.ts'
import { childrenTexts } from './texts.ts'
import '../under.css'

type Reply = ReplyOf<typeof children>
type Child = Reply['rows'][number]

interface ChildTableProps {
  readonly rows: readonly Child[]
  readonly levels: Reply['levels']
  readonly now: Date
}

/** The children: where we are, who holds, what is next; a card for each on a phone. */
export const ChildTable = ({ rows, levels, now }: ChildTableProps) => {
  const t = useTexts(childrenTexts)
  const { date, relative, timeLeft } = useDates()
  const language = useLanguage()
  const age = useAge(now)
  const levelName = (level: number) => {
    const found = levels.find(one => one.ordinal === level)
    return found ? `${t('level')} ${found.mark}` : `${t('level')} ${level}`
  }
  return (
    <Table
      caption={t('list')}
      rows={rows}
      rowKey={row => row.caseId}
      columns={[
        {
          head: t('child'),
          cell: ({ caseId, child }) => (
            <div>
              <Link to={paths.child(caseId)}>{child.name}</Link>
              <small className="o-under">{age(child)}</small>
            </div>
          ),
        },
        {
          head: t('where'),
          cell: row => (
            <div>
              {levelName(row.level)}
              <small className="o-under">{row.status === 'paused' ? t('paused') : (row.step?.[language] ?? '')}</small>
            </div>
          ),
        },
        { head: t('holder'), cell: row => <Held row={row} /> },
        {
          head: t('next'),
          cell: ({ nextOn }) =>
            nextOn ? (
              <div>
                {daysUntil(nextOn, now) < 0 ? <b>{timeLeft(nextOn, now)}</b> : relative(nextOn, now)}
                <small className="o-under">{date(nextOn, 'short')}</small>
              </div>
            ) : (
              <span className="s-soft">{t('none')}</span>
            ),
        },
        {
          head: t('state'),
          cell: ({ gaps }) =>
            gaps > 0 ? (
              <Tag tone="gap" icon={ExclamationmarkTriangleIcon}>
                {t('gapCount', { count: gaps })}
              </Tag>
            ) : (
              <Tag tone="yes" icon={CheckmarkIcon}>
                {t('fine')}
              </Tag>
            ),
        },
      ]}
    />
  )
}

const Held = ({ row: { mine, holderName, holderKind } }: { row: Child }) => {
  const t = useTexts(childrenTexts)
  if (!holderName) return <span className="s-soft">{t('nobody')}</span>
  return (
    <Row>
      {mine ? <Baton /> : null}
      <span>
        {mine ? t('you') : holderName}
        {holderKind === 'acting' || holderKind === 'deputy' ? <small className="o-under">{t(holderKind)}</small> : null}
      </span>
    </Row>
  )
}
