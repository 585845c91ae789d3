import { Shown, useRead } from '../../../../web/call/index.ts'
import { Card, Empty, Link, Page, PageHead, Stack } from '../../../../web/kit/index.ts'
import { paths, useParam } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { listDisclosures } from '../../api.ts'
import '../refusal-texts.ts'
import { OneGiven } from './OneGiven.tsx'
import { RecordGiven } from './RecordGiven.tsx'
import { recordTexts } from './record-texts.ts'

/** What was given of a case without consent, and the form for more. */
export const DisclosuresPage = () => {
  const t = useTexts(recordTexts)
  const caseId = useParam('caseId')
  const read = useRead(listDisclosures, { caseId })
  return (
    <Page width="form">
      <PageHead title={t('title')} intro={t('intro')}>
        <Link to={paths.child(caseId, 'team')}>{t('back')}</Link>
      </PageHead>
      <Shown of={read} whole>
        {rows => (
          <Stack gap="large">
            {rows.length === 0 ? <Empty title={t('none')} as="h2" /> : null}
            {rows.map(one => (
              <OneGiven key={one.id} caseId={caseId} one={one} />
            ))}
            <Card title={t('newTitle')}>
              <p>
                <Link to={paths.mayShareOf(caseId)}>{t('wonder')}</Link>
              </p>
              <RecordGiven caseId={caseId} />
            </Card>
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
