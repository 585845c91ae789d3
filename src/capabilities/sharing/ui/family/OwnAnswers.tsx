import { useState } from 'react'
import type { ReactNode } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Stack, Stop, Tag } from '../../../../web/kit/index.ts'
import { CheckmarkIcon, PadlockLockedIcon } from '../../../../web/kit/icons.ts'
import { inSentence, labelIn, listed, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Language } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { useWithdrawConsent } from '../hooks.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { History } from './History.tsx'
import { Means } from './Means.tsx'
import { Others } from './Others.tsx'
import { Renewal } from './Renewal.tsx'
import { ownTexts } from './own-texts.ts'

interface OwnAnswersProps {
  caseId: string
  sharing: FamilySharing
  /** What a service has been given so far, put in by the app. */
  given?: ((serviceId: string, name: string) => ReactNode) | undefined
}

/** Each service, what it sees, what one has answered, and a way to change it. */
export const OwnAnswers = ({ caseId, sharing, given }: OwnAnswersProps) => {
  const t = useTexts(ownTexts)
  return (
    <Stop title={t(sharing.services.some(isAnswered) ? 'before' : 'whoSees')}>
      <Stack>
        {sharing.services.map(service => (
          <OneService key={service.id} {...{ caseId, sharing, service, given }} />
        ))}
        <History sharing={sharing} />
      </Stack>
    </Stop>
  )
}

const isAnswered = (service: FamilyService) => service.topics.some(one => one.mine !== null)

const OneService = ({ caseId, sharing, service, given }: OwnAnswersProps & { service: FamilyService }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  const open = service.topics.filter(one => one.open).map(one => labelOf(sharing, one.topic, language))
  const mine = service.topics.flatMap(one => (one.mine ? [one.mine] : []))
  const closedByOthers = service.topics.filter(one => !one.open && isGiven(one)).map(one => one.topic)
  const over = service.topics.filter(one => one.mine?.over).map(one => labelOf(sharing, one.topic, language))
  const last = mine
    .map(one => one.on)
    .toSorted()
    .at(-1)
  const sees = open.length > 0 ? t('sees', { topics: listed(open, language) }) : t('seesNothing')
  return (
    <Card
      title={service.name}
      as="h3"
      beside={service.own || (!sharing.decides && mine.length === 0) ? null : <MineTag mine={mine} />}
    >
      <p>
        {service.own ? t('ownSees') : sees} {last ? t('answeredOn', { day: date(last, 'day') }) : null}
      </p>
      {over.length > 0 ? <p>{t('over', { service: service.name, topics: listed(over, language) })}</p> : null}
      {closedByOthers.length > 0 ? <Others sharing={sharing} service={service} topics={closedByOthers} /> : null}
      {service.renewal ? <Renewal caseId={caseId} service={service} renewal={service.renewal} /> : null}
      {sharing.decides && mine.some(one => !one.over) && !service.own ? (
        <Change caseId={caseId} sharing={sharing} service={service} />
      ) : null}
      {service.own || mine.length === 0 ? null : given?.(service.id, service.name)}
    </Card>
  )
}

const labelOf = (sharing: FamilySharing, topic: string, language: Language) =>
  inSentence(labelIn(sharing.topics.find(one => one.id === topic)?.label, language) ?? '')

type Mine = NonNullable<FamilyService['topics'][number]['mine']>

const MineTag = ({ mine }: { mine: readonly Mine[] }) => {
  const t = useTexts(ownTexts)
  const kinds = new Set(mine.map(one => (one.over ? 'over' : one.answer)))
  const [only] = kinds
  if (only === undefined) return <Tag>{t('notYou')}</Tag>
  const answer = kinds.size === 1 ? only : kinds.has('yes') || kinds.has('limited') ? 'limited' : 'no'
  return (
    <Tag
      {...(answer === 'no' || answer === 'over' ? { icon: PadlockLockedIcon } : { tone: 'yes', icon: CheckmarkIcon })}
    >
      {t('you', { answer })}
    </Tag>
  )
}

const Change = ({ caseId, sharing, service }: OwnAnswersProps & { service: FamilyService }) => {
  const t = useTexts(ownTexts)
  const [open, setOpen] = useState(false)
  const topics = service.topics.filter(one => !one.mine?.over && (one.mine !== null || one.asked)).map(one => one.topic)
  const answering = { caseId, sharing, service }
  return (
    <Stack>
      <Buttons>
        <Button kind="plain" expanded={open} onClick={() => setOpen(!open)}>
          {t('change', { service: service.name })}
        </Button>
      </Buttons>
      {open ? (
        <>
          <Means sharing={sharing} service={service} topics={topics} />
          <Close caseId={caseId} service={service} onDone={() => setOpen(false)} />
          <AnswerForm {...answering} topics={topics} remembers onDone={() => setOpen(false)} />
        </>
      ) : null}
    </Stack>
  )
}

const isGiven = ({ mine }: FamilyService['topics'][number]) => mine !== null && mine.answer !== 'no' && !mine.over

/** Takes everything back at once; what it closes stands before the button, and no reason is asked for. */
const Close = ({ caseId, service, onDone }: { caseId: string; service: FamilyService; onDone: () => void }) => {
  const t = useTexts(ownTexts)
  const write = useWithdrawConsent(onDone, t('closed', { service: service.name }))
  if (!service.topics.some(isGiven)) return null
  return (
    <>
      <Send of={write} kind="secondary" onSend={() => write.send({ caseId, serviceId: service.id })}>
        {t('close', { service: service.name })}
      </Send>
    </>
  )
}
