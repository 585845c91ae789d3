import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Empty, Link, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useTransitions } from './hooks.ts'
import { StartDialog } from './StartDialog.tsx'
import { TransitionCard } from './TransitionCard.tsx'
import { transitionTexts } from './texts.ts'

/** The passages of a child from one service to another: under way, done, and those that can begin. */
export const TransitionPage = () => {
  const t = useTexts(transitionTexts)
  const caseId = useParam('caseId')
  const read = useTransitions(caseId)
  const [starting, setStarting] = useState(false)
  const can = read.data && read.data.passages.length > 0
  return (
    <Page>
      <p className="s-crumb">
        <Link to={paths.child(caseId)}>{t('back')}</Link>
      </p>
      <PageHead title={t('page')} intro={t('intro')}>
        {can ? (
          <Button kind={read.data?.transitions.length ? 'secondary' : 'primary'} onClick={() => setStarting(true)}>
            {t('start')}
          </Button>
        ) : null}
      </PageHead>
      <Shown of={read}>
        {found => (
          <Stack gap="large">
            {found.transitions.length === 0 ? <Empty title={t('none')}>{t('noneMore')}</Empty> : null}
            {found.transitions.map(one => (
              <TransitionCard key={one.id} caseId={caseId} one={one} found={found} />
            ))}
            {starting ? <StartDialog caseId={caseId} found={found} onClose={() => setStarting(false)} /> : null}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
