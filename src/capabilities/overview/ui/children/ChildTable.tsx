import type { ReactNode } from 'react'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Baton, Link, Row, Table, Tag } from '../../../../web/kit/index.ts'
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { daysUntil, labelIn, useAge, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { children } from '../../api.ts'
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
  const language = useLanguage()
  const age = useAge(now)
  const level = (row: Child) => `${t('level')} ${levels.find(one => one.ordinal === row.level)?.mark ?? row.level}`
  const step = (row: Child) => (row.status === 'paused' ? t('paused') : (labelIn(row.step, language) ?? ''))
  return (
    <Table
      caption={t('list')}
      rows={rows}
      rowKey={row => row.caseId}
      columns={[
        {
          head: t('child'),
          cell: ({ caseId, child }) => (
            <Two first={<Link to={paths.child(caseId)}>{child.name}</Link>} second={age(child)} />
          ),
        },
        { head: t('where'), cell: row => <Two first={level(row)} second={step(row)} /> },
        { head: t('holder'), cell: row => <Held row={row} /> },
        { head: t('next'), cell: row => <Next on={row.nextOn} now={now} /> },
        { head: t('state'), cell: row => <State gaps={row.gaps} /> },
      ]}
    />
  )
}

/** A cell of two lines. */
const Two = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <div>
    {first}
    <small className="o-under">{second}</small>
  </div>
)

const Next = ({ on, now }: { on: string | null; now: Date }) => {
  const t = useTexts(childrenTexts)
  const { date, relative, timeLeft } = useDates()
  if (on === null) return <span className="s-soft">{t('none')}</span>
  const first = daysUntil(on, now) < 0 ? <b>{timeLeft(on, now)}</b> : relative(on, now)
  return <Two first={first} second={date(on, 'short')} />
}

const State = ({ gaps }: { gaps: number }) => {
  const t = useTexts(childrenTexts)
  return gaps > 0 ? (
    <Tag tone="gap" icon={ExclamationmarkTriangleIcon}>
      {t('gapCount', { count: gaps })}
    </Tag>
  ) : (
    <Tag tone="yes" icon={CheckmarkIcon}>
      {t('fine')}
    </Tag>
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
