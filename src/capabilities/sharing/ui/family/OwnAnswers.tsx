import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Stack, Stop, Tag } from '../../../../web/kit/index.ts'
import { CheckmarkIcon, PadlockLockedIcon } from '../../../../web/kit/icons.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { useWithdrawConsent } from '../hooks.ts'
import { inSentence, listed } from '../names.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { History } from './History.tsx'
import { Others } from './Others.tsx'
import { Renewal } from './Renewal.tsx'
import { ownTexts } from './own-texts.ts'

interface OwnAnswersProps {
  caseId: string
  sharing: FamilySharing
}

/** Each service, what it sees, what one has answered, and a way to change it. */
export const OwnAnswers = ({ caseId, sharing }: OwnAnswersProps) => {
  const t = useTexts(ownTexts)
  return (
    <Stop title={t(sharing.services.some(isAnswered) ? 'before' : 'whoSees')}>
      <Stack>
        {sharing.services.map(service => (
          <OneService key={service.id} caseId={caseId} sharing={sharing} service={service} />
        ))}
        <History sharing={sharing} />
      </Stack>
    </Stop>
  )
}

const isAnswered = (service: FamilyService) => service.topics.some(one => one.mine !== null)

const OneService = ({ caseId, sharing, service }: OwnAnswersProps & { service: FamilyService }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  const open = service.topics.filter(one => one.open).map(one => labelOf(sharing, one.topic, language))
  const mine = service.topics.flatMap(one => (one.mine ? [one.mine] : []))
  const closedByOthers = service.topics
    .filter(one => !one.open && one.mine && one.mine.answer !== 'no')
    .map(one => one.topic)
  const last = mine
    .map(one => one.on)
    .toSorted()
    .at(-1)
  const sees = open.length > 0 ? t('sees', { topics: listed(open, language) }) : t('seesNothing')
  return (
    <Card title={service.name} as="h3" beside={service.own ? null : <MineTag mine={mine} />}>
      <p>
        {service.own ? t('ownSees') : sees} {last ? t('answeredOn', { day: date(last, 'day') }) : null}
      </p>
      {closedByOthers.length > 0 ? <Others service={service} topics={closedByOthers} /> : null}
      {service.renewal ? <Renewal caseId={caseId} service={service} renewal={service.renewal} /> : null}
      {sharing.decides && mine.length > 0 && !service.own ? (
        <Change caseId={caseId} sharing={sharing} service={service} />
      ) : null}
    </Card>
  )
}

const labelOf = (sharing: FamilySharing, topic: string, language: 'nb' | 'nn') =>
  inSentence(sharing.topics.find(one => one.id === topic)?.label[language] ?? '')

type Mine = NonNullable<FamilyService['topics'][number]['mine']>

const MineTag = ({ mine }: { mine: readonly Mine[] }) => {
  const t = useTexts(ownTexts)
  const kinds = new Set(mine.map(one => one.answer))
  const [only] = kinds
  if (only === undefined) return <Tag>{t('notYou')}</Tag>
  const answer = kinds.size === 1 ? only : 'limited'
  return (
    <Tag {...(answer === 'no' ? { icon: PadlockLockedIcon } : { tone: 'yes', icon: CheckmarkIcon })}>
      {t('you', { answer })}
    </Tag>
  )
}

const Change = ({ caseId, sharing, service }: OwnAnswersProps & { service: FamilyService }) => {
  const t = useTexts(ownTexts)
  const [open, setOpen] = useState(false)
  const topics = service.topics.filter(one => one.mine !== null || one.asked).map(one => one.topic)
  const answering = { caseId, sharing, service }
  return (
    <Stack>
      <Buttons>
        <Button kind="plain" expanded={open} onClick={() => setOpen(!open)}>
          {t('change', { service: service.name })}
        </Button>
      </Buttons>
      {open ? <AnswerForm {...answering} topics={topics} remembers onDone={() => setOpen(false)} /> : null}
      {open ? <Close {...answering} /> : null}
    </Stack>
  )
}

/** Takes everything back at once; what it closes stands before the button, and no reason is asked for. */
const Close = ({ caseId, sharing, service }: OwnAnswersProps & { service: FamilyService }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const write = useWithdrawConsent(() => undefined, t('closed', { service: service.name }))
  const given = service.topics.filter(one => one.mine && one.mine.answer !== 'no').map(one => one.topic)
  if (given.length === 0) return null
  return (
    <Card title={t('close', { service: service.name })} as="h3" look="flat">
      <p>{t('closes')}</p>
      <ul>
        {sharing.topics
          .filter(one => given.includes(one.id))
          .map(one => (
            <li key={one.id}>{one.whatNoCloses[language]}</li>
          ))}
      </ul>
      <Problem of={write} />
      <Buttons>
        <Button kind="secondary" busy={write.busy} onClick={() => write.send({ caseId, serviceId: service.id })}>
          {t('close', { service: service.name })}
        </Button>
      </Buttons>
    </Card>
  )
}
