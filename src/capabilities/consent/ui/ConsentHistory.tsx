import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Card, Stack } from '../../../web/kit/index.ts'
import { inSentence, labelIn, listed, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { History, PastAnswer } from './hooks.ts'
import { useHistory } from './hooks.ts'
import { PaperOf } from './PaperOf.tsx'
import { SharedWith } from './SharedWith.tsx'
import type { Say } from './SharedWith.tsx'
import { consentTexts } from './texts.ts'
import { saidTogether } from './together.ts'

interface ConsentHistoryProps {
  caseId: string
  /** Says an entry of the log in words; from log. */
  say: Say
}

/** Every answer that was given, how it ended, and what each service was given under it. */
export const ConsentHistory = ({ caseId, say }: ConsentHistoryProps) => {
  const t = useTexts(consentTexts)
  const read = useHistory(caseId)
  return (
    <Card title={t('title')}>
      <p className="s-soft">{t('intro')}</p>
      <Shown of={read}>
        {history => (
          <Stack gap="large">
            {history.services.length === 0 ? <p>{t('none')}</p> : null}
            {history.services.map(service => (
              <OfService key={service.id} caseId={caseId} history={history} service={service} say={say} />
            ))}
          </Stack>
        )}
      </Shown>
    </Card>
  )
}

type Service = History['services'][number]
interface OfServiceProps extends ConsentHistoryProps {
  history: History
  service: Service
}
const OfService = ({ caseId, history, service, say }: OfServiceProps) => {
  const t = useTexts(consentTexts)
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  /** In the municipality's order, whatever order they were answered in. */
  const words = (ids: readonly string[]) =>
    listed(
      history.topics.filter(one => ids.includes(one.id)).map(one => inSentence(labelIn(one.label, language))),
      language,
    )
  const { name } = service
  return (
    <section aria-label={name}>
      <Stack gap="small">
        <h3>{name}</h3>
        <p>{t('openNow', { topics: service.open.length === 0 ? 'none' : words(service.open) })}</p>
        <ul className="s-stack" data-gap="small">
          {saidTogether(service.answers).map(group => (
            <li key={group[0].id}>
              <Answered caseId={caseId} answer={group[0]} topics={words(group.map(one => one.topic))} />
            </li>
          ))}
        </ul>
        <div>
          <Button kind="plain" expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'hide' : 'show', { service: name })}
          </Button>
        </div>
        {shown ? <SharedWith caseId={caseId} serviceId={service.id} say={say} /> : null}
      </Stack>
    </section>
  )
}

/** `answer` is one of those that were said of the topics. */
const Answered = ({ caseId, answer: one, topics }: { caseId: string; answer: PastAnswer; topics: string }) => {
  const t = useTexts(consentTexts)
  const { date } = useDates()
  const { giver, answer, method, ending, to } = one
  const until = ending?.on ?? to
  return (
    <>
      {t('line', { day: date(one.from, 'long'), giver, answer, topics, method })}
      <br />
      <span className="s-small s-soft">
        {until === null ? '' : t('ending', { how: ending?.how ?? 'rules', day: date(until, 'long') })}{' '}
        {one.limits === null ? '' : t('limits', { words: one.limits })}{' '}
        {one.archiveRef === null ? '' : t('where', { where: one.archiveRef })}
      </span>
      <PaperOf caseId={caseId} answer={one} />
    </>
  )
}
