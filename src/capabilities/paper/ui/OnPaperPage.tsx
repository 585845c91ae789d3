import { useState } from 'react'
import { isLanguage, labelIn } from '../../../kernel/language.ts'
import { Shown } from '../../../web/call/index.ts'
import { Button, ButtonLink, Empty, Page, PageHead, Stack, TaskList, TaskRow } from '../../../web/kit/index.ts'
import { EnvelopeClosedIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { GiveDialog } from './GiveDialog.tsx'
import { useWaiting } from './hooks.ts'
import type { Waiting } from './hooks.ts'
import { paperTexts } from './texts.ts'

/** På papir: what I must bring to those who get everything on paper. */
export const OnPaperPage = () => {
  const t = useTexts(paperTexts)
  return (
    <Shown of={useWaiting()} whole>
      {({ waiting }) => (
        <Page>
          <PageHead title={t('listTitle')} intro={t('listIntro')} />
          {waiting.length === 0 ? (
            <Empty title={t('listEmpty')} as="h2">
              <p>{t('listEmptyMore')}</p>
            </Empty>
          ) : (
            <TaskList label={t('listTitle')}>
              {waiting.map(one => (
                <OneWaiting key={`${one.thingId} ${one.personId}`} one={one} />
              ))}
            </TaskList>
          )}
        </Page>
      )}
    </Shown>
  )
}

const OneWaiting = ({ one }: { one: Waiting }) => {
  const t = useTexts(paperTexts)
  const language = useLanguage()
  const { date } = useDates()
  const [giving, setGiving] = useState(false)
  const { caseId, name, childName, label, since, dueAt, given, kind, thingId } = one
  const to = { ...one, language: isLanguage(one.language) ? one.language : 'nb' } as const
  return (
    <TaskRow
      icon={EnvelopeClosedIcon}
      title={<b>{t('to', { name, child: childName })}</b>}
      reason={labelIn(label, language)}
      who={given ? t('given', { ...given, day: date(given.on, 'long') }) : t('notGiven')}
      when={{
        strong: dueAt ? t('by', { day: date(dueAt, 'short') }) : '',
        text: t('since', { day: date(since, 'short') }),
      }}
      act={
        <Stack gap="small">
          <ButtonLink to={paths.papers(caseId)}>{t('open')}</ButtonLink>
          <Button kind="plain" onClick={() => setGiving(true)}>
            {t('mark')}
          </Button>
          {giving ? <GiveDialog {...{ caseId, to }} what={{ kind, thingId }} onClose={() => setGiving(false)} /> : null}
        </Stack>
      }
    />
  )
}
