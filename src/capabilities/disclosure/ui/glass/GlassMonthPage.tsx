import { useState } from 'react'
import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, Buttons, Empty, Page, PageHead, Stack, Table } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { reviewGlass } from '../../api.ts'
import { glassTexts } from './glass-texts.ts'
import { monthBeside, monthName } from './month.ts'

type Row = ReplyOf<typeof reviewGlass>['rows'][number]

/** Every emergency opening of a month, for the data protection officer. */
export const GlassMonthPage = () => {
  const t = useTexts(glassTexts)
  const language = useLanguage()
  const [month, setMonth] = useState<string>()
  const read = useRead(reviewGlass, month === undefined ? {} : { month })
  return (
    <Page>
      <PageHead title={t('monthTitle')} intro={t('monthIntro')} />
      <Shown of={read} whole>
        {({ month: shown, rows }) => (
          <Stack>
            <h2>{monthName(shown, language)}</h2>
            {rows.length === 0 ? <Empty title={t('monthNone')} as="h3" /> : <Opened rows={rows} month={shown} />}
            <Buttons>
              <Button kind="secondary" onClick={() => setMonth(monthBeside(shown, -1))}>
                {t('earlier')}
              </Button>
              <Button kind="secondary" onClick={() => setMonth(monthBeside(shown, 1))}>
                {t('later')}
              </Button>
            </Buttons>
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

const Opened = ({ rows, month }: { rows: readonly Row[]; month: string }) => {
  const t = useTexts(glassTexts)
  const language = useLanguage()
  const { date, time } = useDates()
  const family = ({ untold }: Row) =>
    untold === null
      ? t('familyTold')
      : t('familyUntold', { reason: labelIn(untold.reason, language) ?? '', words: untold.words })
  return (
    <Table
      caption={`${t('monthTitle')}: ${monthName(month, language)}`}
      rows={rows}
      rowKey={row => row.id}
      columns={[
        { head: t('who'), cell: row => t('one', { name: row.name, service: row.service }) },
        { head: t('when'), cell: row => `${date(row.at)} ${time(row.at)}–${time(row.endsAt)}` },
        { head: t('case', { number: '' }), cell: row => row.caseNumber },
        { head: t('why'), cell: row => row.reason },
        { head: t('looks'), cell: row => row.looks, number: true },
        { head: t('familyHead'), cell: family },
        { head: t('leader'), cell: row => t(row.readByLeader ? 'yes' : 'no') },
      ]}
    />
  )
}
