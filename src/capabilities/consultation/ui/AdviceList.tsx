import { Shown, useRead } from '../../../web/call/index.ts'
import { ButtonLink, Empty, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { listAdvice } from '../api.ts'
import { AdviceGroup } from './AdviceGroup.tsx'
import { adviceTexts } from './texts.ts'

const MOST = 50

/** What one's service is asked, with the answer on the same page, and what one has asked. */
export const AdviceList = () => {
  const t = useTexts(adviceTexts)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')}>
        <ButtonLink kind="secondary" to={paths.newAdvice()}>
          {t('askTitle')}
        </ButtonLink>
      </PageHead>
      <Shown of={useRead(listAdvice, { limit: MOST })}>
        {rows =>
          rows.length === 0 ? (
            <Empty title={t('none')} as="h2" />
          ) : (
            <Stack gap="large">
              <AdviceGroup title={t('toUs')} rows={rows.filter(one => !one.mine)} />
              <AdviceGroup title={t('mine')} rows={rows.filter(one => one.mine)} />
            </Stack>
          )
        }
      </Shown>
    </Page>
  )
}
