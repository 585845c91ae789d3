import type { ReactNode } from 'react'
import { worksWithChildren } from '../../../../kernel/actor.ts'
import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Baton, ButtonLink, Card, Columns, Empty, Link, Page, PageHead, Row } from '../../../../web/kit/index.ts'
import { PlusIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { capital, daysUntil, timeText, useDates, useTexts } from '../../../../web/texts/index.ts'
import { factOf } from '../../../gap/model.ts'
import { day } from '../../api.ts'
import { answerTexts } from '../gap/answer-texts.ts'
import { MyWeek } from './MyWeek.tsx'
import { dayTexts } from './texts.ts'
import { Waiting } from './Waiting.tsx'
import type { Acts } from './Waiting.tsx'

type MyDay = ReplyOf<typeof day>

interface DayProps {
  readonly acts: Acts
  /** What waits in other rooms, above the list, and how many things that is. */
  readonly first: ReactNode
  readonly waiting: number
  /** What stands below the list, and beside it. */
  readonly last: ReactNode
  readonly beside: ReactNode
}

/** Min dag: what waits for me, by when, and one press to answer it. */
export const DayScreen = ({ acts, first, waiting, last, beside }: DayProps) => {
  const [t, a] = [useTexts(dayTexts), useTexts(answerTexts)]
  const { date } = useDates()
  const { name } = useSession()
  const now = useNow()
  const read = useRead(day, {})
  const hour = Number(timeText(now, 'nb').split('.')[0])
  const part = hour < 10 ? 'morning' : hour < 18 ? 'day' : 'evening'
  const all = read.data && forToday(read.data.rows, now)
  const [rows, answered] = [all?.filter(row => !isAnswered(row)), all?.filter(isAnswered) ?? []]
  const count = rows && rows.length + waiting
  return (
    <Page>
      <PageHead
        title={t('hello', { part, name: name.split(' ')[0] ?? name })}
        intro={[
          `${capital(date(now))}.`,
          count === undefined ? '' : t('intro', { count }),
          count !== undefined && count > 1 ? t('worstFirst') : '',
        ].join(' ')}
      >
        <ButtonLink icon={PlusIcon} to={paths.newConcern()}>
          {t('wonder')}
        </ButtonLink>
      </PageHead>
      {first}
      <Shown of={read}>
        {({ rows: week, holding }) => (
          <Columns side="slim" aside={<Aside rows={week} holding={holding} now={now} beside={beside} />}>
            {count === 0 ? (
              <Empty title={t('emptyTitle')} as="h2">
                <p>{t('empty')}</p>
              </Empty>
            ) : rows?.length === 0 ? null : (
              <div>
                <h2 className="s-unseen">{t('list')}</h2>
                <Waiting rows={rows ?? []} now={now} acts={acts} />
              </div>
            )}
            {last}
            {answered.length === 0 ? null : <Waiting rows={answered} now={now} label={a('answered')} />}
          </Columns>
        )}
      </Shown>
    </Page>
  )
}

/** Somebody has said that it is no gap: it stays, last, and waits for nobody. */
const isAnswered = ({ facts }: MyDay['rows'][number]) => factOf(facts, 'answeredUntil') !== ''

/** A meeting waits from the day before, once: what is still to be answered about it stands as the question. */
const forToday = (rows: MyDay['rows'], now: Date) => {
  const asked = new Set(rows.flatMap(({ kind, facts }) => (kind === 'ask' ? [factOf(facts, 'thing')] : [])))
  return rows.filter(row => row.kind !== 'meeting' || (daysUntil(row.at, now) <= 1 && !asked.has(row.id)))
}

interface AsideProps extends Pick<MyDay, 'rows' | 'holding'>, Pick<DayProps, 'beside'> {
  now: Date
}
const Aside = ({ rows, holding, now, beside }: AsideProps) => {
  const t = useTexts(dayTexts)
  const { role } = useSession()
  return (
    <>
      <MyWeek rows={rows} now={now} />
      {holding.count > 0 || worksWithChildren(role) ? (
        <Card
          look="flat"
          title={
            <Row apart>
              {t('holding', { count: holding.count })}
              {holding.count > 0 ? <Baton /> : null}
            </Row>
          }
        >
          <p className="s-soft">
            {holding.count === 0 ? t('holdingNone') : t('holdingGaps', { gaps: holding.withGaps })}
          </p>
          <p>
            <Link to={paths.children()}>{t('seeChildren')}</Link>
          </p>
        </Card>
      ) : null}
      {beside}
    </>
  )
}
