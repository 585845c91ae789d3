import { useState } from 'react'
import { isLanguage, labelIn } from '../../../kernel/language.ts'
import { Shown } from '../../../web/call/index.ts'
import { Button, ButtonLink, Empty, Message, Page, PageHead, Stack, TaskList, TaskRow } from '../../../web/kit/index.ts'
import { EnvelopeClosedIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { SOMETHING } from '../rules/known.ts'
import { GiveDialog } from './GiveDialog.tsx'
import { useGivenWords, useWaiting } from './hooks.ts'
import type { Waiting } from './hooks.ts'
import { paperTexts } from './texts.ts'

/** På papir: what I must bring to those who get everything on paper. */
export const OnPaperPage = () => {
  const t = useTexts(paperTexts)
  return (
    <Shown of={useWaiting()} whole>
      {({ waiting, more }) => (
        <Page>
          <PageHead title={t('listTitle')} intro={t('listIntro')} />
          {waiting.length === 0 ? (
            <Empty title={t('listEmpty')} as="h2">
              <p>{t('listEmptyMore')}</p>
            </Empty>
          ) : (
            <TaskList label={t('listTitle')}>
              {waiting.map(one => (
                <OneWaiting key={`${one.kind} ${one.caseId} ${one.thingId ?? ''} ${one.personId}`} one={one} />
              ))}
            </TaskList>
          )}
          {more === 0 ? null : <Message>{t('listMore', { count: more })}</Message>}
        </Page>
      )}
    </Shown>
  )
}

/** Where I do something about it: what is printed, what is answered, what is read aloud. */
function placeOf({ kind, caseId, aboutId }: Waiting) {
  if (kind === 'meeting' || kind === 'minutes') return aboutId === null ? undefined : paths.meeting(aboutId)
  if (kind === 'consent' || kind === 'consent_ends') return paths.team(caseId)
  if (kind === 'threshold' || kind === 'contact_written') return paths.team(caseId, 'barnet')
  if (kind === 'own_view' || kind === 'task') return paths.child(caseId, 'plan')
  if (kind === 'transition_pack') return paths.transition(caseId)
  if (kind === 'message' || kind === 'message_stalled')
    return aboutId === null ? undefined : paths.message(caseId, aboutId)
  return undefined
}
const isPrinted = (kind: string) => ['consent', 'meeting', 'minutes', 'transition_pack'].includes(kind)

const OneWaiting = ({ one }: { one: Waiting }) => {
  const t = useTexts(paperTexts)
  const language = useLanguage()
  const { date } = useDates()
  const words = useGivenWords()
  const [giving, setGiving] = useState(false)
  const { caseId, name, childName, label, since, dueAt, given, kind, thingId, off } = one
  const to = { ...one, language: isLanguage(one.language) ? one.language : 'nb' } as const
  const place = off ? undefined : placeOf(one)
  return (
    <TaskRow
      icon={EnvelopeClosedIcon}
      title={<b>{t('to', { name, child: childName })}</b>}
      reason={kind === SOMETHING ? t('noName', { name }) : off ? t('off', { kind, name }) : labelIn(label, language)}
      who={off ? t('notTold') : given ? words(given) : t('notGiven')}
      when={{
        strong: dueAt ? t('by', { day: date(dueAt, 'short') }) : '',
        text: t('since', { day: date(since, 'short') }),
      }}
      act={
        <Stack gap="small">
          {isPrinted(kind) && !off ? <ButtonLink to={paths.papers(caseId)}>{t('open')}</ButtonLink> : null}
          {place === undefined ? null : (
            <ButtonLink kind={isPrinted(kind) ? 'secondary' : 'primary'} to={place}>
              {t('see', { kind })}
            </ButtonLink>
          )}
          <Button kind="plain" onClick={() => setGiving(true)}>
            {t(kind === SOMETHING || off ? 'markTold' : 'mark')}
          </Button>
          {giving ? (
            <GiveDialog {...{ caseId, to }} what={{ kind, thingId, since }} onClose={() => setGiving(false)} />
          ) : null}
        </Stack>
      }
    />
  )
}
