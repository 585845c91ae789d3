import { Shown } from '../../../web/call/index.ts'
import { ButtonLink, Card, DefinitionList, Message, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { askedTexts } from './asked-texts.ts'
import { useAsked, useTellSeen } from './hooks.ts'
import type { Asked } from './hooks.ts'

/** What a service is asked, and its answer: for its leader, who may see nothing else of the case. */
export const RequestPage = () => {
  const t = useTexts(askedTexts)
  const [caseId, requestId] = [useParam('caseId'), useParam('requestId')]
  const read = useAsked(caseId, requestId)
  return (
    <Page width="form">
      <PageHead title={t('page')} intro={t('pageIntro')} />
      {read.trouble?.kind === 'hidden' ? (
        <Message>
          <p>{t('gone')}</p>
          <ButtonLink kind="secondary" to={paths.day()}>
            {t('toDay')}
          </ButtonLink>
        </Message>
      ) : (
        <Shown of={read}>{asked => <One caseId={caseId} requestId={requestId} asked={asked} />}</Shown>
      )}
    </Page>
  )
}

const One = ({ caseId, requestId, asked }: { caseId: string; requestId: string; asked: Asked }) => {
  const t = useTexts(askedTexts)
  const { date } = useDates()
  const language = useLanguage()
  useTellSeen(requestId)
  const { child, need, words, sentBy, sentAt, holder, dueAt } = asked
  const facts = [
    { term: t('why'), text: need.why },
    { term: t('offer'), text: labelIn(need.offer, language) ?? null },
    { term: t('words'), text: words },
    { term: t('from'), text: t('fromDay', { name: sentBy, day: date(sentAt, 'long') }) },
    { term: t('holder'), text: holder },
  ]
  return (
    <Stack gap="large">
      <Card look="hold" title={need.what}>
        <p>{t('about', { name: child.name })}</p>
        <DefinitionList items={facts.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]))} />
        <p className="s-soft">{t('due', { day: date(dueAt, 'day'), name: sentBy })}</p>
      </Card>
      <AnswerForm caseId={caseId} requestId={requestId} asked={asked} />
    </Stack>
  )
}
