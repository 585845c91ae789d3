import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, ButtonLink, Card, Link, Page, PageHead, Stack, TextField } from '../../../web/kit/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { FullLooks } from './FullLooks.tsx'
import { useFound, useReaders } from './hooks.ts'
import { oversightTexts } from './texts.ts'
import { WhoSees } from './WhoSees.tsx'
import { WouldSee } from './WouldSee.tsx'

/** The data protection officer looks a case up by its number: a number that tells nothing. */
export const OversightHome = () => {
  const t = useTexts(oversightTexts)
  const [number, setNumber] = useState('')
  const [asked, setAsked] = useState('')
  const found = useFound(asked)
  return (
    <Page width="form">
      <PageHead title={t('oversight')} intro={t('oversightIntro')} />
      <Card>
        <form
          onSubmit={event => {
            event.preventDefault()
            setAsked(number.trim())
          }}
        >
          <Stack>
            <TextField label={t('number')} hint={t('numberHint')} value={number} onChange={setNumber} maxLength={40} />
            <Buttons>
              <Button type="submit">{t('find')}</Button>
            </Buttons>
          </Stack>
        </form>
        {asked === '' ? null : (
          <div aria-live="polite">
            <Shown of={found}>
              {({ caseId }) =>
                caseId === null ? (
                  <p>{t('notFound')}</p>
                ) : (
                  <ButtonLink to={paths.oversight(caseId)}>{t('caseTitle', { number: asked })}</ButtonLink>
                )
              }
            </Shown>
          </div>
        )}
      </Card>
    </Page>
  )
}

/** One case as those who oversee see it: who sees what and why, what another would see, who has looked. No content. */
export const OversightCase = () => {
  const t = useTexts(oversightTexts)
  const caseId = useParam('caseId')
  const read = useReaders(caseId)
  const isLeader = useSession().role === 'leader'
  return (
    <Shown of={read} whole>
      {({ number }) => (
        <Page>
          <Link to={isLeader ? paths.unit() : paths.oversight()}>{t(isLeader ? 'toUnit' : 'toFind')}</Link>
          <PageHead title={t('caseTitle', { number })} intro={t('oversightIntro')} />
          <Stack gap="large">
            <WhoSees caseId={caseId} />
            <WouldSee caseId={caseId} />
            <FullLooks caseId={caseId} />
          </Stack>
        </Page>
      )}
    </Shown>
  )
}
