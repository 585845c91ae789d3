import { Shown, useRead } from '../../../../web/call/index.ts'
import { Card, Empty, Link, Page, PageHead, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { listGlass } from '../../api.ts'
import '../refusal-texts.ts'
import { BreakGlass } from './BreakGlass.tsx'
import { OneOpened } from './OneOpened.tsx'
import { glassTexts } from './glass-texts.ts'

const MOST = 30

/** Opening a case in an emergency; what I have opened; and for a leader what others have. */
export const GlassPage = () => {
  const t = useTexts(glassTexts)
  const read = useRead(listGlass, { limit: MOST })
  return (
    <Page width="form">
      <Shown of={read} whole>
        {({ hours, untold, rows }) => (
          <Stack gap="large">
            <PageHead title={t('title')} intro={t('intro', { hours })} />
            <p>
              <Link to={paths.acute()}>{t('acute')}</Link>
            </p>
            <Card>
              <BreakGlass untold={untold} />
            </Card>
            {rows.length === 0 ? <Empty title={t('none')} as="h2" /> : null}
            <Group title={t('others')} rows={rows.filter(one => !one.mine)} />
            <Group title={t('mine')} rows={rows.filter(one => one.mine)} />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

const Group = ({ title, rows }: { title: string; rows: Parameters<typeof OneOpened>[0]['one'][] }) =>
  rows.length === 0 ? null : (
    <Stack>
      <h2>{title}</h2>
      {rows.map(one => (
        <OneOpened key={one.id} one={one} />
      ))}
    </Stack>
  )
