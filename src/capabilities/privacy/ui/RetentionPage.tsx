import { Shown, useRead } from '../../../web/call/index.ts'
import { Page, PageHead, Stack, Table, Tag, Why } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import * as api from '../api.ts'
import { Holds } from './Holds.tsx'
import { retentionTexts } from './retention-texts.ts'

/** How long each kind of thing is kept, and what would be deleted or handed to the archive: counts alone. */
export const RetentionPage = () => {
  const t = useTexts(retentionTexts)
  const language = useLanguage()
  const { date } = useDates()
  const read = useRead(api.planRetention, {})
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Shown of={read} whole>
        {({ rules, notVerified }) => (
          <Stack>
            <Why>{notVerified}</Why>
            <Holds />
            <Table
              caption={t('title')}
              rows={rules}
              rowKey={one => one.id}
              columns={[
                { head: t('what'), cell: one => labelIn(one.label, language) },
                { head: t('rows'), cell: one => one.rows, number: true },
                { head: t('long'), cell: one => t('days', { days: one.days ?? 0 }) },
                {
                  head: t('after'),
                  cell: one => (
                    <>
                      {t('ending', { ending: one.ending })} <Tag>{t(one.decided ? 'decided' : 'undecided')}</Tag>
                    </>
                  ),
                },
                { head: t('due'), cell: one => one.due ?? t('none'), number: true },
                { head: t('held'), cell: one => one.held, number: true },
                { head: t('next'), cell: one => (one.next === null ? t('none') : date(one.next)) },
                { head: t('source'), cell: one => one.why.source },
              ]}
            />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
